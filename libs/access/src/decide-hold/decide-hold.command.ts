import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Database } from '#database';
import { commit, decideOn, EventStore, load, type Appended, type StreamAppend } from '#event-store';
import { alertDecider } from '../domain/alert.decider.js';
import { alertStream } from '../domain/alert.stream.js';
import { isConflict, type HoldFinding } from '../domain/hold.events.js';
import { restrictionDecider } from '../domain/restriction.decider.js';
import { restrictionStream } from '../domain/restriction.stream.js';
import { SamePerson } from '../likeness/same-person.query.js';
import { Permissions } from '../route-actions/permissions.js';
import type { SignedIn } from '../signed-in/signed-in.js';

/** A governance lead looked whether a member who is held from a case is too near it. */
export class DecideHold extends Command<Appended> {
  constructor(
    readonly likenessId: string,
    readonly finding: HoldFinding,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

/** The alert that told of it, which has the same id, is over with the decision. */
@CommandHandler(DecideHold)
export class DecideHoldHandler implements ICommandHandler<DecideHold> {
  constructor(
    private readonly store: EventStore,
    private readonly database: Database,
    private readonly permissions: Permissions,
    private readonly people: SamePerson,
  ) {}

  /** Throws `NotFound` for what there is not, and to whoever keeps no lists or is kept from the case; `RuleBroken`. */
  async execute({ likenessId, finding, commandId, signed }: DecideHold): Promise<Appended> {
    const caseId = await this.caseOf(likenessId);
    const resource =
      caseId === undefined ? undefined : { kind: 'hold', id: likenessId, caseIds: [caseId], relations: {} };
    await this.permissions.require(signed, 'hold:decide', resource);
    const { memberId } = signed.member;
    const accounts = await this.people.accountsOf(memberId);
    const asked = { likenessId, finding, by: memberId, accounts, at: signed.now.toISOString() };
    const command = { type: 'DecideHold', ...asked } as const;
    const decision = { decider: restrictionDecider, stream: restrictionStream(caseId ?? ''), command };
    return commit(this.store, signed.context(commandId), async () => {
      const decided = await decideOn(this.store, decision);
      return [decided, await this.looked(likenessId, finding, signed)].filter((each) => each !== undefined);
    });
  }

  private async caseOf(likenessId: string): Promise<string | undefined> {
    const sql = `SELECT case_id AS "caseId" FROM access.likeness WHERE likeness_id = $1`;
    const [row] = await this.database.query<{ caseId: string }>(sql, [likenessId]);
    return row?.caseId;
  }

  private async looked(alertId: string, found: HoldFinding, { member }: SignedIn): Promise<StreamAppend | undefined> {
    const stream = alertStream(alertId);
    const { state } = await load(this.store, alertDecider, stream);
    if (state.status !== 'raised') return undefined;
    const finding = isConflict(found) ? 'FOLLOW_UP' : 'MISTAKE';
    return decideOn(this.store, {
      decider: alertDecider,
      stream,
      command: { type: 'Acknowledge', finding, by: member },
    });
  }
}
