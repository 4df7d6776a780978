import type { Change } from '../domain/as-of/changes.js';
import { SECTIONS, type RecordFacts } from '../domain/as-of/facts.js';
import type { ActionTally } from '../domain/as-of/actions-as-of.js';
import type { Words } from '../case-history/words.js';

/** One part of the case; without records nothing was known of it. */
export interface SectionView {
  readonly id: string;
  readonly title: string;
  readonly records: readonly RecordView[];
}

export interface RecordView {
  readonly title: string;
  readonly isOverdue: boolean;
  /** What to say of a record that was, or only later would be, marked as a mistake. */
  readonly mistake?: string;
  readonly isStruck: boolean;
  readonly rows: readonly { readonly key: string; readonly value: string; readonly mark?: string }[];
}

/** What the sections are made from. */
export interface AsItWas {
  readonly records: readonly RecordFacts[];
  readonly changes: readonly Change[];
  /** Records that an event not known yet marks as a mistake: they are never shown without saying so. */
  readonly laterMistakes: ReadonlySet<string>;
}

/** The case part by part, with what has just changed marked, and parts of which nothing was known left visibly empty. */
export function asItWasView({ records, changes, laterMistakes }: AsItWas, words: Words): SectionView[] {
  const marks = new Map(changes.map((change) => [`${change.recordId}/${change.field}`, markOf(change)]));
  return SECTIONS.codes.map(({ code, label }) => ({
    id: code.toLowerCase(),
    title: label,
    records: records
      .filter(({ section }) => section === code)
      .map((record) => recordView(record, marks, laterMistakes, words)),
  }));
}

const markOf = ({ before }: Change): string => (before ? 'Changed' : 'New');

function recordView(
  record: RecordFacts,
  marks: ReadonlyMap<string, string>,
  laterMistakes: ReadonlySet<string>,
  words: Words,
): RecordView {
  const rows = record.facts.map(({ field, value }) => {
    const mark = marks.get(`${record.id}/${field}`);
    return { key: field, value: words.value(value, record.section), ...(mark && { mark }) };
  });
  const isLater = !record.isMistake && laterMistakes.has(record.id);
  const mistake = record.isMistake ? 'Marked as a mistake' : isLater ? laterText(record) : undefined;
  return {
    title: record.title.map((part) => words.value(part, record.section)).join(', '),
    isOverdue: record.isOverdue ?? false,
    isStruck: record.isMistake ?? false,
    rows,
    ...(mistake && { mistake }),
  };
}

/** Who somebody is, is never marked as a whole: what was wrong of it is put right. */
const laterText = ({ section }: RecordFacts): string =>
  section === 'PERSON' ? 'Something in it was put right later' : 'Later marked as a mistake';

/** How the actions stood, in one sentence; nothing when there were none. */
export function tallySentence({ total, completed, open, overdue }: ActionTally): string | undefined {
  if (total === 0) return undefined;
  const late = overdue.map(({ days }) => `${days} ${days === 1 ? 'day' : 'days'}`).join(' and ');
  const parts = [`${completed} completed`, `${open} open`, `${overdue.length} overdue${late ? ` (by ${late})` : ''}`];
  return `${total} ${total === 1 ? 'action' : 'actions'}: ${parts.join(', ')}.`;
}
