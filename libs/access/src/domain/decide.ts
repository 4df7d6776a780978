import { ROLES, type Member, type Role } from './roles.js';
import type { ActionRule, LogClass, Purpose, Resource } from './action-rule.js';
import { fieldMaskOf, type Partition } from './field-mask.js';
import { permittedPurposes } from './purposes.js';
import { isOutOfScope } from './scopes.js';
import { holdsAt, type CaseStanding, type Period, type Standing } from './standing.js';

/** Counts up whenever the answers change: which rules decided stands in the read log. */
export const POLICY_VERSION = '2026-11';

/** What is asked: may this member do what the rule is about, to this record? */
export interface Question {
  readonly member: Member;
  readonly rule: ActionRule;
  /** The action's name: what the scopes of a service account are compared with. Without it a service account may nothing. */
  readonly action?: string | undefined;
  /** The record, as loaded. Absent for an action that concerns no single record. */
  readonly resource?: Resource | undefined;
  /** What holds between the member and the record's cases. Absent means that nothing is known of them. */
  readonly standing?: Standing | undefined;
  /** Why, as somebody declared; the rule's own purpose when nobody did. */
  readonly purpose?: Purpose | undefined;
}

/** What binds whoever lets somebody in. */
export interface Obligations {
  readonly logClass: LogClass;
  /** The parts of the record whose fields may be given. */
  readonly fieldMask: readonly Partition[];
  /** Whether a proof not older than five minutes is asked for. */
  readonly stepUp: boolean;
}

/** The answer. `ruleIds` say why, for the read log and never for the person asking. */
export interface Decision {
  readonly effect: 'allow' | 'refuse';
  readonly ruleIds: readonly string[];
  readonly obligations: Obligations;
  readonly policyVersion: string;
  /**
   * Refused only because the case is restricted and says so: the role mailbox to ask. Never there for a hidden case, nor
   * for somebody whom anything else keeps away.
   */
  readonly contact?: string;
}

/** Audit reads what everybody did (domain §1.3): it has no part in any case, and walls and restrictions bind it all the same. */
const WITHOUT_PART: readonly Role[] = ['auditor'];

/** Whether a role reads cases in which its organisation has no part. */
export const readsWithoutPart = (role: Role): boolean => WITHOUT_PART.includes(role);

/**
 * Decides, purely: role, agreement of the organisation, part in the case and purpose must all hold, and anything that
 * forbids wins over everything that permits (security §2.1). A role, relation or case that nobody knows refuses. The
 * answer is frozen.
 */
export function decide(question: Question): Decision {
  const forbidden = forbidding(question);
  const permitted = permitting(question);
  if (forbidden.length > 0) return answer('refuse', forbidden, question, stubOf(question, forbidden, permitted));
  if (permitted.length > 0) return answer('allow', permitted, question);
  return answer('refuse', [reasonForNoPermit(question)], question);
}

/**
 * Decides on the role alone, before any record is loaded: whether it is worth going on. A list whose SQL shows only
 * what the member may see needs no more than this; a single record always needs `decide` as well.
 */
export function decideOnRole({
  member,
  rule,
  action,
  purpose,
}: Pick<Question, 'member' | 'rule' | 'action' | 'purpose'>): Decision {
  const question = { member, rule, purpose };
  if (isOutOfScope(member, rule, action)) return answer('refuse', ['forbidden:scope'], question);
  if (!isPurposePermitted(question)) return answer('refuse', ['forbidden:purpose'], question);
  const grant = grantOf(question);
  const permitted = grant === 'always' || (grant !== undefined && grant.length > 0);
  const ruleId = permitted ? `role-permits:${member.role}` : `role-not-permitted:${member.role}`;
  return answer(permitted ? 'allow' : 'refuse', [ruleId], question);
}

/**
 * Whether a page that the member was given may offer them an action on its record: role and relation alone, because what
 * holds with the case was decided when the page was read, and is decided again when they act.
 */
export const isOffered = (question: Pick<Question, 'member' | 'rule' | 'resource'>): boolean =>
  !isOutOfScope(question.member, question.rule, undefined) && !isExcluded(question) && permitting(question).length > 0;

/** The answer about a record that there is not. */
export const absent = (rule: ActionRule): Decision => refused('absent', rule);

/** The answer about a record of which the database gave nothing in the member's name, whatever the rules say. */
export const refusedByRows = (rule: ActionRule): Decision => refused('forbidden:rows', rule);

const refused = (ruleId: string, rule: ActionRule): Decision => {
  const obligations = Object.freeze({ logClass: rule.log, fieldMask: Object.freeze([]), stepUp: rule.stepUp === true });
  return Object.freeze({
    effect: 'refuse',
    ruleIds: Object.freeze([ruleId]),
    obligations,
    policyVersion: POLICY_VERSION,
  });
};

function answer(
  effect: Decision['effect'],
  ruleIds: readonly string[],
  { member, rule }: Pick<Question, 'member' | 'rule'>,
  contact?: string,
): Decision {
  const fieldMask = effect === 'allow' ? fieldMaskOf(member.role) : Object.freeze([]);
  return Object.freeze({
    effect,
    ruleIds: Object.freeze([...ruleIds]),
    obligations: Object.freeze({ logClass: rule.log, fieldMask, stepUp: rule.stepUp === true }),
    policyVersion: POLICY_VERSION,
    ...(contact !== undefined && { contact }),
  });
}

/** Everything that forbids, each named once. */
function forbidding(question: Question): string[] {
  const ids = [
    ...(isExcluded(question) ? ['forbidden:excluded'] : []),
    ...(isOutOfScope(question.member, question.rule, question.action) ? ['forbidden:scope'] : []),
    ...(isPurposePermitted(question) ? [] : ['forbidden:purpose']),
    ...forbiddenByCases(question),
  ];
  return [...new Set(ids)];
}

function isExcluded({ member, resource }: Pick<Question, 'member' | 'resource'>): boolean {
  const excluded = resource ? holdersOf(resource, 'excluded') : [];
  return [member.organisationId, member.memberId].some((id) => excluded.includes(id));
}

/** What the cases of a record forbid. A wall or restriction of any of them does; a part in one of them is part enough. */
function forbiddenByCases(question: Question): string[] {
  const { member, resource, rule, standing } = question;
  if (!resource || resource.caseIds.length === 0) return [];
  const known = knownCases(question);
  if (!standing || known.length < resource.caseIds.length) return ['forbidden:unknown-case'];
  const holds = (period: Period) => holdsAt(period, standing.at);
  const walls = known.flatMap((each) => each.walls.filter(holds).map(({ kind }) => `forbidden:${kind}`));
  if (rule.minds === 'walls') return walls;
  const isOutside = !known.some((each) => hasPart(each, standing.at));
  return [
    ...walls,
    ...(known.some((each) => isKeptOut(each, standing.at)) ? ['forbidden:restricted'] : []),
    ...(standing.agreement && holds(standing.agreement) ? [] : ['forbidden:no-agreement']),
    ...(isOutside && !readsWithoutPart(member.role) ? ['forbidden:not-involved'] : []),
  ];
}

function knownCases({ resource, standing }: Question): readonly CaseStanding[] {
  const asked = resource?.caseIds ?? [];
  return asked.flatMap((id) => standing?.cases.find(({ caseId }) => caseId === id) ?? []);
}

const hasPart = ({ involvements, emergencies }: CaseStanding, at: Date): boolean =>
  [...involvements, ...emergencies].some((period) => holdsAt(period, at));

const isKeptOut = ({ restriction }: CaseStanding, at: Date): boolean =>
  restriction !== undefined && holdsAt(restriction, at) && !restriction.listed.some((period) => holdsAt(period, at));

/** Where to ask, when nothing but restrictions that may be known of keep somebody out. */
function stubOf(question: Question, forbidden: readonly string[], permitted: readonly string[]): string | undefined {
  if (permitted.length === 0 || forbidden.some((id) => id !== 'forbidden:restricted')) return undefined;
  const { standing } = question;
  const restrictions = knownCases(question)
    .filter((each) => standing !== undefined && isKeptOut(each, standing.at))
    .map(({ restriction }) => restriction);
  const isHidden = restrictions.some((each) => each?.mode !== 'visible-stub');
  return isHidden ? undefined : restrictions[0]?.contact;
}

function permitting(question: Question): string[] {
  const grant = grantOf(question);
  if (grant === 'always') return [`role-permits:${question.member.role}`];
  return (grant ?? [])
    .filter((relation) => stands(question, relation))
    .map((relation) => `relation-permits:${relation}`);
}

function stands(question: Question, relation: string): boolean {
  const { member, resource } = question;
  if (resource === undefined || relation === 'excluded') return false;
  if (relation === 'emergency') return isEmergency(question);
  return holdersOf(resource, relation).includes(member.organisationId);
}

/**
 * The place of break-glass: a rule that may be used in an emergency lists the relation `emergency`, which nobody but the
 * standing gives, for as long as it says. It permits; it lifts nothing that forbids.
 */
function isEmergency(question: Question): boolean {
  const { standing } = question;
  const known = knownCases(question);
  return (
    standing !== undefined &&
    known.length > 0 &&
    known.every(({ emergencies }) => emergencies.some((period) => holdsAt(period, standing.at)))
  );
}

function isPurposePermitted({
  member,
  rule,
  purpose = rule.purpose,
}: Omit<Question, 'resource' | 'standing'>): boolean {
  return permittedPurposes(member, rule).includes(purpose);
}

/** What the rule gives the member's role. Own keys only: a role called `constructor` is nobody's. */
function grantOf({ member, rule }: Pick<Question, 'member' | 'rule'>): 'always' | readonly string[] | undefined {
  const known = ROLES.codes.some(({ code }) => code === member.role);
  return known && Object.hasOwn(rule.who, member.role) ? rule.who[member.role] : undefined;
}

function holdersOf({ relations }: Resource, relation: string): readonly string[] {
  return Object.hasOwn(relations, relation) ? (relations[relation] ?? []) : [];
}

function reasonForNoPermit(question: Question): string {
  if (grantOf(question) === undefined) return `role-not-permitted:${question.member.role}`;
  return question.resource ? 'no-relation' : 'no-resource';
}
