import { decide, decideOnRole, isOffered } from './decide.js';
import type { ActionRule } from './action-rule.js';
import type { Member, Role } from './roles.js';
import { ROLES } from './roles.js';
import { isFitForPrograms, PROGRAM_ROLES } from './scopes.js';
import { openStanding } from '../testing/open-standings.js';
import { someMember } from '../testing/members.js';

const CASE = 'ca5e0000-0000-4000-8000-000000000001';
const rule: ActionRule = {
  who: Object.fromEntries(ROLES.codes.map(({ code }) => [code, ['holder']])),
  purpose: 'safeguarding',
  log: 'case',
};
const program = (change: Partial<Member> = {}) => someMember({ scopes: ['case:read'], ...change });
const heldBy = (organisationId: string) => ({
  ...{ kind: 'case', id: CASE, caseIds: [CASE] },
  relations: { holder: [organisationId] },
});
const asked = (member: Member, change: { action?: string; rule?: ActionRule } = { action: 'case:read' }) =>
  decide({
    member,
    rule: change.rule ?? rule,
    action: change.action,
    resource: heldBy(someMember().organisationId),
    standing: openStanding([CASE]),
  });

describe('A service account', () => {
  it('may do what a scope names, where its organisation stands in the relation', () =>
    expect(asked(program())).toMatchObject({ effect: 'allow', ruleIds: ['relation-permits:holder'] }));

  it('may not where its organisation does not stand in the relation', () =>
    expect(asked(program({ organisationId: CASE })).effect).toBe('refuse'));

  it.each([
    ['an action that no scope names', program(), { action: 'case:record' }],
    ['an action that nobody names', program(), {}],
    ['anything without scopes', program({ scopes: [] }), { action: 'case:read' }],
    ['administration', program(), { action: 'case:read', rule: { ...rule, purpose: 'administration' as const } }],
    ['what minds walls alone', program(), { action: 'case:read', rule: { ...rule, minds: 'walls' as const } }],
    ['what asks for a fresh proof', program(), { action: 'case:read', rule: { ...rule, stepUp: true as const } }],
  ])('may not do %s', (_, member, change) =>
    expect(asked(member, change)).toMatchObject({ effect: 'refuse', ruleIds: ['forbidden:scope'] }),
  );

  it('may do what asks for a fresh proof where the rule says that it is fit for programs', () =>
    expect(asked(program(), { action: 'case:read', rule: { ...rule, stepUp: true, forPrograms: true } }).effect).toBe(
      'allow',
    ));

  it.each<Role>([
    'referrer',
    'safeguarding-lead',
    'service-worker',
    'service-manager',
    'forum-coordinator',
    'commissioner',
  ])('may work as %s', (role) => expect(asked(program({ role })).effect).toBe('allow'));

  const others: readonly Role[] = ROLES.codes.map(({ code }) => code).filter((role) => !PROGRAM_ROLES.includes(role));
  it.each(others)('may do nothing as %s', (role) => {
    expect(asked(program({ role })).ruleIds).toContain('forbidden:scope');
    expect(decideOnRole({ member: program({ role }), rule, action: 'case:read' }).effect).toBe('refuse');
  });

  it('is told apart on the role alone, too', () => {
    expect(decideOnRole({ member: program(), rule, action: 'case:read' }).effect).toBe('allow');
    expect(decideOnRole({ member: program(), rule, action: 'case:record' }).ruleIds).toEqual(['forbidden:scope']);
    expect(decideOnRole({ member: program(), rule }).effect).toBe('refuse');
  });

  it('is offered nothing on pages', () => {
    const resource = heldBy(someMember().organisationId);
    expect(isOffered({ member: someMember(), rule, resource })).toBe(true);
    expect(isOffered({ member: program(), rule, resource })).toBe(false);
  });
});

describe('A member', () => {
  it('has no scopes and is not asked for any', () => expect(asked(someMember(), {}).effect).toBe('allow'));
});

describe('An action', () => {
  it.each<[string, Partial<ActionRule>, boolean]>([
    ['of everyday work', {}, true],
    ['of administration', { purpose: 'administration' }, false],
    ['that minds walls', { minds: 'walls' }, false],
    ['with a fresh proof', { stepUp: true }, false],
    ['with a fresh proof, fit for programs', { stepUp: true, forPrograms: true }, true],
    ['of administration, said to be fit for programs', { purpose: 'administration', forPrograms: true }, false],
  ])('%s: fit for programs %s', (_, change, expected) =>
    expect(isFitForPrograms({ ...rule, ...change })).toBe(expected),
  );
});
