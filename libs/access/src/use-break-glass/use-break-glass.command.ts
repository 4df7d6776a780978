import { Alarm } from '../alerts/alarm.js';
import { Database } from '#database';
import { EventStore, newId, runDecider, type Appended } from '#event-store';
import { RuleBroken } from '#kernel';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { breakGlassDecider, type BreakGlassCommand, type BreakGlassState } from '../domain/break-glass.decider.js';
import type { BreakGlassReason } from '../domain/break-glass.events.js';
import { MEMBER_RULES } from '../domain/break-glass.policies.js';
import { breakGlassStream } from '../domain/break-glass.stream.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { StepUps } from '../step-up/step-ups.js';
import { EmergencyPermission, type NamedCase } from './emergency-permission.js';

/** What somebody says who has to see a case now. */
export interface Emergency {
  /** The case that they named; undefined where there is none of that reference. */
  readonly found: NamedCase | undefined;
  readonly reason: BreakGlassReason;
  readonly explanation: string;
}

/** Opens one case to whoever asks for an hour. The id of the use is `newId(commandId, 'break-glass')`. */
export class UseBreakGlass extends Command<Appended> {
  constructor(
    readonly emergency: Emergency,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(UseBreakGlass)
export class UseBreakGlassHandler implements ICommandHandler<UseBreakGlass> {
  constructor(
    private readonly store: EventStore,
    private readonly permission: EmergencyPermission,
    private readonly stepUps: StepUps,
    private readonly database: Database,
    private readonly alarm: Alarm,
  ) {}

  /**
   * Throws `RuleBroken` where a rule about the member says no, whatever the case; then `NotFound` where the case is absent
   * or kept from them; then `RuleBroken` where it is open to them already.
   */
  async execute({ emergency, commandId, signed }: UseBreakGlass): Promise<Appended> {
    const { found, reason, explanation } = emergency;
    const { caseId = '', holderOrganisationId = '' } = found ?? {};
    const command = {
      type: 'Use',
      ...{ breakGlassId: newId(commandId, 'break-glass'), by: signed.member },
      ...{ caseId, holderOrganisationId, reason, explanation, at: signed.now },
      proofAgeMinutes: await this.stepUps.proofAgeMinutes(signed),
    } as const;
    const authorise = async ({ uses }: BreakGlassState) => {
      const broken = MEMBER_RULES.find(([, isBroken]) => isBroken(command, uses));
      if (broken) throw new RuleBroken(broken[0]);
      await this.permission.require(signed, found);
    };
    const stream = breakGlassStream(signed.member.memberId);
    const decision = { decider: breakGlassDecider, stream, command, authorise };
    const appended = await runDecider(this.store, decision, signed.context(commandId));
    await this.alert(command);
    return appended;
  }

  /** At once. Where this process ends before, the job finds the use in the read model and raises the same alert. */
  private async alert({ breakGlassId, by, caseId, holderOrganisationId, at }: UseCommand): Promise<void> {
    const told = [...new Set([by.organisationId, holderOrganisationId])];
    await this.database.query(
      `INSERT INTO access.alert_due (due_id, kind, member_id, organisation_ids, case_id, at)
       VALUES ($1, 'BREAK_GLASS', $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
      [breakGlassId, by.memberId, told, caseId, at],
    );
    this.alarm.ring();
  }
}

type UseCommand = Extract<BreakGlassCommand, { type: 'Use' }>;
