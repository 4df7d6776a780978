import { aSharing, EXAMPLE_RECIPIENT_ID, EXAMPLE_SHARER_ID, EXAMPLE_SHARING_ID } from '../domain/sharing.examples.js';
import { entryOf, seenBy, sharingResource, type SharingDecisionRow } from './sharing-decision.row.js';

const row: SharingDecisionRow = {
  sharingId: EXAMPLE_SHARING_ID,
  position: '7',
  revision: '1',
  record: aSharing.decided().data,
  decidedBy: 'member-1',
  decidedInRole: 'safeguarding-lead',
  releasedOn: '2025-04-10',
  releaseMethod: 'SIGHTLINE',
};
const entry = entryOf(row);

describe('A sharing decision as read', () => {
  it('has a reference that people can read to each other', () => expect(entry.reference).toMatch(/^S-.{4}-.{4}$/));

  it('leaves out a release that has not happened', () => {
    const unreleased = entryOf({ ...row, releasedOn: null, releaseMethod: null });
    expect(unreleased).not.toHaveProperty('releasedOn');
    expect(unreleased).not.toHaveProperty('releaseMethod');
  });
});

describe('Who may see a sharing decision', () => {
  it('is the sharer, and the recipients of what was released', () =>
    expect(sharingResource(entry).relations).toEqual({
      sharer: [EXAMPLE_SHARER_ID],
      recipient: [EXAMPLE_RECIPIENT_ID],
    }));

  it('is nobody else while nothing was released', () =>
    expect(sharingResource(entryOf({ ...row, releasedOn: null })).relations).toEqual({
      sharer: [EXAMPLE_SHARER_ID],
      recipient: [],
    }));
});

describe('What they see of it', () => {
  it('is everything for the sharer', () =>
    expect(seenBy(entry, { organisationId: EXAMPLE_SHARER_ID, role: 'safeguarding-lead' })).toBe(entry));

  it('is everything for an auditor', () =>
    expect(seenBy(entry, { organisationId: 'audit', role: 'auditor' })).toBe(entry));

  it('is what, why and on which basis for a recipient, without the reasons and the consent', () => {
    const { record } = seenBy(entry, { organisationId: EXAMPLE_RECIPIENT_ID, role: 'service-manager' });
    expect(record).toMatchObject({ items: entry.record.items, purpose: entry.record.purpose });
    expect(JSON.stringify(record)).not.toMatch(/necess|proportion|consent/i);
  });
});
