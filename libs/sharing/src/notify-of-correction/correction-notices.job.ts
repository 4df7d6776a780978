import { newId, RevisionConflict, runDecider, systemContext, type EventContext, type EventStore } from '#event-store';
import type { Job } from '#jobs';
import type { Untold, UntoldRecipients } from '../corrections/untold.query.js';
import { sharingDecider } from '../domain/sharing.decider.js';
import { sharingStream } from '../domain/sharing.stream.js';

/** Tells every recipient of a sharing decision that something in it was wrong: to be run every minute, by one process or many. */
export class CorrectionNotices implements Job {
  readonly name = 'correction-notices';

  constructor(
    private readonly store: EventStore,
    private readonly untold: UntoldRecipients,
  ) {}

  /** Puts on record that each recipient is told, each once for each correction however often or wherever this runs. */
  async run(now: Date): Promise<void> {
    for (const untold of await this.untold.all()) await this.tell(untold, now);
  }

  /** When somebody acts on the decision in that very moment, nothing is written: the next run looks again. */
  private async tell(untold: Untold, now: Date): Promise<void> {
    const { sharingId, recipientOrganisationIds, ...what } = untold;
    const notices = recipientOrganisationIds.map((recipientOrganisationId) => ({
      noticeId: newId(what.correctionId, `notice:${sharingId}:${recipientOrganisationId}`),
      recipientOrganisationId,
    }));
    const command = { type: 'NotifyOfCorrection', correction: { ...what, notices } } as const;
    const stream = sharingStream(sharingId);
    try {
      await runDecider(this.store, { decider: sharingDecider, stream, command }, contextOf(untold, now));
    } catch (conflict) {
      if (!(conflict instanceof RevisionConflict)) throw conflict;
    }
  }
}

/** The command's id follows from what was corrected and where it had been shared, so that a second run writes nothing. */
function contextOf({ sharingId, correctionId }: Untold, occurredAt: Date): EventContext {
  const commandId = newId(sharingId, `told:${correctionId}`);
  return { ...systemContext(commandId, occurredAt), causationId: correctionId };
}
