import { SubmissionPipe, type Refused, type Submission } from '#web';
import { rendered } from '#web/testing';
import { referenceOf } from '#kernel';
import type { CaseSummary } from '../case-summary.row.js';
import { CASE_ID } from '../domain/case.examples.js';
import { HOLDER_ID, PERSON_ID, STAY_ID } from '../domain/person.examples.js';

/** A case as the identity bar shows it. */
export const aSummary: CaseSummary = {
  caseId: CASE_ID,
  reference: referenceOf('C', CASE_ID),
  personId: PERSON_ID,
  personReference: referenceOf('P', PERSON_ID),
  personName: 'Jasper Thistlewick',
  holderOrganisationId: HOLDER_ID,
  reason: 'DISCLOSURE',
  role: 'ALLEGED_PERPETRATOR',
  openedOn: '2025-03-13',
  interpreterNeeded: false,
  needs: ['HOMELESSNESS'],
  accommodation: { accommodationId: STAY_ID, type: 'HOSTEL_COMPLEX_NEEDS', tenure: 'LICENCE', since: '2025-03-03' },
};

/** How a page's form is specified: what a person sees before and after they post. */
export interface FormPage<Form> {
  submit(posted: object): Submission<Form>;
  /** The page as it is opened or, with something posted that is refused, as it is shown again. */
  html(posted?: object): string;
}

/** Puts a form, its view and its template together, as its page does. */
export function formPage<Form extends object>(
  template: string,
  formClass: new () => Form,
  view: (refused?: Refused) => object,
): FormPage<Form> {
  const submit = (posted: object) => new SubmissionPipe(formClass).transform(posted);
  return {
    submit,
    html(posted) {
      const submission = posted && submit(posted);
      return rendered(`case-file/src/${template}`, view(submission && !submission.ok ? submission : undefined));
    },
  };
}

/** A date as the three boxes of a page post it: `on('since', '2025-03-03')`. */
export function on(name: string, date: string): Record<string, string> {
  const [year = '', month = '', day = ''] = date.split('-');
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
}
