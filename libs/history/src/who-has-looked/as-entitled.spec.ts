import type { LoggedRead, Role } from '#access';
import { someMember } from '#access/testing';
import { asEntitled } from './as-entitled.js';

const OURS = '5b1d6c0a-7c1e-4a51-8d52-6a5f0c9e0001';
const THEIRS = '5b1d6c0a-7c1e-4a51-8d52-6a5f0c9e0002';
const [CASE, OTHER] = ['c0ffee00-7c1e-4a51-8d52-6a5f0c9e0001', 'c0ffee00-7c1e-4a51-8d52-6a5f0c9e0002'];

const look = (organisationId: string): LoggedRead => ({
  readId: '7',
  at: new Date('2025-03-14T10:00:00.000Z'),
  memberId: '0d6f6c5e-52f4-4e0e-9d8a-3a4f1f1a0009',
  memberName: 'Lucan Wrenfield',
  role: 'safeguarding-lead',
  organisationId,
  organisationName: 'Wexcombe Police',
  action: 'case:list',
  purpose: 'safeguarding',
  resourceKind: 'case',
  resourceId: null,
  returnedIds: [CASE, OTHER],
  fields: [],
  decision: 'allow',
  channel: 'page',
});
const seenBy = (role: Role, organisationId: string) =>
  asEntitled([look(organisationId)], someMember({ role, organisationId: OURS }), [CASE])[0];

describe('Who has looked, as', () => {
  it.each<Role>(['safeguarding-lead', 'service-manager'])('a %s sees it, names colleagues only', (role) => {
    expect(seenBy(role, OURS)).toMatchObject({ memberName: 'Lucan Wrenfield', organisationName: 'Wexcombe Police' });
    const other = seenBy(role, THEIRS);
    expect(other).toMatchObject({ organisationName: 'Wexcombe Police' });
    expect(JSON.stringify(other)).not.toMatch(/Lucan|1a0009/);
  });

  it.each<Role>(['governance-lead', 'auditor'])('a %s sees it, names everybody', (role) =>
    expect(seenBy(role, THEIRS)).toMatchObject({ memberName: 'Lucan Wrenfield' }),
  );

  it.each<Role>(['safeguarding-lead', 'auditor'])('a %s sees it, tells nothing else that a list held', (role) =>
    expect(seenBy(role, OURS)?.returnedIds).toEqual([CASE]),
  );
});
