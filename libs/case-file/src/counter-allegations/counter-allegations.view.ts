import { isOffered, type SignedIn } from '#access';
import { labelOf, readableDate } from '#kernel';
import type { Refused } from '#web';
import { caseFileActions, resourceOfCase } from '../case-file.actions.js';
import { caseFormView } from '../case-form.view.js';
import { SCREENING_BASES, SCREENING_FINDINGS } from '../domain/case.codes.js';
import type { CounterAllegation, MirroredCase } from './counter-allegations.query.js';

export const COUNTER_ALLEGATIONS_TEMPLATE = 'case-file/src/counter-allegations/counter-allegations.njk';

/** The counter-allegations of a case, and the forms that record one and screen it. */
export function counterAllegationsView(
  { summary, counterAllegations }: MirroredCase,
  { member }: Pick<SignedIn, 'member'>,
  refused?: Refused & { readonly counterId?: string },
) {
  const rule = caseFileActions['case:screen-record'];
  return {
    ...caseFormView(summary, refused),
    mayRecord: isOffered({ member, rule, resource: resourceOfCase(summary) }),
    refusedCounterId: refused?.counterId,
    findings: SCREENING_FINDINGS.codes,
    bases: SCREENING_BASES.codes,
    counterAllegations: counterAllegations.map(counterView),
  };
}

const counterView = (each: CounterAllegation) => ({
  counterId: each.counterId,
  href: `/cases/${each.mirrorCaseId}`,
  reference: each.mirrorReference,
  raisedOn: readableDate(each.raisedOn),
  screened:
    each.finding === undefined || each.assessedOn === undefined
      ? undefined
      : `${labelOf(SCREENING_FINDINGS, each.finding)}, screened on ${readableDate(each.assessedOn)}`,
  bases: (each.bases ?? []).map((basis) => labelOf(SCREENING_BASES, basis)),
});
