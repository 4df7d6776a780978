import { asOfResource, SECTIONS, tallySentence, type RecordFacts, type Replayed } from '#history';
import { labelOf, londonDate, londonTime, readableDate } from '#kernel';
import type { Answer } from './answer.js';
import type { Auditor } from './auditor.js';
import type { Connection } from './connect.js';
import { EXIT, UsageError } from './exit-codes.js';
import { basisOf, momentOf } from './moment.js';
import { findRecord, named } from './reference.js';
import { columns, type Paint } from './terminal.js';

/** A case as it was at a date, a minute or an event (`C-…@17`), on either clock. */
export async function asOf(
  connection: Connection,
  { replays, signed }: Auditor,
  typed: string,
  moment: string | undefined,
  basis: string,
): Promise<Answer> {
  const { reference, event } = named(typed);
  if (moment === undefined && event === undefined) {
    throw new UsageError(`Say when: ${reference} 2025-04-30, ${reference} 2025-04-30T15:30, or ${reference}@17.`);
  }
  const place = moment === undefined ? { at: event } : momentOf(moment);
  const { caseId } = await findRecord(connection, { reference });
  const { replay } = await replays.open(signed, caseId, { ...place, basis: basisOf(basis) });
  return { json: asOfResource(caseId, replay), code: EXIT.ok, text: (paint) => told(replay, paint) };
}

function told(replay: Replayed, paint: Paint): string {
  const { standpoint, records, tally } = replay;
  const { number, total, instant, basis } = standpoint;
  const moment = `${readableDate(londonDate(instant))} at ${londonTime(instant)}`;
  const clock = basis === 'recorded' ? 'as far as had been recorded by then' : 'as it had happened by then';
  const head = `${paint('bold', `The case on ${moment}`)}, ${clock} (event ${number} of ${total})`;
  const actions = tallySentence(tally);
  return [
    head,
    ...(actions ? [actions] : []),
    ...SECTIONS.codes.map(({ code }) => sectionOf(code, records, replay, paint)),
  ].join('\n\n');
}

function sectionOf(section: string, records: readonly RecordFacts[], replay: Replayed, paint: Paint): string {
  const title = paint('bold', labelOf(SECTIONS, section));
  const own = records.filter((record) => record.section === section);
  if (own.length === 0) return `${title}\n  ${paint('dim', 'Nothing was known')}`;
  return [title, ...own.map((record) => recordText(record, replay, paint))].join('\n');
}

function recordText(record: RecordFacts, { words, laterMistakes }: Replayed, paint: Paint): string {
  const title = record.title.map((part) => words.value(part, record.section)).join(', ');
  const marks = [
    ...(record.isOverdue ? [paint('red', 'overdue')] : []),
    ...(record.isMistake ? [paint('red', 'marked as a mistake')] : []),
    ...(!record.isMistake && laterMistakes.has(record.id) ? [paint('red', 'later marked as a mistake')] : []),
  ];
  const head = title === '' ? [] : [`  ${paint('blue', title)}${marks.length > 0 ? ` [${marks.join(', ')}]` : ''}`];
  const facts = record.facts.map(({ field, value }) => [field, words.value(value, record.section)]);
  return [...head, columns(facts, 4)].join('\n');
}
