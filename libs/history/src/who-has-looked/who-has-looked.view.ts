import { PURPOSES } from '#access';
import { caseHeaderView } from '#case-file';
import { formAgain, type Submission } from '#web';
import { lookWords } from './look-words.view.js';
import { LOOK_OUTCOMES, type LooksForm } from './looks.form.js';
import type { LooksPage } from './who-has-looked.reader.js';

/** The tab "Who has looked" of a case: the filter with what is in it, the looks, and the ways to older ones and to the file. */
export function whoHasLookedView(
  { summary, looks, next }: LooksPage,
  filter: Submission<LooksForm>,
  organisations: readonly { readonly organisationId: string; readonly name: string }[],
) {
  const path = `/cases/${summary.caseId}/who-has-looked`;
  const entered = filter.ok ? formAgain(filter.form, [], '').entered : filter.entered;
  const used = Object.entries(entered).filter(([, value]) => typeof value === 'string' && value !== '');
  const query = (...more: [string, string][]) => {
    const text = new URLSearchParams([...(used as [string, string][]), ...more]).toString();
    return text && `?${text}`;
  };
  return {
    caseHeader: caseHeaderView(summary, 'who-has-looked'),
    path,
    looks: looks.map(lookWords),
    organisations: organisations.map(({ organisationId, name }) => ({ value: organisationId, text: name })),
    purposes: PURPOSES.codes,
    outcomes: LOOK_OUTCOMES.codes,
    entered,
    errors: filter.ok ? [] : filter.errors,
    isFiltered: used.length > 0,
    older: next && `${path}${query(['before', next])}`,
    file: `${path}/file${filter.ok ? query() : ''}`,
  };
}
