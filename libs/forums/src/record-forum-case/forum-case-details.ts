import type { SignedIn } from '#access';
import { sharerOf, sharingDetails, sharingErrors, UNANSWERED_SHARING } from '#sharing';
import { BodyRefused, fieldError, type FieldError } from '#web';
import { brokenForumReferralRules } from '../domain/forum-referral.policies.js';
import { forumsRules } from '../forums.rules.js';
import type { ForumCaseDetails } from './record-forum-case.command.js';
import type { RecordForumCaseForm } from './record-forum-case.form.js';

/** The details of a forum case from what was typed. Going to a forum is sharing: in part, when something is held back. */
export function forumCaseDetails(form: RecordForumCaseForm): ForumCaseDetails {
  const { forum, criteria, reason, riskTool, riskScore, referredOn, releaseMethod, recipientOrganisationIds } = form;
  const sharing = sharingDetails(form, {
    decision: form.withheld === undefined ? 'SHARE' : 'PARTIAL',
    recipientOrganisationIds,
    recipientRole: 'FORUM_MEMBERS',
    purpose: 'FORUM_REFERRAL',
  });
  return { forum, criteria, reason, riskTool, riskScore, referredOn, sharing, releaseMethod };
}

type Rule = keyof typeof forumsRules;
const FIELDS: Partial<Record<Rule, keyof RecordForumCaseForm>> = {
  'forum-referral-in-future': 'referredOn',
  'forum-recipients-missing': 'recipientOrganisationIds',
  'forum-criteria-missing': 'criteria',
  'forum-criteria-not-marac': 'criteria',
  'forum-reason-missing': 'reason',
  'forum-score-without-tool': 'riskTool',
  'forum-score-out-of-range': 'riskScore',
  'forum-score-below-threshold': 'riskScore',
};

const isRule = (rule: string): rule is Rule => Object.hasOwn(forumsRules, rule);

/** What counts as said where a field has an error of its own. Of a forum that is not said nothing can be asked. */
const UNANSWERED: Omit<RecordForumCaseForm, 'referredOn'> = {
  ...UNANSWERED_SHARING,
  forum: 'MARAC',
  criteria: [],
  recipientOrganisationIds: [],
  releaseMethod: 'MEETING',
};

/** What to correct in a form beside what each field says; what is not sound is left out of `sound`. */
export function forumFormErrors(
  sound: Partial<RecordForumCaseForm>,
  signed: Pick<SignedIn, 'member' | 'today'>,
): FieldError[] {
  const details = forumCaseDetails({ ...UNANSWERED, referredOn: signed.today, ...sound });
  const errors = forumCaseErrors(details, signed);
  return sound.forum === undefined ? errors.filter(({ code }) => !isRule(code)) : errors;
}

/** What to correct once each field passed its own rules: those of the forum first, then those of sharing. */
export function forumCaseErrors(details: ForumCaseDetails, signed: Pick<SignedIn, 'member' | 'today'>): FieldError[] {
  const { sharing, referredOn } = details;
  const { recipientOrganisationIds } = sharing;
  const proposed = { ...details, recipientOrganisationIds, today: signed.today };
  const errors = brokenForumReferralRules(proposed).flatMap(errorOf);
  return [...errors, ...sharingErrors({ details: sharing, decidedOn: referredOn, sharer: sharerOf(signed) })];
}

function errorOf(rule: string): FieldError[] {
  const field = isRule(rule) ? FIELDS[rule] : undefined;
  if (!isRule(rule) || field === undefined) return [];
  return [fieldError(field, forumsRules[rule], rule, field === 'referredOn' ? 'referredOn-day' : field)];
}

/** The same for an API body: throws `BodyRefused` (422) with a pointer for each error. */
export function refuseForumCase(details: ForumCaseDetails, signed: Pick<SignedIn, 'member' | 'today'>): void {
  const faults = forumCaseErrors(details, signed).map(({ field, text, code }) => ({
    pointer: `/${field}`,
    detail: text,
    code,
  }));
  if (faults.length > 0) throw new BodyRefused(faults);
}
