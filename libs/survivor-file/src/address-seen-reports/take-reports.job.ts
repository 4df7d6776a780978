import { newId, RevisionConflict, runDecider, SYSTEM_ACTOR, systemContext } from '#event-store';
import type { Job } from '#jobs';
import { londonDate, RuleBroken } from '#kernel';
import { survivorFileDecider } from '../domain/survivor-file.decider.js';
import { survivorFileStream } from '../domain/survivor-file.stream.js';
import type { SurvivorEventStore } from '../survivor-ports.js';
import type { ReportsToTake, ReportToTake } from './reports-to-take.query.js';

const ACCOUNT = 'Somebody who works with the person referred reported it. They were not asked where it was.';

/**
 * Raises a safety incident in every file of a case of which it was reported that an address may have been seen: the clocks
 * run from the moment of the report, also in a file that is opened later. Once for each file, however often this runs, and in
 * nobody's name: who reported it is on record with the report.
 */
export class TakeAddressSeenReports implements Job {
  readonly name = 'address-seen-reports';

  constructor(
    private readonly store: SurvivorEventStore,
    private readonly reports: ReportsToTake,
  ) {}

  async run(now: Date): Promise<void> {
    for (const report of await this.reports.all()) await this.take(report, now);
  }

  private async take(
    { reportId, incidentId, survivorFileId, source, awareAt }: ReportToTake,
    now: Date,
  ): Promise<void> {
    const said = { type: 'RaiseSafetyIncident', incidentId, source, account: ACCOUNT, awareAt } as const;
    const command = { ...said, now, today: londonDate(now), by: SYSTEM_ACTOR.memberId };
    const context = { ...systemContext(newId(incidentId, 'raise'), awareAt), correlationId: reportId };
    try {
      const stream = survivorFileStream(survivorFileId);
      await runDecider(this.store, { decider: survivorFileDecider, stream, command }, context);
    } catch (refused) {
      // Somebody wrote in that moment: the next run looks again. Of a file that was erased nobody can be told.
      const isPassed = refused instanceof RevisionConflict || isErased(refused);
      if (!isPassed) throw refused;
    }
  }
}

const isErased = (refused: unknown): boolean => refused instanceof RuleBroken && refused.rule === 'record-erased';
