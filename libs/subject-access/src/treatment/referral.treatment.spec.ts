import { treatmentOf } from './all-treatments.js';
import type { PublicNames } from './treatment.js';

const SERVICE_ID = '5e7c0000-0000-4000-8000-000000000001';
const names: PublicNames = {
  organisation: () => 'Wexcombe Change Service',
  service: (id) => (id === SERVICE_ID ? 'Wexcombe Change: one to one' : ''),
};

/** What somebody reads of one field of an event. */
function read(type: string, field: string, value: unknown): string | undefined {
  const event = { type, data: { [field]: value } } as Parameters<typeof treatmentOf>[0];
  return treatmentOf(event)?.fields[field]?.text(value, names);
}

describe('Whoever asked for what is recorded about them reads of a referral', () => {
  it('where they stayed and for how long, not a number alone', () =>
    expect(read('ReferralSubmitted', 'accommodation', { expectedStayWeeks: 12, type: 'HOSTEL_DIRECT_ACCESS' })).toBe(
      'Hostel, direct access; expected to stay 12 weeks',
    ));
  it.each([
    [{ kind: 'NONE' }, 'Nowhere that the service knew of'],
    [{ kind: 'SERVICE', serviceId: SERVICE_ID }, 'Wexcombe Change: one to one'],
    [{ kind: 'OTHER', text: 'The men’s group at the library' }, 'The men’s group at the library'],
  ])('where else they might be helped, without a code: %j', (alternative, words) =>
    expect(read('ReferralDeclined', 'alternative', alternative)).toBe(words),
  );
  it('that it was erased, where it was', () =>
    expect(read('ReferralDeclined', 'alternative', 'Erased')).toBe('Erased'));
});
