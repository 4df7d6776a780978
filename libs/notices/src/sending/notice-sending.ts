import { PostgresStandings } from '#access';
import type { Database } from '#database';
import type { Clock } from '#kernel';
import type { Composer, Reactor, Spreader } from '#outbox';
import { PreferencesReader } from '../preferences/preferences.reader.js';
import { Reassignments } from '../reassignments/reassignments.query.js';
import { NoticeRecords } from '../records/notice-record.query.js';
import { ActionNotices } from '../reminders/action-notices.reactor.js';
import { MemberNotices } from '../reminders/member-notices.reactor.js';
import { ReferralNotices } from '../reminders/referral-notices.reactor.js';
import { Audience } from './audience.query.js';
import { CaseKnowledge } from './case-knowledge.query.js';
import { NoticeComposer } from './notice-composer.js';
import { NoticeSpreader } from './notice-spreader.js';
import { People } from './people.query.js';
import { ToldNotices } from './told.query.js';

/** What wants something said because of events. New ones begin with what happens from then on. */
export const NOTICE_REACTORS: readonly Reactor[] = [new ReferralNotices(), new ActionNotices(), new MemberNotices()];

/** Finds out whom each notice is for, and makes the message: for the gated sender of #outbox. */
export function noticeSending(
  database: Database,
  clock: Clock,
  publicAddress: string,
): { readonly spreader: Spreader; readonly composer: Composer } {
  const [people, preferences] = [new People(database), new PreferencesReader(database)];
  const knowledge = new CaseKnowledge(database, new PostgresStandings(database));
  const audience = new Audience(people, knowledge);
  const [records, told] = [new NoticeRecords(database), new ToldNotices(database)];
  const reassignments = new Reassignments(database);
  return {
    spreader: new NoticeSpreader({ records, audience, people, preferences, told, reassignments, clock }),
    composer: new NoticeComposer({ people, preferences, knowledge, clock, publicAddress }),
  };
}
