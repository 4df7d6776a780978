import type { Member } from '#access';
import { rendered, wordsOf } from '#web/testing';
import { entryOf, seenBy, type SharingDecisionRow } from '../decisions/sharing-decision.row.js';
import { aSharing, EXAMPLE_RECIPIENT_ID, EXAMPLE_SHARER_ID, EXAMPLE_SHARING_ID } from '../domain/sharing.examples.js';
import { sharingDecisionView } from './sharing-decision.view.js';

const names = {
  organisations: new Map([
    [EXAMPLE_SHARER_ID, 'Lantern Row'],
    [EXAMPLE_RECIPIENT_ID, 'Wexcombe Change Service'],
  ]),
  members: new Map([['member-1', 'Dorian Larkspur']]),
};
const row: SharingDecisionRow = {
  sharingId: EXAMPLE_SHARING_ID,
  position: '7',
  revision: '0',
  record: aSharing.decided({ necessity: 'Because <b>of risk</b>.' }).data,
  decidedBy: 'member-1',
  decidedInRole: 'safeguarding-lead',
  releasedOn: null,
  releaseMethod: null,
};
const viewer = (organisationId: string, role: Member['role'] = 'safeguarding-lead'): Member => ({
  memberId: 'member-9',
  name: 'Somebody',
  role,
  organisationId,
  organisationName: 'Somewhere',
  organisationType: 'SUPPORTED_ACCOM',
});
const pageFor = (member: Member, change: Partial<SharingDecisionRow> = {}): string => {
  const entry = seenBy(entryOf({ ...row, ...change }), member);
  return rendered('sharing/src/sharing-decision/sharing-decision.njk', sharingDecisionView(entry, names, member));
};

describe('The page of a sharing decision', () => {
  it('says who decided what, with whom, on which basis and why', () => {
    const words = wordsOf(pageFor(viewer(EXAMPLE_SHARER_ID)));
    expect(words).toContain('Dorian Larkspur, Designated safeguarding lead');
    expect(words).toContain('Wexcombe Change Service');
    expect(words).toContain('Paragraph 10: preventing or detecting unlawful acts');
    expect(words).toContain('Not told because Risk to the survivor');
  });

  it('escapes what somebody typed', () => expect(pageFor(viewer(EXAMPLE_SHARER_ID))).not.toContain('<b>of risk</b>'));

  it('lets the sharer record a release while there was none', () => {
    expect(pageFor(viewer(EXAMPLE_SHARER_ID))).toContain(`/sharing-decisions/${EXAMPLE_SHARING_ID}/release`);
    const released = { releasedOn: '2025-04-11', releaseMethod: 'SECURE_EMAIL' } as const;
    const words = wordsOf(pageFor(viewer(EXAMPLE_SHARER_ID), released));
    expect(words).toContain('Received 11 April 2025, secure email');
    expect(words).not.toContain('Record that they got it');
  });

  it('gives a recipient what and why, not the reasons, and no way to the case', () => {
    const page = pageFor(viewer(EXAMPLE_RECIPIENT_ID, 'service-manager'), {
      releasedOn: '2025-04-11',
      releaseMethod: 'SIGHTLINE',
    });
    expect(wordsOf(page)).toContain('The reasons stay with the organisation that shared');
    expect(wordsOf(page)).not.toMatch(/Necessary because|Consent not sought/);
    expect(page).not.toContain('/cases/');
  });

  it('has one main heading and no name in its title', () => {
    const page = pageFor(viewer(EXAMPLE_SHARER_ID));
    expect(page.match(/<h1/g)).toHaveLength(1);
    expect(page).toMatch(/<title>Sharing decision S-.{4}-.{4} – Sightline<\/title>/);
  });
});
