import fc from 'fast-check';
import { decide, decideOnRole, type Question } from './decide.js';
import type { ActionRule, Resource } from './action-rule.js';
import { ROLES, type Member, type Role } from './roles.js';

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
