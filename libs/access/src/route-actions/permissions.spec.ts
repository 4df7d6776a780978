import { defineActions } from '../domain/action-rule.js';
import { NotFound } from '../not-found.js';
import { someSignedIn } from '../testing/members.js';
import { OpenStandings } from '../testing/open-standings.js';
import { ActionCatalogue } from './action-catalogue.js';
import { Permissions } from './permissions.js';

const actions = defineActions({
  'referral:withdraw': { who: { 'safeguarding-lead': ['referrer'] }, purpose: 'safeguarding', log: 'case' },
  'person:register': { who: { 'safeguarding-lead': 'always' }, purpose: 'safeguarding', log: 'case' },
});
const permissions = new Permissions(new ActionCatalogue().register(actions), new OpenStandings());
const lead = someSignedIn();
const commissioner = someSignedIn({ role: 'commissioner' });
const referralOf = (organisationId: string) => ({
  kind: 'referral',
  id: 'r-1',
  caseIds: ['c-1'],
  relations: { referrer: [organisationId] },
});

describe('A command handler that asks permission', () => {
  it('goes on when the record stands in the right relation', async () =>
    expect(
      permissions.require(lead, 'referral:withdraw', referralOf(lead.member.organisationId)),
    ).resolves.toBeUndefined());

  it.each([
    ['the record is of another organisation', lead, referralOf('another')],
    ['there is no such record', lead, undefined],
    ['the role may not', commissioner, referralOf(commissioner.member.organisationId)],
  ])('hears that nothing was found when %s', async (_, signed, resource) =>
    expect(permissions.require(signed, 'referral:withdraw', resource)).rejects.toThrow(NotFound),
  );

  it('hears that nothing was found for an absent record even where the role always may', async () =>
    expect(permissions.require(lead, 'person:register', undefined)).rejects.toThrow(NotFound));

  it('may make a new record when the role may', () => {
    expect(() => permissions.requireRole(lead, 'person:register')).not.toThrow();
    expect(() => permissions.requireRole(commissioner, 'person:register')).toThrow(NotFound);
  });

  it('is told plainly of an action that nobody declared', () =>
    expect(() => permissions.requireRole(lead, 'person:forget')).toThrow(
      'No context declares the action person:forget',
    ));
});

describe('The catalogue of actions', () => {
  it('refuses two rules under one name', () =>
    expect(() => new ActionCatalogue().register(actions).register(actions)).toThrow(
      'referral:withdraw is declared twice',
    ));
});
