import type { RecordedEvent } from '#event-store';
import { Projection, table, type Rows } from '#projections';
import { restrictionEventTypes, type CaseRestricted, type RestrictionEvent } from '../domain/restriction.events.js';

const RESTRICTION = table('access.restriction', 'case_id');
const ALLOWED = table('access.allowed', 'case_id', 'member_id');
const WALL = table('access.wall', 'case_id', 'member_id', 'kind');
const CHANGE = table('access.restriction_change', 'change_id');
const LIKENESS = table('access.likeness', 'likeness_id');

/** Who may not know of which case, as decisions, lists and row policies read it, and what waits for a second person. */
export class RestrictionProjection extends Projection {
  readonly name = 'access-restriction-v1';
  readonly tables = [RESTRICTION, ALLOWED, WALL, CHANGE, LIKENESS];
  readonly types = Object.keys(restrictionEventTypes);

  project({ type, data, recordedAt }: RecordedEvent<RestrictionEvent>, rows: Rows): void {
    if (type !== 'RestrictionChangeProposed' && 'changeId' in data) rows.remove(CHANGE, { change_id: data.changeId });
    const { caseId: case_id } = data;
    switch (type) {
      case 'RestrictionChangeProposed':
        return rows.put(CHANGE, {
          ...{ change_id: data.changeId, case_id, change: data.change },
          ...{ proposed_by: data.proposedBy, proposed_at: recordedAt },
        });
      case 'RestrictionChangeRefused':
        return;
      case 'CaseRestricted':
        return restrict(data, rows);
      case 'RestrictionLifted':
        return rows.set(RESTRICTION, { case_id }, { until_at: data.at });
      case 'MemberExcluded':
        return wall({ case_id, member_id: data.memberId, kind: 'excluded' }, data.from, data.until, rows);
      case 'ConflictDeclared':
        return wall({ case_id, member_id: data.memberId, kind: 'conflict' }, data.from, undefined, rows);
      case 'MemberHeld': {
        const { memberId: member_id, likenessId: likeness_id, strength, alikeIn: alike_in, from } = data;
        rows.put(LIKENESS, { likeness_id, case_id, member_id, strength, alike_in, found_at: from });
        return wall({ case_id, member_id, kind: strength === 'exact' ? 'conflict' : 'held' }, from, undefined, rows);
      }
      case 'HoldDecided': {
        const { memberId: member_id, likenessId: likeness_id, finding, decidedBy: decided_by, at } = data;
        rows.set(LIKENESS, { likeness_id }, { finding, decided_by, decided_at: at });
        if (data.isLast) rows.set(WALL, { case_id, member_id, kind: 'held' }, { until_at: at });
        return;
      }
      case 'ExclusionEnded':
        for (const kind of ['excluded', 'conflict'])
          rows.set(WALL, { case_id, member_id: data.memberId, kind }, { until_at: data.at });
    }
  }
}

/** A new list takes the place of the old one: whoever is not on it is let in no more. */
function restrict(
  { caseId: case_id, mode, contact, allowedMemberIds, from, until }: CaseRestricted['data'],
  rows: Rows,
) {
  const columns = { mode, contact: contact ?? null, from_at: from, until_at: until ?? null };
  rows.put(RESTRICTION, { case_id, ...columns });
  rows.set(RESTRICTION, { case_id }, columns);
  rows.setWhere(ALLOWED, { case_id }, { until_at: from });
  for (const member_id of allowedMemberIds) {
    rows.remove(ALLOWED, { case_id, member_id });
    rows.put(ALLOWED, { case_id, member_id, from_at: from, until_at: null });
  }
}

function wall(
  key: { case_id: string; member_id: string; kind: string },
  from: string,
  until: string | undefined,
  rows: Rows,
): void {
  const columns = { from_at: from, until_at: until ?? null };
  rows.put(WALL, { ...key, ...columns });
  rows.set(WALL, key, columns);
}
