import { deciderSpec } from '#kernel/testing';
import { addressSeenDecider } from './address-seen.decider.js';
import { addressSeenEventTypes } from './address-seen.events.js';
import { anAddressSeen } from './address-seen.examples.js';

const given = deciderSpec(addressSeenDecider);
const { awareAt, ...report } = anAddressSeen.reported().data;
const command = { type: 'Report', report, at: new Date(awareAt) } as const;

describe('That an address may have been seen', () => {
  it('is reported by a code, and the clock runs from that moment', () =>
    given().when(command).then(anAddressSeen.reported()));
  it('is reported once for each report', () =>
    given(anAddressSeen.reported()).when(command).thenRule('address-seen-reported-already'));
  it('has no field that could say where, or lead there', () => {
    const { fields } = addressSeenEventTypes.AddressSeenReported;
    expect(Object.keys(fields).sort()).toEqual([
      'awareAt',
      'caseId',
      'organisationId',
      'reportId',
      'reportedBy',
      'source',
    ]);
    expect(Object.values(fields).filter((of) => 'subject' in of)).toEqual([]);
  });
});
