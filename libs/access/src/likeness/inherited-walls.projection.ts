import type { RecordedEvent } from '#event-store';
import { Projection, table, type Rows } from '#projections';
import type { SamePersonFound } from '../domain/member.events.js';
import type { ServiceAccountKeyAdded, ServiceAccountRegistered } from '../domain/service-account.events.js';

const INHERITS = table('access.inherits_wall', 'member_id', 'from_member_id');

type Telling = SamePersonFound | ServiceAccountRegistered | ServiceAccountKeyAdded;

/**
 * From which other accounts an account has its walls: two accounts of one person from each other, a program from whoever
 * registered it or gave it a key. A program's own walls are nobody else's.
 */
export class InheritedWallsProjection extends Projection {
  readonly name = 'access-inherited-walls-v1';
  readonly tables = [INHERITS];
  readonly types: readonly Telling['type'][] = [
    'SamePersonFound',
    'ServiceAccountRegistered',
    'ServiceAccountKeyAdded',
  ];

  project({ type, data }: RecordedEvent<Telling>, rows: Rows): void {
    switch (type) {
      case 'SamePersonFound':
        inherits(data.memberId, data.otherMemberId, rows);
        return inherits(data.otherMemberId, data.memberId, rows);
      case 'ServiceAccountRegistered':
        return inherits(data.accountId, data.registeredBy, rows);
      case 'ServiceAccountKeyAdded':
        return inherits(data.accountId, data.addedBy, rows);
    }
  }
}

const inherits = (member_id: string, from_member_id: string, rows: Rows): void =>
  rows.put(INHERITS, { member_id, from_member_id });
