import type { AgencyType } from '#kernel';
import type { ActionRule, Purpose } from './action-rule.js';
import { permittedPurposes, purposeOf, purposesOf } from './purposes.js';
import { ROLES, type Role } from './roles.js';

const of = (role: Role, organisationType: AgencyType = 'SUPPORTED_ACCOM') => ({ role, organisationType });
const rule = (change: Partial<ActionRule> = {}): ActionRule => ({
  ...{ who: {}, purpose: 'safeguarding', log: 'case' },
  ...change,
});

describe('Why a member may say that they look at cases', () => {
  it.each<[Role, Purpose[]]>([
    ['referrer', ['safeguarding', 'service-delivery']],
    ['safeguarding-lead', ['safeguarding', 'service-delivery', 'audit']],
    ['service-worker', ['service-delivery', 'safeguarding']],
    ['service-manager', ['service-delivery', 'safeguarding', 'audit']],
    ['survivor-advocate', ['safeguarding', 'service-delivery']],
    ['forum-coordinator', ['safeguarding', 'administration']],
    ['commissioner', ['contract-monitoring']],
    ['auditor', ['audit']],
    ['governance-lead', ['administration', 'audit']],
    ['administrator', ['administration']],
  ])('%s: %j', (role, purposes) => expect(purposesOf(of(role))).toEqual(purposes));

  it('is known of every role, and of none that nobody knows', () => {
    for (const { code } of ROLES.codes) expect(purposesOf(of(code)).length).toBeGreaterThan(0);
    for (const role of ['superuser', 'constructor']) expect(purposesOf(of(role as Role))).toEqual([]);
  });

  it.each<[AgencyType, Role, Purpose[]]>([
    ['LA_COMMISSIONER', 'service-manager', ['audit']],
    ['LA_COMMISSIONER', 'commissioner', ['contract-monitoring']],
    ['LA_COMMISSIONER', 'governance-lead', ['administration', 'audit']],
    ['OPCC', 'forum-coordinator', ['administration']],
    ['OPCC', 'commissioner', ['contract-monitoring']],
    ['OPCC', 'governance-lead', ['administration', 'audit']],
    ['AUDITOR', 'auditor', ['audit']],
    ['AUDITOR', 'governance-lead', ['administration', 'audit']],
    ['AUDITOR', 'commissioner', []],
    ['LA_COMMISSIONER', 'service-worker', []],
  ])('is no more than the agreement of %s covers: %s %j', (type, role, purposes) =>
    expect(purposesOf(of(role, type))).toEqual(purposes),
  );
});

describe('The purposes for which something may be done', () => {
  it('are those that the rule lists', () =>
    expect(permittedPurposes(of('referrer'), rule({ purposes: ['audit'] }))).toEqual(['audit']));
  it('are its own and the member’s where it lists none', () =>
    expect(permittedPurposes(of('auditor'), rule())).toEqual(['safeguarding', 'audit']));
});

describe('The purpose that counts', () => {
  it.each<[string, Role, Purpose | undefined, Partial<ActionRule>, Purpose]>([
    ['what was declared', 'service-worker', 'safeguarding', {}, 'safeguarding'],
    ['the role’s usual one where nothing was', 'service-worker', undefined, {}, 'service-delivery'],
    ['the role’s usual one for what is not theirs to declare', 'service-worker', 'audit', {}, 'service-delivery'],
    [
      'the rule’s own for what is no work on a case',
      'service-worker',
      'safeguarding',
      { purpose: 'administration' },
      'administration',
    ],
    [
      'the usual one where the rule does not list what was declared',
      'service-worker',
      'safeguarding',
      { purpose: 'service-delivery', purposes: ['service-delivery'] },
      'service-delivery',
    ],
    [
      'the rule’s own where it lists neither',
      'service-worker',
      undefined,
      { purposes: ['safeguarding'] },
      'safeguarding',
    ],
    [
      'the rule’s own where it lists nothing that fits',
      'service-worker',
      'service-delivery',
      { purposes: ['audit'] },
      'safeguarding',
    ],
    [
      'the rule’s own where it lists what was declared and the role does not have',
      ...(['service-worker', 'audit', { purposes: ['safeguarding', 'audit'] }, 'safeguarding'] as const),
    ],
  ])('is %s', (_, role, declared, change, purpose) =>
    expect(purposeOf({ member: of(role), rule: rule(change) }, declared)).toBe(purpose),
  );
});
