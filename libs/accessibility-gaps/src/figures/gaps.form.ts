import { BodyRefused, CodeField, DateField, TextField, type FieldError, type Submission } from '#web';
import { WHOSE_CASES, type WhoseCases } from '../counting/gap-scope.js';

/** The period to count: days for those who see exactly, a finished quarter for everybody else. */
export class GapsForm {
  @DateField({ label: 'The first day' })
  from?: string;

  @DateField({ label: 'The last day' })
  to?: string;

  @TextField({ label: 'The quarter', max: 7 })
  quarter?: string;

  @CodeField(WHOSE_CASES, { label: 'Whose cases' })
  whose?: WhoseCases;
}

const BACKWARDS: FieldError = {
  ...{ field: 'to', href: '#to-day', code: 'before-first-day' },
  text: 'The last day must be the first day or later',
};

/** The same submission, refused when its period ends before it begins. */
export function periodChecked<Form extends GapsForm>(submission: Submission<Form>): Submission<Form> {
  if (!submission.ok) return submission;
  const { from, to } = submission.form;
  if (from === undefined || to === undefined || from <= to) return submission;
  const { commandId } = submission;
  return { ok: false, errors: [BACKWARDS], entered: { ...boxes('from', from), ...boxes('to', to) }, commandId };
}

/** The period of a query string. Throws `BodyRefused` (422) with a pointer for each parameter that breaks a rule. */
export function queriedPeriod<Form extends GapsForm>(submission: Submission<Form>): Form {
  const asked = periodChecked(submission);
  if (asked.ok) return asked.form;
  throw new BodyRefused(asked.errors.map(({ field, text, code }) => ({ pointer: `/${field}`, detail: text, code })));
}

/** An ISO date as the three boxes that ask for it. */
export function boxes(name: string, date = ''): Record<string, string> {
  const [year = '', month = '', day = ''] = date.split('-');
  return {
    [`${name}-day`]: day && String(Number(day)),
    [`${name}-month`]: month && String(Number(month)),
    [`${name}-year`]: year,
  };
}
