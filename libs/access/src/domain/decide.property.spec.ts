import fc from 'fast-check';
import { decide, decideOnRole, type Question } from './decide.js';
import type { ActionRule, Resource } from './action-rule.js';
import { ROLES, type Member, type Role } from './roles.js';
import type { CaseStanding, Period, Restriction, Wall, WallKind } from './standing.js';

const organisations = fc.constantFrom('org-1', 'org-2', 'org-3');
const relationNames = fc.constantFrom('holder', 'referrer', 'recipient', 'owner', 'excluded');
const roles = fc.constantFrom<Role>(...ROLES.codes.map(({ code }) => code));
const grants = fc.oneof(fc.constant('always' as const), fc.uniqueArray(relationNames));

const members: fc.Arbitrary<Member> = fc.record({
  memberId: fc.constantFrom('member-1', 'member-2'),
  name: fc.constant('Odette Larkspur'),
  role: roles,
  organisationId: organisations,
  organisationName: fc.constant('Lantern Row'),
  organisationType: fc.constant('SUPPORTED_ACCOM' as const),
});
const rules: fc.Arbitrary<ActionRule> = fc.record({
  who: fc.dictionary(roles, grants),
  purpose: fc.constant('safeguarding' as const),
  log: fc.constantFrom('none' as const, 'case' as const, 'statistics' as const),
});
const resources: fc.Arbitrary<Resource> = fc.record({
  kind: fc.constant('case'),
  id: fc.constant('c-1'),
  caseIds: fc.constant([]),
  relations: fc.dictionary(relationNames, fc.uniqueArray(fc.oneof(organisations, fc.constant('member-1')))),
});
const questions: fc.Arbitrary<Question> = fc.record({
  member: members,
  rule: rules,
  resource: fc.option(resources, { nil: undefined }),
});

const without = <Value>(record: Readonly<Record<string, Value>>, key: string): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
const allows = (question: Question): boolean => decide(question).effect === 'allow';
const maskOf = (question: Question) => decide(question).obligations.fieldMask;
/** What either of two rules grants: `always`, or the relations of both. */
const joined = (some: ActionRule['who'], more: ActionRule['who']): ActionRule['who'] =>
  Object.fromEntries(
    ROLES.codes.flatMap(({ code }) => {
      const both = [some[code], more[code]].filter((grant) => grant !== undefined);
      return both.length === 0 ? [] : [[code, both.includes('always') ? ('always' as const) : both.flat()]];
    }),
  );
const property = (holds: (question: Question) => boolean): void =>
  fc.assert(fc.property(questions, holds), { numRuns: 5_000, seed: 20250314 });

describe('Whatever the member, the rule and the record', () => {
  it('a role taken out of the rule never shows more', () =>
    property((question) => {
      const fewer = ROLES.codes.map(({ code }) => ({
        ...question,
        rule: { ...question.rule, who: without(question.rule.who, code) },
      }));
      return fewer.every((less) => !allows(less) || allows(question));
    }));

  it('more grants never give a smaller mask, nor any mask to whoever is refused', () =>
    fc.assert(
      fc.property(questions, rules, (question, more) => {
        const both = { ...question, rule: { ...question.rule, who: joined(question.rule.who, more.who) } };
        const large = new Set(maskOf(both));
        return maskOf(question).every((each) => large.has(each)) && (allows(both) || large.size === 0);
      }),
      { numRuns: 5_000, seed: 20250314 },
    ));

  it('a relation taken off the record never shows more, exclusions apart', () =>
    property((question) => {
      const { resource } = question;
      if (!resource) return true;
      const names = Object.keys(resource.relations).filter((name) => name !== 'excluded');
      const fewer = names.map((name) => ({
        ...question,
        resource: { ...resource, relations: without(resource.relations, name) },
      }));
      return fewer.every((less) => !allows(less) || allows(question));
    }));

  it('an exclusion added never shows more, and always hides from the one excluded', () =>
    property((question) => {
      const { resource, member } = question;
      if (!resource) return true;
      const relations = {
        ...resource.relations,
        excluded: [...(resource.relations['excluded'] ?? []), member.organisationId],
      };
      return !allows({ ...question, resource: { ...resource, relations } });
    }));

  it('what the role alone refuses, no record permits', () =>
    property((question) => decideOnRole(question).effect === 'allow' || !allows(question)));

  it('gives its reasons, and an answer that nobody can change', () =>
    property((question) => {
      const decision = decide(question);
      const parts = [decision, decision.ruleIds, decision.obligations];
      return decision.ruleIds.length > 0 && parts.every((part) => Object.isFrozen(part));
    }));

  it('carries the log class of the rule, allowed or refused', () =>
    property((question) => decide(question).obligations.logClass === question.rule.log));
});

const NOW = new Date('2025-03-14T10:00:00.000Z');
const instants = fc.constantFrom(-1, 0, 1).map((by) => new Date(NOW.getTime() + by));
const periods: fc.Arbitrary<Period> = fc.record({ from: instants, until: fc.option(instants, { nil: undefined }) });
const walls: fc.Arbitrary<Wall> = fc
  .tuple(fc.constantFrom<WallKind>('excluded', 'conflict', 'held'), periods)
  .map(([kind, period]) => ({ kind, ...period }));
const restrictions: fc.Arbitrary<Restriction> = fc
  .tuple(periods, fc.array(periods, { maxLength: 2 }))
  .map(([period, listed]) => ({ ...period, mode: 'hidden', listed }));
const caseStandings: fc.Arbitrary<CaseStanding> = fc.record({
  caseId: fc.constant('c-1'),
  involvements: fc.array(periods, { maxLength: 2 }),
  walls: fc.array(walls, { maxLength: 1 }),
  restriction: fc.option(restrictions, { nil: undefined }),
  emergencies: fc.array(periods, { maxLength: 1 }),
});
/** Questions about a record of one case, with what holds between it and the member. */
const caseQuestions = fc
  .record({ question: questions, held: caseStandings, agreement: fc.option(periods, { nil: undefined }) })
  .map(({ question, held, agreement }) => ({
    ...question,
    resource: { ...(question.resource ?? { kind: 'case', id: 'c-1', relations: {} }), caseIds: ['c-1'] },
    standing: { at: NOW, agreement, cases: [held] },
    held,
  }));
type CaseQuestion = typeof caseQuestions extends fc.Arbitrary<infer Value> ? Value : never;

const withFacts = (question: CaseQuestion, change: Partial<CaseStanding>): Question => ({
  ...question,
  standing: { ...question.standing, cases: [{ ...question.held, ...change }] },
});
const caseProperty = <More>(more: fc.Arbitrary<More>, less: (question: CaseQuestion, more: More) => Question): void =>
  fc.assert(
    fc.property(caseQuestions, more, (question, other) => !allows(less(question, other)) || allows(question)),
    { numRuns: 5_000, seed: 20250314 },
  );

describe('Whatever holds between the member and the case', () => {
  it('a wall added never shows more', () =>
    caseProperty(walls, (question, wall) => withFacts(question, { walls: [...question.held.walls, wall] })));

  it('a restriction added to an open case never shows more', () =>
    caseProperty(restrictions, (question, restriction) =>
      withFacts(question, { restriction: question.held.restriction ?? restriction }),
    ));

  it('somebody taken off the list is never shown more', () =>
    caseProperty(fc.constant(undefined), (question) => {
      const { restriction } = question.held;
      return withFacts(question, {
        restriction: restriction && { ...restriction, listed: restriction.listed.slice(1) },
      });
    }));

  it('a part or an emergency taken away never shows more', () =>
    caseProperty(fc.constant(undefined), (question) =>
      withFacts(question, { involvements: question.held.involvements.slice(1), emergencies: [] }),
    ));

  it('an agreement taken away never shows more', () =>
    caseProperty(fc.constant(undefined), (question) => ({
      ...question,
      standing: { at: NOW, cases: [question.held] },
    })));

  it('nothing known never shows more', () =>
    caseProperty(fc.constant(undefined), (question) => ({ ...question, standing: undefined })));

  it('a wall that holds always hides', () =>
    fc.assert(
      fc.property(caseQuestions, walls, (question, wall) => {
        const hidden = withFacts(question, { walls: [{ ...wall, from: NOW, until: undefined }] });
        return !allows(hidden);
      }),
      { numRuns: 5_000, seed: 20250314 },
    ));

  it('the answer is frozen, with everything in it', () =>
    fc.assert(
      fc.property(caseQuestions, (question) => {
        const decision = decide(question);
        const parts = [decision, decision.ruleIds, decision.obligations, decision.obligations.fieldMask];
        return parts.every((part) => Object.isFrozen(part));
      }),
      { numRuns: 1_000, seed: 20250314 },
    ));
});
