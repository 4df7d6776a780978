import { deciderSpec } from '#kernel/testing';
import { serviceAccountDecider, type ServiceAccountCommand } from './service-account.decider.js';
import { aServiceAccount, EXAMPLE_ACCOUNT } from './service-account.examples.js';
import { endsSoon, keyEnd } from './service-account.policies.js';

const { by, thumbprint, key, addedAt } = EXAMPLE_ACCOUNT;
const given = deciderSpec(serviceAccountDecider);
const register = (change = {}): ServiceAccountCommand => ({
  type: 'Register',
  account: aServiceAccount.registered(change).data,
});
const add = (change: { thumbprint?: string; at?: string } = {}): ServiceAccountCommand => ({
  ...{ type: 'AddKey', thumbprint, key, by, at: addedAt },
  ...change,
});
const retire: ServiceAccountCommand = { type: 'RetireKey', thumbprint, by };
const end: ServiceAccountCommand = { type: 'End', by };
const account = aServiceAccount.registered();
const [second, third] = ['second', 'third'];

describe('Registering a service account', () => {
  it('records as what it works and what it may do', () => given().when(register()).then(account));
  it('is refused a second time', () => given(account).when(register()).thenRule('service-account-registered-already'));
  it('is refused without anything that it may do', () =>
    given()
      .when(register({ scopes: [] }))
      .thenRule('service-account-without-scopes'));
  it.each(['auditor', 'administrator', 'governance-lead', 'survivor-advocate'])('is refused as %s', (role) =>
    given().when(register({ role })).thenRule('service-account-role'),
  );
});

describe('Adding a key', () => {
  it('records it with its end in 90 days', () => given(account).when(add()).then(aServiceAccount.keyAdded()));
  it('is possible beside another one, which it is to replace', () =>
    given(account, aServiceAccount.keyAdded())
      .when(add({ thumbprint: second }))
      .then(aServiceAccount.keyAdded({ thumbprint: second })));
  it('is refused for a third', () =>
    given(account, aServiceAccount.keyAdded(), aServiceAccount.keyAdded({ thumbprint: second }))
      .when(add({ thumbprint: third }))
      .thenRule('service-account-keys-full'));
  it('is possible once one of two is retired', () =>
    given(
      account,
      aServiceAccount.keyAdded(),
      aServiceAccount.keyAdded({ thumbprint: second }),
      aServiceAccount.keyRetired(),
    )
      .when(add({ thumbprint: third }))
      .then(aServiceAccount.keyAdded({ thumbprint: third })));
  it('is possible once one of two has come to its end, and not an instant earlier', () => {
    const two = [account, aServiceAccount.keyAdded(), aServiceAccount.keyAdded({ thumbprint: second })] as const;
    const at = aServiceAccount.keyAdded().data.retiresAt;
    given(...two)
      .when(add({ thumbprint: third, at: '2025-06-12T09:59:59.999Z' }))
      .thenRule('service-account-keys-full');
    given(...two)
      .when(add({ thumbprint: third, at }))
      .then(aServiceAccount.keyAdded({ thumbprint: third, retiresAt: keyEnd(at) }));
  });
  it('is refused for one that it had already, also when that is retired', () => {
    given(account, aServiceAccount.keyAdded()).when(add()).thenRule('service-account-key-known');
    given(account, aServiceAccount.keyAdded(), aServiceAccount.keyRetired())
      .when(add())
      .thenRule('service-account-key-known');
  });
  it('is refused once the account has ended', () =>
    given(account, aServiceAccount.ended()).when(add()).thenRule('service-account-ended'));
  it('is refused for an account that nobody registered', () => given().when(add()).thenRule('service-account-unknown'));
});

describe('Retiring a key', () => {
  it('is recorded', () => given(account, aServiceAccount.keyAdded()).when(retire).then(aServiceAccount.keyRetired()));
  it('does nothing a second time', () =>
    given(account, aServiceAccount.keyAdded(), aServiceAccount.keyRetired()).when(retire).thenNothing());
  it('is refused for a key that the account never had', () =>
    given(account).when(retire).thenRule('service-account-key-unknown'));
  it('is refused once the account has ended', () =>
    given(account, aServiceAccount.keyAdded(), aServiceAccount.ended()).when(retire).thenRule('service-account-ended'));
  it('is refused for an account that nobody registered', () =>
    given().when(retire).thenRule('service-account-unknown'));
});

describe('Ending a service account', () => {
  it('is recorded', () => given(account).when(end).then(aServiceAccount.ended()));
  it('does nothing a second time', () => given(account, aServiceAccount.ended()).when(end).thenNothing());
  it('is refused for one that nobody registered', () => given().when(end).thenRule('service-account-unknown'));
});

describe('A key', () => {
  it('has to be replaced from 21 days before its end', () => {
    const now = new Date(addedAt);
    const in21Days = new Date(now.getTime() + 21 * 86_400_000);
    expect(endsSoon(in21Days, now)).toBe(true);
    expect(endsSoon(new Date(in21Days.getTime() + 1), now)).toBe(false);
  });
});

describe('Replaying a service account', () => {
  it('passes over what a newer release wrote, and what happened to one that nobody registered', () => {
    const newer = { type: 'ServiceAccountPaused', data: {} } as unknown as typeof account;
    const state = serviceAccountDecider.evolve(serviceAccountDecider.initial, account);
    expect(serviceAccountDecider.evolve(state, newer)).toBe(state);
    given(aServiceAccount.keyAdded(), aServiceAccount.ended()).when(end).thenRule('service-account-unknown');
  });
});
