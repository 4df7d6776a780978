import type { FieldError } from '#web';
import { listHref } from '#web';
import type { ImportReport } from '../open-referral/import-plan.js';
import type { RowOutcome, RowReport } from '../open-referral/imported-service.js';
import type { ImportRun, RowsShown } from './import-run.js';
import { progressOf } from './progress.view.js';
import type { RowsChosen } from './rows-chosen.js';
import { standingOf } from './standing.view.js';

/** What the page is made from: somebody's import with some rows of its report, or what is wrong with what they sent. */
export interface ImportPage {
  readonly run?: ImportRun | undefined;
  readonly chosen?: RowsChosen;
  readonly shown?: RowsShown | undefined;
  readonly problem?: 'missing' | 'too-large';
}

const PATH = '/directory/import';

const PROBLEMS = {
  missing: 'Choose the file with the services',
  'too-large': 'The file is larger than 20 MB. Send the services in several files',
} as const;

const OUTCOMES: Readonly<Record<RowOutcome, { readonly text: string; readonly tone: string }>> = {
  added: { text: 'New', tone: 'success' },
  changed: { text: 'Changed', tone: 'progress' },
  same: { text: 'Left as it is', tone: 'neutral' },
  refused: { text: 'Refused', tone: 'danger' },
};

/** The page of imports: a form for a file, how far one is, or the report on it. */
export function importServicesView({ run, chosen = { page: 1 }, shown, problem }: ImportPage) {
  const progress = run && progressOf(run);
  const errors: FieldError[] = problem
    ? [{ field: 'file', text: PROBLEMS[problem], href: '#file', code: problem }]
    : [];
  return {
    errors,
    entered: {},
    progress,
    ...(run && !progress && { standing: standingOf(run), importId: run.importId, fileName: run.fileName }),
    ...(run?.report && !progress && reportView(run, run.report, chosen, shown)),
    asksForFile: !progress && !(run?.state === 'checked'),
  };
}

function reportView(run: ImportRun, report: ImportReport, chosen: RowsChosen, shown?: RowsShown) {
  const refused = report.rows - report.added - report.changed - report.same;
  const counts: readonly [RowOutcome, number, string][] = [
    ['added', report.added, run.state === 'done' ? 'were made' : 'are new'],
    ['changed', report.changed, run.state === 'done' ? 'were changed' : 'change'],
    ['same', report.same, 'stay as they are'],
    ['refused', refused, 'are refused'],
  ];
  const { outcome, page } = chosen;
  const href = (wanted: number) => listHref(PATH, { show: outcome ?? 'all', page: wanted === 1 ? undefined : wanted });
  return {
    counts: counts.map(([code, count, text]) => ({
      ...{ count: count.toLocaleString('en-GB'), text, href: listHref(PATH, { show: code }) },
      ...(code === 'refused' && { tone: 'danger' }),
    })),
    organisations: report.organisations,
    caption: captionOf(outcome, page),
    isNarrowed: outcome !== undefined,
    rows: shown?.rows.map((row) => rowView(row, run.state === 'done')) ?? [],
    ...(page > 1 && { previousHref: href(page - 1) }),
    ...(shown?.hasMore && { nextHref: href(page + 1) }),
  };
}

const captionOf = (outcome: RowOutcome | undefined, page: number): string => {
  const what = outcome ? `Rows: ${OUTCOMES[outcome].text.toLowerCase()}` : 'All rows';
  return page > 1 ? `${what}, page ${page}` : what;
};

/** A service has a page once it is in the directory. */
function rowView({ row, outcome, name, serviceId, notes }: RowReport, isDone: boolean) {
  const isThere = serviceId !== undefined && (outcome === 'changed' || (isDone && outcome === 'added'));
  return {
    row,
    name: name === undefined || name.trim() === '' ? 'Without a name' : name,
    ...(isThere && { href: `/directory/services/${serviceId}` }),
    outcome: OUTCOMES[outcome],
    notes: outcome === 'refused' ? notes : [notes.join('; ')],
  };
}
