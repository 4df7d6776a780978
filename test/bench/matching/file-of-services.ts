import { BARRIERS } from '#kernel';

const AREAS = ['Wexcombe', 'Harrowmere', 'Saltby', 'Northmoor'];
const ORGANISATIONS = 200;
const CRITERIA_EACH = 8;

/** A file of invented services in the format of Open Referral UK, always the same. */
export function fileOfServices(count: number): Buffer {
  const contents = Array.from({ length: count }, (_, n) => service(n));
  return Buffer.from(JSON.stringify({ total_items: count, contents }));
}

const id = (kind: number, n: number): string =>
  `${kind.toString(16).padStart(8, '0')}-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

function service(n: number): object {
  const area = AREAS[n % AREAS.length] ?? 'Wexcombe';
  return {
    id: id(1, n),
    name: `Invented service ${n}`,
    description: `A programme for people who have used abusive behaviour, the ${n}th of an invented list. It works with partners as well.`,
    status: 'active',
    organization: { id: id(2, n % ORGANISATIONS), name: `Invented provider ${n % ORGANISATIONS}` },
    service_areas: [{ id: id(3, n), name: area }],
    sightline: {
      organization: { type: 'PERP_SPECIALIST', area, jurisdiction: 'england' },
      delivery: 'GROUP',
      weeks: 12 + (n % 30),
      sessions_per_week: 1,
      criteria: { from: '2026-01-05', items: Array.from({ length: CRITERIA_EACH }, (_, index) => criterion(n, index)) },
      access: { features: ['INTERPRETERS', 'STEP_FREE'], languages: ['ENGLISH'], as_of: '2026-01-05' },
      capacity: { places: n % 12, wait_weeks: n % 9, as_of: '2026-03-02' },
    },
  };
}

function criterion(n: number, index: number): object {
  const { code: barrier, label: text } = BARRIERS.codes[(n + index * 5) % BARRIERS.codes.length] ?? {
    code: 'AGE',
    label: 'Age',
  };
  return {
    ...{ id: id(16 + index, n), barrier, kind: index % 2 ? 'HARD' : 'SOFT', text: `${text}, condition ${index}` },
    ...(barrier === 'AGE' && { minimum_age: 18 }),
  };
}
