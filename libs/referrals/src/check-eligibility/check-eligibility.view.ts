import { caseHeaderView } from '#case-file';
import { CRITERION_KINDS } from '#directory';
import { labelOf, NEEDS, type IsoDate } from '#kernel';
import { changeNeeded, checkEligibility, fitOf, FITS, matchService, type Fit, type ServiceMatch } from '#matching';
import { fieldError, type FieldError, type Refused } from '#web';
import { CRITERION_RESULTS } from '../domain/code-lists/referral-codes.js';
import { completed } from '../drafts/complete-draft.js';
import type { OpenDraft } from '../drafts/draft.reader.js';
import { knownNeeds } from '../drafts/known-needs.js';
import { CRITERION_TONES } from '../referral-page/referral-words.view.js';
import { referralsRules } from '../referrals.rules.js';

const ADVICE: Readonly<Record<Fit, string>> = {
  ELIGIBLE: 'Nothing in the published criteria stands against this referral.',
  ADAPT:
    'A criterion is not met that the service can work around. Ask for an adjustment in the section on reason and adjustments.',
  INFO: 'Some criteria cannot be judged from what you entered. Say what you know in the reason for the referral.',
  BLOCKED: 'You can send the referral all the same: a decline is counted, and shows commissioners what is missing.',
};

/** The published criteria beside the needs, as they stand on the day `on`; and what was recorded the last time. */
export function checkEligibilityView(draft: OpenDraft, on: IsoDate, refused?: Refused) {
  const { entry, summary, service, checked, sections } = draft;
  const { criteria, version } = service.criteria;
  const results = resultsOf(draft, on);
  const match = matchService(service, knownNeeds(draft, on), on);
  const fit = fitOf(criteria, results, service);
  const first = refused?.entered['seenRevision'];
  return {
    referralId: entry.referralId,
    reference: entry.reference,
    caseServicesHref: `/cases/${entry.caseId}/services`,
    serviceName: service.name,
    version,
    caseHeader: caseHeaderView(summary, 'referrals'),
    criteria: criteria.map(({ text, kind, barrier }, index) => {
      const result = results[index]?.result ?? 'UNKNOWN';
      return {
        text,
        kind: labelOf(CRITERION_KINDS, kind),
        result: labelOf(CRITERION_RESULTS, result),
        tone: CRITERION_TONES[result],
        change: changeNeeded({ barrier, kind, text, result })?.text ?? 'Nothing',
      };
    }),
    besides: besidesCriteria(match),
    mayScreenOut: match.checks.some(({ result }) => result === 'FAIL'),
    needs: completed(sections, 'person')?.needs.map((need) => labelOf(NEEDS, need)),
    fit: labelOf(FITS, fit),
    advice: ADVICE[fit],
    needsReason: results.some(({ result }) => result === 'FAIL'),
    checkedBefore: checked !== undefined,
    seenRevision: typeof first === 'string' && /^\d{1,18}$/.test(first) ? first : entry.revision.toString(),
    errors: refused?.errors ?? [],
    entered: refused?.entered ?? { goAheadReason: checked?.goAheadReason },
    ...(refused ? { commandId: refused.commandId } : {}),
  };
}

function resultsOf(draft: OpenDraft, on: IsoDate) {
  const { criteria, limits } = draft.service.criteria;
  return checkEligibility(criteria, knownNeeds(draft, on), { ...draft.service, limits });
}

/** What the person needs of the service although no criterion says so: sentences about what would have to change. */
const besidesCriteria = ({ checks }: ServiceMatch): readonly string[] => [
  ...new Set(
    checks
      .filter(({ criterionId }) => criterionId === undefined)
      .flatMap((checked) => changeNeeded(checked)?.text ?? []),
  ),
];

/** What to correct once the field passed: a criterion that is not met needs a reason to go on. */
export function eligibilityErrors(draft: OpenDraft, goAheadReason: string | undefined, on: IsoDate): FieldError[] {
  const results = resultsOf(draft, on);
  if (goAheadReason !== undefined || !results.some(({ result }) => result === 'FAIL')) return [];
  const rule = 'go-ahead-needs-reason';
  return [fieldError('goAheadReason', referralsRules[rule], rule)];
}
