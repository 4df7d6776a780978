import type { RecordedEvent } from '#event-store';
import { Projection, table, type Rows } from '#projections';
import { clockTermsEventTypes, type ClockTermsEvent } from '../domain/clock-terms.events.js';

const TERM = table('clocks.term', 'service_id', 'starts_on');

/** What contracts say about clocks, by service and first day; what was agreed last for a day is what stands there. */
export class ClockTermsProjection extends Projection {
  readonly name = 'clock-terms-v2';
  readonly tables = [TERM];
  readonly types = Object.keys(clockTermsEventTypes);

  project({ data, revision }: RecordedEvent<ClockTermsEvent>, rows: Rows): void {
    const key = { service_id: data.serviceId, starts_on: data.from };
    rows.remove(TERM, key);
    rows.put(TERM, {
      ...key,
      acknowledge_days: data.acknowledgeDays,
      acknowledge_urgent_days: data.acknowledgeUrgentDays,
      acknowledge_urgent_hours: data.acknowledgeUrgentHours ?? null,
      decide_days: data.decideDays,
      answer_days: data.answerDays,
      cut_off: data.cutOff,
      revision,
    });
  }
}
