import { daysLate, entriesOf, eventSummary, streamReference, type Entry, type Replayed } from '#history';
import type { RecordedEvent } from '#event-store';
import { londonDate, readableDate } from '#kernel';
import type { Answer } from './answer.js';
import type { Auditor } from './auditor.js';
import type { Connection } from './connect.js';
import { EXIT } from './exit-codes.js';
import { basisOf, dayOf } from './moment.js';
import { findRecord, named } from './reference.js';
import type { Paint } from './terminal.js';

/** What `audit log` was asked besides the reference. */
export interface LogOptions {
  readonly oneline?: boolean;
  readonly since?: string;
  readonly until?: string;
  readonly basis: string;
  readonly reverse?: boolean;
}

/** The events of a case, or of one record of it, in sentences: newest first unless `reverse`. */
export async function log(
  connection: Connection,
  { replays, signed }: Auditor,
  typed: string,
  options: LogOptions,
): Promise<Answer> {
  const record = await findRecord(connection, named(typed));
  const { replay } = await replays.open(signed, record.caseId, { basis: basisOf(options.basis) });
  const inside = within(options);
  const entries = entriesOf(replay.standpoint).filter(
    (entry) => inside(entry) && (record.isWholeCase || entry.event.stream === record.stream),
  );
  const ordered = options.reverse ? entries : entries.toReversed();
  const summaries = ordered.map(({ number, event }) => eventSummary(record.caseId, number, event, replay.words));
  return {
    json: summaries,
    code: EXIT.ok,
    text: (paint) => (ordered.length === 0 ? 'No events.' : listed(ordered, replay, options, paint)),
  };
}

function within({ since, until }: LogOptions): (entry: Entry) => boolean {
  const from = since === undefined ? '' : dayOf(since, '--since');
  const to = until === undefined ? '9999-12-31' : dayOf(until, '--until');
  return ({ on }) => on >= from && on <= to;
}

function listed(entries: readonly Entry<RecordedEvent>[], replay: Replayed, options: LogOptions, paint: Paint): string {
  const tell = options.oneline ? oneLine : severalLines;
  return entries.map((entry) => tell(entry, replay, paint)).join(options.oneline ? '\n' : '\n\n');
}

function oneLine({ number, event, on, time }: Entry<RecordedEvent>, { words }: Replayed, paint: Paint): string {
  const late = daysLate(event) > 0 ? paint('red', ` (recorded ${londonDate(event.recordedAt)})`) : '';
  return `${paint('bold', String(number).padStart(4))}  ${on} ${time}  ${words.sentence(event)}${late}`;
}

function severalLines({ number, event, on, time }: Entry<RecordedEvent>, { words }: Replayed, paint: Paint): string {
  const late = daysLate(event);
  const lateText = late > 0 ? `\n      ${paint('red', `Recorded ${late} ${late === 1 ? 'day' : 'days'} later`)}` : '';
  return [
    `${paint('bold', `event ${number}`)}  ${readableDate(on)} at ${time}  ${paint('blue', streamReference(event.stream) ?? '')}`,
    `      ${words.sentence(event)}`,
    `      ${paint('dim', words.recordedBy(event))}${lateText}`,
  ].join('\n');
}
