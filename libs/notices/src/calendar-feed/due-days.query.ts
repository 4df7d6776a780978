import { Standings, visibleCase, type Member } from '#access';
import { Database } from '#database';
import type { IsoDate } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { NoticeClock, RecordKind } from '../records/record-rows.js';

/** A day by which the member, or those they do this work with, have to do something. */
export interface DueDay {
  readonly record: RecordKind;
  readonly recordId: string;
  readonly clock: NoticeClock;
  readonly dueOn: IsoDate;
}

const MOST = 500;

/** What is due, for a calendar: ids and days of cases that the member may know of, nothing of any case, so nothing is logged. */
@Injectable()
export class DueDays {
  constructor(
    private readonly database: Database,
    private readonly standings: Standings,
  ) {}

  /** The member's own due days, the nearest first, at most 500. */
  of(member: Member, now: Date): Promise<readonly DueDay[]> {
    return this.database.tx(async (tx) => {
      await this.standings.enter(tx, { member, now });
      return tx.query<DueDay[]>(SQL, [member.memberId, member.organisationId, member.role]);
    });
  }
}

/** The roles are those that `Audience` tells. */
const SQL = `
  SELECT d.record, d.record_id AS "recordId", d.clock, d.due_on::text AS "dueOn"
    FROM notices.due d JOIN notices.record r USING (record, record_id)
   WHERE r.is_open AND (r.asked_organisation_id = $2 OR r.asking_organisation_id = $2) AND ${visibleCase('r.case_id')} AND (
         (d.side = 'asked' AND r.asked_organisation_id = $2 AND (r.worker_id IS NULL OR r.worker_id = $1 OR $3 <> 'service-worker')
           AND ($3 IN ('service-worker', 'service-manager')
           OR (r.record = 'actions' AND $3 = 'safeguarding-lead')))
      OR (d.side = 'asking' AND r.asking_organisation_id = $2 AND (r.by_member_id = $1 OR $3 = 'safeguarding-lead')))
   ORDER BY d.due_on, d.record_id, d.clock LIMIT ${MOST}`;
