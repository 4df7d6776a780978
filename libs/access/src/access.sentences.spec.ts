import { RuleBroken, type Names } from '#kernel';
import { accessRules } from './access.rules.js';
import { accessSentences } from './access.sentences.js';
import { memberDecider, type MemberCommand, type MemberState } from './domain/member.decider.js';
import { aMember } from './domain/member.examples.js';
import { aRestriction } from './domain/restriction.examples.js';

const names: Names = {
  organisation: () => 'Lantern Row',
  service: () => 'a service',
  member: () => 'Odette Larkspur',
  person: () => 'a person',
};

describe('A timeline tells of an account', () => {
  it.each([
    [
      accessSentences.MemberEnrolled(aMember.enrolled().data, names),
      'Odette Larkspur was given an account as designated safeguarding lead of Lantern Row',
    ],
    [accessSentences.RoleChanged(aMember.roleChanged().data, names), 'Odette Larkspur became referrer'],
    [accessSentences.MemberDisabled(aMember.disabled().data, names), 'The account of Odette Larkspur was disabled'],
    [accessSentences.MemberEnabled(aMember.enabled().data, names), 'The account of Odette Larkspur was enabled again'],
  ])('%s', (sentence, expected) => expect(sentence).toBe(expected));
});

describe('A timeline tells of who may know of a case', () => {
  const { CaseRestricted, MemberExcluded } = accessSentences;
  it.each([
    [CaseRestricted(aRestriction.restricted().data, names), 'The case was restricted to one member'],
    [
      CaseRestricted(aRestriction.restricted({ allowedMemberIds: ['m-1', 'm-2'] }).data, names),
      'The case was restricted to 2 members',
    ],
    [MemberExcluded(aRestriction.excluded().data, names), 'A member was excluded from the case'],
  ])('%s', (sentence, expected) => expect(sentence).toBe(expected));
});

describe('Every rule that says no', () => {
  const enrol = (signInName: string): MemberCommand => ({
    type: 'Enrol',
    member: aMember.enrolled({ signInName }).data,
  });
  const enrolled = memberDecider.evolve(memberDecider.initial, aMember.enrolled());
  const disabled = memberDecider.evolve(enrolled, aMember.disabled());

  it.each<[MemberCommand, MemberState]>([
    [enrol('odette'), enrolled],
    [enrol(''), memberDecider.initial],
    [{ type: 'Disable' }, memberDecider.initial],
    [{ type: 'ChangeRole', role: 'referrer' }, disabled],
  ])('has words that say what to do next (%j)', (command, state) => {
    const broken = ruleOf(() => memberDecider.decide(command, state));
    expect(Object.keys(accessRules)).toContain(broken);
  });
});

function ruleOf(decide: () => unknown): string | undefined {
  try {
    decide();
    return undefined;
  } catch (error) {
    return error instanceof RuleBroken ? error.rule : undefined;
  }
}
