import type { ServiceToMatch } from './service-to-match.js';

/** A 26-week group with room, counted on 10 March 2026: what specs hold people against. `undefined` takes a part away. */
export function aServiceToMatch(over: { [Part in keyof ServiceToMatch]?: ServiceToMatch[Part] | undefined } = {}) {
  const { access, capacity, ...rest } = {
    serviceId: 'group',
    organisationId: 'provider',
    status: 'open' as const,
    areas: ['Wexcombe'],
    delivery: 'GROUP',
    weeks: 26,
    criteria: {
      version: 3,
      criteria: [
        { criterionId: 'address', barrier: 'ADDRESS_REQUIRED', kind: 'HARD', text: 'Has a fixed address' },
        { criterionId: 'weeks', barrier: 'PROGRAMME_LENGTH', kind: 'HARD', text: 'Can attend for 26 weeks' },
        { criterionId: 'reads', barrier: 'LITERACY', kind: 'SOFT', text: 'Can read a worksheet' },
        { criterionId: 'adult', barrier: 'AGE', kind: 'HARD', text: 'Is 18 or older' },
      ],
      limits: [{ criterionId: 'adult', minimumAge: 18 }],
    },
    access: undefined,
    capacity: { places: 4, waitWeeks: 2, asOf: '2026-03-10' },
    ...over,
  } as { [Part in keyof ServiceToMatch]: ServiceToMatch[Part] };
  return { ...rest, ...(access && { access }), ...(capacity && { capacity }) } as ServiceToMatch;
}
