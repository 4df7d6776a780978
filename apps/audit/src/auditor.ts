import {
  ActionCatalogue,
  LoggedReads,
  MemberReader,
  PASSWORD_COST,
  PostgresStandings,
  signedIn,
  type SignedIn,
} from '#access';
import { DirectoryReader } from '#directory';
import { CaseHistoryReader, historyContext, Replays } from '#history';
import { randomUUID } from 'node:crypto';
import type { Connection } from './connect.js';
import { UsageError } from './exit-codes.js';

/** Somebody at a terminal who may ask, and whose every look at a case is logged. */
export interface Auditor {
  readonly signed: SignedIn;
  readonly replays: Replays;
}

const NO_MEMBER = `Say who you are: --member <sign-in name>, or set SIGHTLINE_MEMBER. Every look at a case is recorded.`;

/**
 * Whoever runs the command has the database in hand already; naming the member decides what is shown, and puts the name to
 * it in the read log. Throws `UsageError` when nobody is named or the name is nobody's.
 */
export async function identify({ database, store }: Connection, name: string | undefined, now: Date): Promise<Auditor> {
  if (!name) throw new UsageError(NO_MEMBER);
  const members = new MemberReader(database);
  const member = await members.enabledNamed(name);
  if (!member) throw new UsageError(`Nobody signs in as ${JSON.stringify(name)}. Check the name after --member.`);
  const options = { secret: randomUUID().repeat(2), passwordCost: PASSWORD_COST, demoMemberIds: [] };
  const actions = new ActionCatalogue().register(historyContext.actions);
  const reads = new LoggedReads(database, actions, options, new PostgresStandings(database));
  const histories = new CaseHistoryReader(store, new DirectoryReader(database), members);
  const signed = signedIn({ member, channel: 'cli', correlationId: randomUUID(), now });
  return { signed, replays: new Replays(reads, histories) };
}
