import { labelOf } from '#kernel';
import type { Refused } from '#web';
import { caseFormView, seenRevisionView } from '../case-form.view.js';
import { CLOSING_REASONS, WORK_KINDS } from '../domain/case.codes.js';
import type { CaseToClose } from '../open-work/case-to-close.query.js';
import type { OpenWork } from '../open-work/open-work.query.js';

const PATHS = { ACTION: '/actions/', REFERRAL: '/referrals/' } as const;

/** The form that closes a case, with everything that is still open in it. */
export function closeCaseView(
  { summary, openWork, revision }: CaseToClose,
  organisations: ReadonlyMap<string, string>,
  refused?: Refused,
) {
  const workLink = ({ kind, id, reference, organisationId }: OpenWork) => ({
    href: `${PATHS[kind]}${id}`,
    text: `${labelOf(WORK_KINDS, kind)} ${reference}`,
    of: organisations.get(organisationId) ?? 'An organisation',
  });
  return {
    ...caseFormView(summary, refused),
    ...seenRevisionView(revision, refused),
    isClosed: summary.closed !== undefined,
    reasons: CLOSING_REASONS.codes,
    openWork: openWork.map(workLink),
  };
}
