import { Database } from '#database';
import { STANDARD_CLOCK_TERMS, type ClockTerms, type IsoDate } from '#kernel';
import { Injectable } from '@nestjs/common';

/** Terms with the day on which they begin. */
export interface AgreedClockTerms {
  readonly from: IsoDate;
  readonly terms: ClockTerms;
  /** Of the stream `ClockTerms-<service>`: what an event that was dated by these terms pins. */
  readonly revision: bigint;
}

interface TermRow extends Omit<ClockTerms, 'acknowledgeUrgentHours'> {
  readonly acknowledgeUrgentHours: number | null;
  readonly from: IsoDate;
  readonly revision: string;
}

const COLUMNS = `starts_on::text AS "from", acknowledge_days AS "acknowledgeDays",
  acknowledge_urgent_days AS "acknowledgeUrgentDays", acknowledge_urgent_hours AS "acknowledgeUrgentHours",
  decide_days AS "decideDays", answer_days AS "answerDays",
  cut_off AS "cutOff", revision::text`;

/** What contracts say about clocks. A public fact about a service, so no read of it is logged. */
@Injectable()
export class ClockTermsReader {
  constructor(private readonly database: Database) {}

  /** What holds for a service on a day, and the policy version to pin: the standard where no contract says otherwise. */
  async on(
    serviceId: string,
    day: IsoDate,
  ): Promise<{ readonly terms: ClockTerms; readonly policyVersions: Readonly<Record<string, string>> }> {
    const [row] = await this.database.query<TermRow>(
      `SELECT ${COLUMNS} FROM clocks.term WHERE service_id = $1 AND starts_on <= $2 ORDER BY starts_on DESC LIMIT 1`,
      [serviceId, day],
    );
    if (!row) return { terms: STANDARD_CLOCK_TERMS, policyVersions: {} };
    return { terms: agreed(row).terms, policyVersions: { 'clock-terms': row.revision } };
  }

  /** Everything that was agreed for a service, the latest day first. */
  async of(serviceId: string): Promise<readonly AgreedClockTerms[]> {
    const rows = await this.database.query<TermRow>(
      `SELECT ${COLUMNS} FROM clocks.term WHERE service_id = $1 ORDER BY starts_on DESC`,
      [serviceId],
    );
    return rows.map(agreed);
  }
}

function agreed({ from, revision, acknowledgeUrgentHours: hours, ...inDays }: TermRow): AgreedClockTerms {
  const terms = hours === null ? inDays : { ...inDays, acknowledgeUrgentHours: hours };
  return { from, terms, revision: BigInt(revision) };
}
