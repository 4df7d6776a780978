import { absent, decide, decideOnRole, isOffered, POLICY_VERSION, refusedByRows, type Decision } from './decide.js';
import type { ActionRule, Purpose, Resource } from './action-rule.js';
import type { Member, Role } from './roles.js';
import type { CaseStanding, Period, Restriction, Standing } from './standing.js';

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

const CASE = 'c-1';
const now = new Date('2025-03-14T10:00:00.000Z');
const at = (by: number) => new Date(now.getTime() + by);
const ALWAYS = { from: at(-1000) };
const OVER = { from: at(-1000), until: now };
const LATER = { from: at(1) };
const readCase: ActionRule = {
  who: { referrer: ['holder'], 'service-worker': ['emergency'], auditor: 'always' },
  purpose: 'safeguarding',
  log: 'case',
};
const theCase: Resource = { kind: 'case', id: CASE, caseIds: [CASE], relations: { holder: ours } };
const standing = (change: Partial<CaseStanding> = {}, agreement: Period | undefined = ALWAYS): Standing => ({
  at: now,
  agreement,
  cases: [{ caseId: CASE, involvements: [ALWAYS], emergencies: [], walls: [], ...change }],
});
const restriction = (change: Partial<Restriction> = {}): Partial<CaseStanding> => ({
  restriction: { mode: 'hidden', listed: [], ...ALWAYS, ...change },
});
const asked = (facts: Standing | undefined, role: Role = 'referrer', rule = readCase, resource = theCase) =>
  decide({ member: member(role), rule, resource, standing: facts });
const ids = (...question: Parameters<typeof asked>) => asked(...question).ruleIds;

describe('Deciding on a record of a case', () => {
  it('permits where role, agreement, part and purpose hold', () =>
    expect(ids(standing())).toEqual(['relation-permits:holder']));

  it.each<[string, Standing | undefined, string[]]>([
    ['nothing is known of', undefined, ['forbidden:unknown-case']],
    ['is another than what is known', { ...standing(), cases: [] }, ['forbidden:unknown-case']],
    ['is excluded from', standing({ walls: [{ kind: 'excluded', ...ALWAYS }] }), ['forbidden:excluded']],
    ['is in conflict with', standing({ walls: [{ kind: 'conflict', ...ALWAYS }] }), ['forbidden:conflict']],
    ['is held from', standing({ walls: [{ kind: 'held', ...ALWAYS }] }), ['forbidden:held']],
    ['is kept from by a restriction', standing(restriction()), ['forbidden:restricted']],
    ['was on the list of', standing(restriction({ listed: [OVER] })), ['forbidden:restricted']],
    ['will be on the list of', standing(restriction({ listed: [LATER] })), ['forbidden:restricted']],
    ['had a part in', standing({ involvements: [OVER] }), ['forbidden:not-involved']],
    ['will have a part in', standing({ involvements: [LATER] }), ['forbidden:not-involved']],
    ['never had a part in', standing({ involvements: [] }), ['forbidden:not-involved']],
    ['has an agreement no more for', standing({}, OVER), ['forbidden:no-agreement']],
    ['has an agreement only later for', standing({}, LATER), ['forbidden:no-agreement']],
    [
      'has several things between them and',
      standing(
        {
          involvements: [],
          walls: [
            { kind: 'excluded', ...ALWAYS },
            { kind: 'excluded', ...ALWAYS },
          ],
        },
        OVER,
      ),
      ['forbidden:excluded', 'forbidden:no-agreement', 'forbidden:not-involved'],
    ],
  ])('refuses one that the member %s', (_, facts, ruleIds) => {
    expect(asked(facts)).toMatchObject({ effect: 'refuse', ruleIds, obligations: { fieldMask: [] } });
  });

  it('refuses where no agreement was ever signed', () => {
    const { at: instant, cases } = standing();
    expect(ids({ at: instant, cases })).toEqual(['forbidden:no-agreement']);
  });

  it.each<[string, Standing]>([
    ['a wall that is over', standing({ walls: [{ kind: 'excluded', ...OVER }] })],
    ['a wall that is not there yet', standing({ walls: [{ kind: 'conflict', ...LATER }] })],
    ['a restriction that is over', standing(restriction(OVER))],
    ['a restriction whose list they are on', standing(restriction({ listed: [OVER, ALWAYS] }))],
    ['one part that ended and another that goes on', standing({ involvements: [OVER, ALWAYS] })],
    ['a part that ends with the next millisecond', standing({ involvements: [{ from: now, until: at(1) }] })],
  ])('permits in spite of %s', (_, facts) => expect(asked(facts).effect).toBe('allow'));

  it('lets an auditor read without a part, and not past a wall, a restriction or a missing agreement', () => {
    expect(asked(standing({ involvements: [] }), 'auditor').effect).toBe('allow');
    expect(ids(standing({ walls: [{ kind: 'excluded', ...ALWAYS }] }), 'auditor')).toEqual(['forbidden:excluded']);
    expect(ids(standing(restriction()), 'auditor')).toEqual(['forbidden:restricted']);
    expect(ids(standing({}, OVER), 'auditor')).toEqual(['forbidden:no-agreement']);
  });

  it('asks whoever keeps the lists for nothing but that no wall stands before them', () => {
    const lists: ActionRule = { ...readCase, who: { 'governance-lead': 'always' }, minds: 'walls' };
    const none = standing({ involvements: [], ...restriction() }, OVER);
    expect(ids(none, 'governance-lead', lists)).toEqual(['role-permits:governance-lead']);
    const wall = standing({ walls: [{ kind: 'conflict', ...ALWAYS }] });
    expect(ids(wall, 'governance-lead', lists)).toEqual(['forbidden:conflict']);
    expect(ids(undefined, 'governance-lead', lists)).toEqual(['forbidden:unknown-case']);
  });

  it('refuses what belongs to several cases as soon as one of them refuses; a part in one is enough', () => {
    const both = { ...theCase, caseIds: [CASE, 'c-2'] };
    const second = (change: Partial<CaseStanding>): Standing => ({
      ...standing(),
      cases: [...standing().cases, { caseId: 'c-2', involvements: [], emergencies: [], walls: [], ...change }],
    });
    expect(asked(second({}), 'referrer', readCase, both).effect).toBe('allow');
    expect(ids(second({ walls: [{ kind: 'held', ...ALWAYS }] }), 'referrer', readCase, both)).toEqual([
      'forbidden:held',
    ]);
    expect(ids(second(restriction()), 'referrer', readCase, both)).toEqual(['forbidden:restricted']);
    expect(ids(standing(), 'referrer', readCase, both)).toEqual(['forbidden:unknown-case']);
  });
});

describe('An emergency', () => {
  const opened = (change: Partial<CaseStanding> = {}) =>
    standing({ involvements: [], emergencies: [ALWAYS], ...change });

  it('permits what lists it, in place of a relation and of a part', () =>
    expect(ids(opened(), 'service-worker')).toEqual(['relation-permits:emergency']));
  it('permits nothing that does not list it', () =>
    expect(ids(opened(), 'referrer', { ...readCase, who: { referrer: ['recipient'] } })).toEqual(['no-relation']));
  it('permits nothing before and after', () => {
    expect(asked(opened({ emergencies: [OVER, LATER] }), 'service-worker').effect).toBe('refuse');
    expect(ids(opened({ involvements: [ALWAYS], emergencies: [OVER] }), 'service-worker')).toEqual(['no-relation']);
  });
  it('permits nothing that forbids', () => {
    for (const kind of ['excluded', 'conflict', 'held'] as const)
      expect(ids(opened({ walls: [{ kind, ...ALWAYS }] }), 'service-worker')).toEqual([`forbidden:${kind}`]);
    expect(ids(opened(restriction()), 'service-worker')).toEqual(['forbidden:restricted']);
  });
  it('permits nothing of another case, and nothing that belongs to none', () => {
    const both = { ...theCase, caseIds: [CASE, 'c-2'] };
    const facts: Standing = {
      ...opened(),
      cases: [...opened().cases, { caseId: 'c-2', involvements: [ALWAYS], emergencies: [], walls: [] }],
    };
    expect(ids(facts, 'service-worker', readCase, both)).toEqual(['no-relation']);
    expect(ids(opened(), 'service-worker', readCase, { ...theCase, caseIds: [] })).toEqual(['no-relation']);
    expect(ids(undefined, 'service-worker', readCase, { ...theCase, caseIds: [] })).toEqual(['no-relation']);
  });
  it('is no relation that a record could give', () => {
    const given = { ...theCase, relations: { emergency: ours } };
    expect(ids(standing(), 'service-worker', readCase, given)).toEqual(['no-relation']);
  });
});

describe('A restriction that may be known of', () => {
  const stub = (change: Partial<Restriction> = {}) =>
    restriction({ mode: 'visible-stub', contact: 'governance@lantern-row.example', ...change });

  it('names the mailbox to ask to whoever could read the case without it', () =>
    expect(asked(standing(stub()))).toMatchObject({ effect: 'refuse', contact: 'governance@lantern-row.example' }));
  it.each<[string, Standing | undefined, Role]>([
    ['a hidden case', standing(restriction({ contact: 'governance@lantern-row.example' })), 'referrer'],
    ['somebody excluded', standing({ ...stub(), walls: [{ kind: 'excluded', ...ALWAYS }] }), 'referrer'],
    ['somebody without a part', standing({ ...stub(), involvements: [] }), 'referrer'],
    ['a role that may not', standing(stub()), 'commissioner'],
    ['somebody on the list', standing(stub({ listed: [ALWAYS] })), 'referrer'],
    ['a stub without a mailbox', standing(stub({ contact: undefined })), 'referrer'],
  ])('names nothing for %s', (_, facts, role) => expect(asked(facts, role)).not.toHaveProperty('contact'));
  it('names nothing when another case of the record is hidden', () => {
    const both = { ...theCase, caseIds: [CASE, 'c-2'] };
    const { cases, ...rest } = standing(stub());
    const hidden = { caseId: 'c-2', involvements: [], emergencies: [], walls: [], ...restriction() };
    expect(asked({ ...rest, cases: [...cases, hidden] }, 'referrer', readCase, both)).not.toHaveProperty('contact');
  });
});

describe('A declared purpose', () => {
  const rule: ActionRule = { ...readCase, purposes: ['safeguarding', 'audit'] };
  const withPurpose = (purpose: Purpose | undefined, of = rule) =>
    decide({ member: member('referrer'), rule: of, resource: theCase, standing: standing(), purpose });

  it('may be the rule’s own, or any that it lists', () => {
    for (const purpose of [undefined, 'safeguarding', 'audit'] as const)
      expect(withPurpose(purpose).effect).toBe('allow');
  });
  it('forbids when the rule does not permit it', () => {
    expect(withPurpose('administration').ruleIds).toEqual(['forbidden:purpose']);
    expect(withPurpose('audit', readCase).ruleIds).toEqual(['forbidden:purpose']);
    expect(withPurpose('service-delivery', readCase).effect).toBe('allow'); // a referrer's own, of a rule that lists none
    expect(withPurpose('service-delivery').ruleIds).toEqual(['forbidden:purpose']); // it lists others
    expect(decideOnRole({ member: member('referrer'), rule, purpose: 'administration' })).toMatchObject({
      effect: 'refuse',
      ruleIds: ['forbidden:purpose'],
    });
  });
});

describe('What binds whoever lets somebody in', () => {
  it('is the role’s mask and whether a proof is asked for', () => {
    expect(asked(standing()).obligations).toEqual({ logClass: 'case', fieldMask: ['P', 'F', 'I', 'A'], stepUp: false });
    expect(asked(standing(), 'referrer', { ...readCase, stepUp: true }).obligations.stepUp).toBe(true);
    expect(asked(standing()).policyVersion).toBe(POLICY_VERSION);
  });
  it.each([
    ['absent', absent],
    ['forbidden:rows', refusedByRows],
  ])('is an empty mask where a record is refused as %s', (ruleId, refused) => {
    const obligations = { logClass: 'case', fieldMask: [], stepUp: false };
    expect(refused(readCase)).toEqual({
      effect: 'refuse',
      ruleIds: [ruleId],
      obligations,
      policyVersion: POLICY_VERSION,
    });
    expect(refused({ ...readCase, stepUp: true }).obligations.stepUp).toBe(true);
    expect(Object.isFrozen(refused(readCase)) && Object.isFrozen(refused(readCase).obligations)).toBe(true);
  });
});

describe('An answer', () => {
  it('on the role alone says which role, and why', () => {
    const rule: ActionRule = { ...readCase, who: { auditor: 'always', referrer: ['holder'] } };
    const idsOf = (role: Role) => decideOnRole({ member: member(role), rule });
    expect(idsOf('auditor')).toMatchObject({ effect: 'allow', ruleIds: ['role-permits:auditor'] });
    expect(idsOf('referrer')).toMatchObject({ effect: 'allow', ruleIds: ['role-permits:referrer'] });
    expect(idsOf('commissioner')).toMatchObject({ effect: 'refuse', ruleIds: ['role-not-permitted:commissioner'] });
  });
  it('says by which version of the policy', () => expect(POLICY_VERSION).toMatch(/^\d{4}-\d{2}$/));
  it('names the mailbox of the case that is restricted, whatever other case the record belongs to', () => {
    const both = { ...theCase, caseIds: ['c-2', CASE] };
    const open = { caseId: 'c-2', involvements: [ALWAYS], emergencies: [], walls: [] };
    const stub = { ...ALWAYS, mode: 'visible-stub', contact: 'governance@lantern-row.example', listed: [] } as const;
    const facts = { ...standing(), cases: [open, ...standing({ restriction: stub }).cases] };
    expect(asked(facts, 'referrer', readCase, both)).toMatchObject({ contact: 'governance@lantern-row.example' });
  });
});

describe('Offering an action on a page', () => {
  it('goes by role and relation alone', () => {
    expect(isOffered({ member: member('referrer'), rule: readCase, resource: theCase })).toBe(true);
    expect(isOffered({ member: member('commissioner'), rule: readCase, resource: theCase })).toBe(false);
    expect(
      isOffered({
        member: member('referrer'),
        rule: readCase,
        resource: { ...theCase, relations: { holder: ours, excluded: ours } },
      }),
    ).toBe(false);
    expect(isOffered({ member: member('referrer'), rule: readCase, resource: undefined })).toBe(false);
  });
});
