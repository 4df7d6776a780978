import { preparsePolicySet, statefulIsAuthorized, type CedarValueJson } from '@cedar-policy/cedar-wasm/nodejs';
import type { AgencyType } from '#kernel';
import fc from 'fast-check';
import type { ActionRule, Purpose, Resource } from '../domain/action-rule.js';
import { decide, type Question } from '../domain/decide.js';
import { ROLES, type Member, type Role } from '../domain/roles.js';
import type { CaseStanding, Period, Standing, WallKind } from '../domain/standing.js';
import { CASES, NEED_TO_KNOW, RELATIONS, SLOTS } from './need-to-know.cedar.js';

/** `npm run cedar` asks 100,000; so few more seconds than a test of every day has time for. */
const QUESTIONS = Number(process.env['CEDAR_QUESTIONS'] ?? 3_000);
const NOW = new Date('2025-03-14T10:00:00.000Z');
const PURPOSES: Purpose[] = ['safeguarding', 'service-delivery', 'contract-monitoring', 'audit', 'administration'];
const SET = 'need-to-know';

const usually = <Value>(value: Value, otherwise: fc.Arbitrary<Value>): fc.Arbitrary<Value> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: otherwise });
const instants = fc.constantFrom(-2, -1, 0, 1, 2).map((by) => new Date(NOW.getTime() + by));
const periods: fc.Arbitrary<Period> = usually<Period>(
  { from: new Date(0) },
  fc.record({ from: instants, until: fc.option(instants, { nil: undefined }) }),
);
const few = <Value>(of: fc.Arbitrary<Value>) => usually<Value[]>([], fc.array(of, { maxLength: SLOTS.length }));
const walls = fc
  .tuple(fc.constantFrom<WallKind>('excluded', 'conflict', 'held'), periods)
  .map(([kind, period]) => ({ kind, ...period }));
const restrictions = fc
  .tuple(periods, few(periods), fc.constantFrom('hidden' as const, 'visible-stub' as const))
  .map(([period, listed, mode]) => ({ ...period, listed, mode }));
const standingOf = (caseId: string): fc.Arbitrary<CaseStanding> =>
  fc.record({
    caseId: fc.constant(caseId),
    involvements: fc.array(periods, { maxLength: SLOTS.length }),
    walls: few(walls),
    restriction: usually<CaseStanding['restriction']>(undefined, restrictions),
    emergencies: few(periods),
  });
const standings: fc.Arbitrary<Standing> = fc.record({
  at: fc.constant(NOW),
  agreement: fc.option(periods, { nil: undefined, freq: 8 }),
  cases: fc
    .tuple(...CASES.map((place) => fc.option(standingOf(place), { nil: undefined, freq: 8 })))
    .map((cases) => cases.filter((each) => each !== undefined)),
});

const organisations = fc.constantFrom('org-1', 'org-2');
const roles = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom<Role>(...ROLES.codes.map(({ code }) => code)) },
  { weight: 1, arbitrary: fc.constantFrom('superuser', 'constructor').map((role) => role as Role) },
);
const kinds = usually<AgencyType>('SUPPORTED_ACCOM', fc.constantFrom('LA_COMMISSIONER', 'OPCC', 'AUDITOR'));
const members: fc.Arbitrary<Member> = fc
  .tuple(roles, organisations, kinds)
  .map(([role, organisationId, organisationType]) => ({
    ...{ memberId: 'member-1', name: 'Odette Larkspur', role, organisationId },
    ...{ organisationName: 'Lantern Row', organisationType },
  }));
const grants = fc.oneof(fc.constant('always' as const), fc.uniqueArray(fc.constantFrom(...RELATIONS)));
const resources: fc.Arbitrary<Resource> = fc.record({
  kind: fc.constant('case'),
  id: fc.constant('record-1'),
  caseIds: fc.oneof(
    { weight: 6, arbitrary: fc.constant(['first']) },
    { weight: 2, arbitrary: fc.constant(['first', 'second']) },
    { weight: 1, arbitrary: fc.constant([]) },
  ),
  relations: fc
    .tuple(
      fc.dictionary(fc.constantFrom('holder', 'recipient', 'owner', 'emergency'), fc.uniqueArray(organisations)),
      usually<string[]>([], fc.uniqueArray(fc.constantFrom('org-1', 'member-1'))),
    )
    .map(([relations, excluded]) => ({ ...relations, ...(excluded.length > 0 && { excluded }) })),
});

/** Most questions are near to yes: the member's role is in the rule more often than chance has it. */
const questions: fc.Arbitrary<Question> = fc
  .record({
    member: members,
    who: fc.dictionary(roles, grants),
    own: fc.option(grants, { nil: undefined, freq: 4 }),
    purposes: fc.option(fc.uniqueArray(fc.constantFrom(...PURPOSES)), { nil: undefined }),
    purpose: fc.option(fc.constantFrom(...PURPOSES), { nil: undefined, freq: 1 }),
    minds: fc.constantFrom(undefined, undefined, 'everything' as const, 'walls' as const),
    resource: fc.option(resources, { nil: undefined, freq: 12 }),
    standing: fc.option(standings, { nil: undefined, freq: 12 }),
  })
  .map(({ member, who, own, purposes, purpose, minds, resource, standing }) => {
    const rule: ActionRule = {
      ...{ who: { ...who, ...(own && { [member.role]: own }) }, purpose: 'safeguarding', log: 'case' },
      ...(purposes && { purposes }),
      ...(minds && { minds }),
    };
    return { member, rule, resource, standing, purpose };
  });

const inCedar = ({ from, until }: Period) => ({
  from: from.getTime(),
  ...(until && { until: until.getTime() }),
});
const inSlots = (some: readonly Period[]) =>
  Object.fromEntries(some.map((period, n) => [SLOTS[n] ?? '', inCedar(period)]));
const caseInCedar = ({ involvements, walls: some, restriction, emergencies }: CaseStanding) => ({
  ...{ involvements: inSlots(involvements), walls: inSlots(some), emergencies: inSlots(emergencies) },
  listed: inSlots(restriction?.listed ?? []),
  ...(restriction && { restriction: inCedar(restriction) }),
});

/** The same question as Cedar is asked it. */
function cedarAllows({ member, rule, resource, standing, purpose }: Question): boolean {
  const who = Object.entries(rule.who).map(([role, grant]) => [
    role,
    { always: grant === 'always', relations: grant === 'always' ? [] : [...grant] },
  ]);
  const context: Record<string, CedarValueJson> = {
    ...{ who: Object.fromEntries(who) as CedarValueJson, now: NOW.getTime(), hasResource: resource !== undefined },
    ...{ relations: { ...resource?.relations } as CedarValueJson, asked: [...(resource?.caseIds ?? [])] },
    known: Object.fromEntries((standing?.cases ?? []).map((each) => [each.caseId, caseInCedar(each)])),
    ...(standing?.agreement && { agreement: inCedar(standing.agreement) }),
    ...{ listed: [...(rule.purposes ?? [])], lists: rule.purposes !== undefined, usual: rule.purpose },
    purpose: purpose ?? rule.purpose,
    minds: rule.minds ?? 'everything',
  };
  const principal = { type: 'Member', id: member.memberId };
  const attrs = {
    role: member.role,
    organisation: member.organisationId,
    member: member.memberId,
    kind: member.organisationType,
  };
  const answer = statefulIsAuthorized({
    ...{ principal, action: { type: 'Action', id: 'read' }, resource: { type: 'Record', id: 'record-1' }, context },
    ...{ preparsedPolicySetId: SET, entities: [{ uid: principal, attrs, parents: [] }] },
  });
  if (answer.type === 'failure') throw new Error(answer.errors.map(({ message }) => message).join());
  const { errors } = answer.response.diagnostics;
  if (errors.length > 0) throw new Error(errors.map(({ error }) => error.message).join());
  return answer.response.decision === 'allow';
}

describe('decide() beside the same rules in Cedar', () => {
  beforeAll(() => expect(preparsePolicySet(SET, { staticPolicies: NEED_TO_KNOW })).toEqual({ type: 'success' }));

  it(
    `gives the same answer to ${QUESTIONS.toLocaleString('en-GB')} questions`,
    () => {
      const answers = { allow: 0, refuse: 0 };
      const reasons = new Set<string>();
      const seed = Number(process.env['CEDAR_SEED'] ?? 20250314);
      fc.assert(
        fc.property(questions, (question) => {
          const { effect, ruleIds } = decide(question);
          answers[effect]++;
          for (const id of ruleIds) reasons.add(id);
          return cedarAllows(question) === (effect === 'allow');
        }),
        { numRuns: QUESTIONS, seed },
      );
      expect(Math.min(answers.allow, answers.refuse)).toBeGreaterThan(QUESTIONS / 20); // both ways, often
      expect([...reasons].filter((id) => id.startsWith('forbidden:'))).toHaveLength(8);
    },
    QUESTIONS * 20,
  );
});
