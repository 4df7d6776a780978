import { rendered, wordsOf } from '#web/testing';
import type { RestrictionChange } from '../domain/restriction.events.js';
import { someSignedIn } from '../testing/members.js';
import { restrictionsOfCaseView } from './propose-restriction-change.view.js';

const ASKER_ID = '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0050';
const MEMBER_ID = '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0051';
const list = { kind: 'restrict', allowedMemberIds: [MEMBER_ID] } as const;
const UNTIL = '2026-12-02T00:00:00.000Z';

/** What a second governance lead reads before agreeing to the change. */
function asked(change: RestrictionChange): string {
  const waiting = {
    ...{ changeId: MEMBER_ID, change, names: ['Asha Quillfeather'] },
    ...{ proposedBy: ASKER_ID, proposedByName: 'Isolde Brackenmoor', proposedAt: '2026-11-22T10:00:00.000Z' },
  };
  const lists = { caseId: MEMBER_ID, reference: 'C-4F7K-2M9P', restriction: null, keptOut: [], waiting: [waiting] };
  const view = restrictionsOfCaseView(lists, someSignedIn({ role: 'governance-lead' }));
  return wordsOf(rendered('access/src/propose-restriction-change/propose-restriction-change.njk', view));
}

describe('Whoever agrees to a change of who may know of a case', () => {
  it('reads that others find no such case, and for how long', () => {
    const words = asked({ ...list, mode: 'hidden', until: UNTIL });
    expect(words).toContain('Hide the case from all but Asha Quillfeather');
    expect(words).toContain('For everybody else It does not exist Last day 1 December 2026');
  });
  it('reads whom others are sent to ask', () => {
    const contact = 'safeguarding@lantern-row.example';
    expect(asked({ ...list, mode: 'visible-stub', contact })).toContain(
      `For everybody else They can ask ${contact} Last day None: until it is lifted`,
    );
  });
  it('reads for how long somebody is kept out', () =>
    expect(asked({ kind: 'exclude', memberId: MEMBER_ID, until: UNTIL })).toContain('Last day 1 December 2026'));
});
