import type { RecordedEvent } from '#event-store';
import { Projection, table, type Rows } from '#projections';
import { counterAllegationEventTypes, type CounterAllegationEvent } from '../domain/counter-allegation.events.js';

const COUNTER = table('case_file.counter_allegation', 'counter_id', 'case_id');

/** Cases whose persons accuse each other, with what the latest screening found for each. */
export class CounterAllegationsProjection extends Projection {
  readonly name = 'case-file-counter-allegations-v1';
  readonly tables = [COUNTER];
  readonly types = Object.keys(counterAllegationEventTypes);

  project({ type, data }: RecordedEvent<CounterAllegationEvent>, rows: Rows): void {
    const key = { counter_id: data.counterId, case_id: data.caseId };
    if (type === 'CounterAllegationRaised')
      return rows.put(COUNTER, { ...key, mirror_case_id: data.mirrorCaseId, raised_on: data.raisedOn });
    const { finding, bases, assessedOn: assessed_on } = data;
    rows.set(COUNTER, key, { finding, bases, assessed_on });
  }
}
