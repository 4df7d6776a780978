import { decide, decideOnRole, type Decision } from './decide.js';
import type { ActionRule, Resource } from './action-rule.js';
import type { Member, Role } from './roles.js';

const member = (role: Role): Member => ({
  memberId: 'member-1',
  name: 'Odette Larkspur',
  role,
  organisationId: 'lantern-row',
  organisationName: 'Lantern Row',
  organisationType: 'SUPPORTED_ACCOM',
});

const readReferral: ActionRule = {
  who: { referrer: ['referrer'], 'service-worker': ['recipient', 'holder'], 'service-manager': [], auditor: 'always' },
  purpose: 'service-delivery',
  log: 'case',
};

const referral = (relations: Resource['relations']): Resource => ({
  kind: 'referral',
  id: 'r-1',
  caseIds: [],
  relations,
});
const ours = ['lantern-row'];
const theirs = ['wexcombe-change'];

const CASES: [string, Role, Resource | undefined, Decision['effect'], string[]][] = [
  [
    'one relation that the role asks for',
    'referrer',
    referral({ referrer: ours }),
    'allow',
    ['relation-permits:referrer'],
  ],
  ['the second of two relations', 'service-worker', referral({ holder: ours }), 'allow', ['relation-permits:holder']],
  [
    'both relations',
    'service-worker',
    referral({ recipient: ours, holder: ours }),
    'allow',
    ['relation-permits:recipient', 'relation-permits:holder'],
  ],
  [
    'one organisation among several',
    'referrer',
    referral({ referrer: [...theirs, ...ours] }),
    'allow',
    ['relation-permits:referrer'],
  ],
  ['a role that always may', 'auditor', referral({}), 'allow', ['role-permits:auditor']],
  ['a role that always may, without a record', 'auditor', undefined, 'allow', ['role-permits:auditor']],
  ['the relation of another organisation', 'referrer', referral({ referrer: theirs }), 'refuse', ['no-relation']],
  ['a relation that another role asks for', 'referrer', referral({ recipient: ours }), 'refuse', ['no-relation']],
  ['no relation at all', 'referrer', referral({}), 'refuse', ['no-relation']],
  ['no record', 'referrer', undefined, 'refuse', ['no-resource']],
  ['a role with an empty list of relations', 'service-manager', referral({ holder: ours }), 'refuse', ['no-relation']],
  [
    'a role that is not listed',
    'commissioner',
    referral({ holder: ours }),
    'refuse',
    ['role-not-permitted:commissioner'],
  ],
  [
    'an exclusion of the organisation',
    'referrer',
    referral({ referrer: ours, excluded: ours }),
    'refuse',
    ['forbidden:excluded'],
  ],
  [
    'an exclusion of the member',
    'referrer',
    referral({ referrer: ours, excluded: ['member-1'] }),
    'refuse',
    ['forbidden:excluded'],
  ],
  [
    'an exclusion, even for a role that always may',
    'auditor',
    referral({ excluded: ours }),
    'refuse',
    ['forbidden:excluded'],
  ],
  [
    'an exclusion of somebody else',
    'referrer',
    referral({ referrer: ours, excluded: theirs }),
    'allow',
    ['relation-permits:referrer'],
  ],
];

describe('Deciding whether a member may', () => {
  it.each(CASES)('with %s (%s)', (_, role, resource, effect, ruleIds) => {
    expect(decide({ member: member(role), rule: readReferral, resource })).toMatchObject({
      effect,
      ruleIds,
      obligations: { logClass: 'case', stepUp: false },
    });
  });

  it.each(['superuser', '', 'constructor', '__proto__', 'toString'])('refuses the unknown role %j', (role) => {
    const question = { member: member(role as Role), rule: readReferral, resource: referral({ referrer: ours }) };
    expect(decide(question)).toMatchObject({ effect: 'refuse', ruleIds: [`role-not-permitted:${role}`] });
    expect(decideOnRole(question).effect).toBe('refuse');
  });

  it('refuses a role that nobody knows, even when the rule lists it', () => {
    const rule = { ...readReferral, who: { superuser: 'always' } } as unknown as ActionRule;
    expect(decide({ member: member('superuser' as Role), rule }).effect).toBe('refuse');
  });

  it.each(['constructor', '__proto__', 'excluded', 'owner'])(
    'refuses when a rule asks for the relation %j that the record does not grant',
    (relation) => {
      const rule: ActionRule = { ...readReferral, who: { referrer: [relation] } };
      expect(decide({ member: member('referrer'), rule, resource: referral({ holder: ours }) }).effect).toBe('refuse');
    },
  );

  it('never takes an exclusion for a permission', () => {
    const rule: ActionRule = { ...readReferral, who: { referrer: ['excluded'] } };
    expect(decide({ member: member('referrer'), rule, resource: referral({ excluded: ours }) }).effect).toBe('refuse');
  });
});

describe('Deciding on the role alone', () => {
  it.each<[Role, Decision['effect']]>([
    ['auditor', 'allow'],
    ['referrer', 'allow'],
    ['service-manager', 'refuse'], // an empty list of relations can never be met
    ['commissioner', 'refuse'],
  ])('%s: %s', (role, effect) =>
    expect(decideOnRole({ member: member(role), rule: readReferral }).effect).toBe(effect),
  );
});
