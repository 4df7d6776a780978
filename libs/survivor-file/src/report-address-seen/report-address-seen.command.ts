import { AlertsToRaise, Permissions, type Resource, type SignedIn } from '#access';
import { commit, EventStore, newId, type Appended } from '#event-store';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { addressSeenDecider } from '../domain/address-seen.decider.js';
import { addressSeenStream } from '../domain/address-seen.stream.js';
import type { IncidentSource } from '../domain/code-lists/index.js';

/** A case as this context knows it: by its id. Who has a part in it, #access knows. */
export const caseById = (caseId: string): Resource => ({ kind: 'case', id: caseId, caseIds: [caseId], relations: {} });

/** Somebody who works with the person referred says that an address of a survivor may have been seen. */
export class ReportAddressSeen extends Command<Appended> {
  constructor(
    readonly caseId: string,
    readonly source: IncidentSource,
    readonly commandId: string,
    readonly signed: SignedIn,
  ) {
    super();
  }
}

@CommandHandler(ReportAddressSeen)
export class ReportAddressSeenHandler implements ICommandHandler<ReportAddressSeen> {
  constructor(
    private readonly store: EventStore,
    private readonly permissions: Permissions,
    private readonly alerts: AlertsToRaise,
  ) {}

  /**
   * Writes the report and the alert to governance leads in one append. It looks for no survivor file, so that nothing of the
   * answer, nor how long it takes, says whether there is one: a job takes it there. Throws `NotFound` to whoever may not.
   */
  async execute({ caseId, source, commandId, signed }: ReportAddressSeen): Promise<Appended> {
    await this.permissions.require(signed, 'address-seen:report', caseById(caseId));
    const { memberId: reportedBy, organisationId } = signed.member;
    const reportId = newId(commandId, 'address-seen');
    const report = { reportId, caseId, source, reportedBy, organisationId };
    const events = addressSeenDecider.decide({ type: 'Report', report, at: signed.now }, addressSeenDecider.initial);
    const alertId = newId(commandId, 'address-seen-alert');
    const alert = { alertId, kind: 'ADDRESS_SEEN', memberId: reportedBy, caseId } as const;
    return commit(this.store, signed.context(commandId), async () => [
      { stream: addressSeenStream(reportId), expected: 'noStream', events },
      await this.alerts.toEveryGovernanceLead(alert),
    ]);
  }
}
