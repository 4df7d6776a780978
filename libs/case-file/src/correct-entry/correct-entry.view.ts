import type { Refused } from '#web';
import { caseFormView, seenRevisionView } from '../case-form.view.js';
import type { CaseFile } from '../case-page/case-page.query.js';
import { assessmentView, disclosureView } from '../case-page/entries.view.js';
import { CORRECTION_REASONS } from '../domain/case.codes.js';

/** An entry as the page asks about it. */
export interface EntryToCorrect {
  readonly entryId: string;
  readonly title: string;
  readonly when: string;
  readonly text: string;
}

/** The entry that is to be marked: on record and not marked yet. Undefined when there is none. */
export function entryOf({ disclosures, assessments }: CaseFile, entryId: string): EntryToCorrect | undefined {
  const disclosure = disclosures.find((each) => each.disclosureId === entryId && !each.mistake);
  if (disclosure) {
    const { title, happened, account } = disclosureView(disclosure);
    return { entryId, title, when: happened, text: account };
  }
  const assessment = assessments.find((each) => each.assessmentId === entryId && !each.mistake);
  if (!assessment) return undefined;
  const { title, tool, by } = assessmentView(assessment);
  return { entryId, title, when: by, text: tool };
}

/** The form that marks an entry as a mistake, with the entry itself. */
export function correctEntryView({ summary, revision }: CaseFile, entry: EntryToCorrect, refused?: Refused) {
  const form = { ...caseFormView(summary, refused), ...seenRevisionView(revision, refused) };
  return { ...form, entry, reasons: CORRECTION_REASONS.codes };
}
