import { RuleBroken, type DataOf, type Decider } from '#kernel';
import { PROGRAM_ROLES } from './scopes.js';
import type { PublicKey, ServiceAccountEvent } from './service-account.events.js';
import { keyEnd, KEYS_AT_ONCE } from './service-account.policies.js';

export type ServiceAccountCommand =
  | { type: 'Register'; account: DataOf<ServiceAccountEvent, 'ServiceAccountRegistered'> }
  /** `at` is ISO 8601 in UTC. */
  | { type: 'AddKey'; thumbprint: string; key: PublicKey; by: string; at: string }
  | { type: 'RetireKey'; thumbprint: string; by: string }
  | { type: 'End'; by: string };

interface Key {
  readonly thumbprint: string;
  readonly retiresAt: string;
  readonly isRetired: boolean;
}

export type ServiceAccountState =
  { status: 'none' } | { status: 'active' | 'ended'; accountId: string; organisationId: string; keys: readonly Key[] };

/** A program that may come in: registered once, with one key or, while one takes the other's place, two; ended for good. */
export const serviceAccountDecider: Decider<ServiceAccountState, ServiceAccountCommand, ServiceAccountEvent> = {
  initial: { status: 'none' },
  decide(command, state) {
    switch (command.type) {
      case 'Register': {
        if (state.status !== 'none') throw new RuleBroken('service-account-registered-already');
        const { role, scopes } = command.account;
        if (!PROGRAM_ROLES.includes(role)) throw new RuleBroken('service-account-role');
        if (scopes.length === 0) throw new RuleBroken('service-account-without-scopes');
        return [{ type: 'ServiceAccountRegistered', data: command.account }];
      }
      case 'AddKey': {
        const { accountId, keys } = active(state);
        const { thumbprint, key, by, at } = command;
        if (keys.some((each) => each.thumbprint === thumbprint)) throw new RuleBroken('service-account-key-known');
        if (keys.filter((each) => works(each, at)).length >= KEYS_AT_ONCE)
          throw new RuleBroken('service-account-keys-full');
        const data = { accountId, thumbprint, key, retiresAt: keyEnd(at), addedBy: by };
        return [{ type: 'ServiceAccountKeyAdded', data }];
      }
      case 'RetireKey': {
        const { accountId, keys } = active(state);
        const { thumbprint, by } = command;
        const key = keys.find((each) => each.thumbprint === thumbprint);
        if (!key) throw new RuleBroken('service-account-key-unknown');
        return key.isRetired
          ? []
          : [{ type: 'ServiceAccountKeyRetired', data: { accountId, thumbprint, retiredBy: by } }];
      }
      case 'End': {
        const { accountId, status } = registered(state);
        return status === 'ended' ? [] : [{ type: 'ServiceAccountEnded', data: { accountId, endedBy: command.by } }];
      }
    }
  },
  evolve(state, { type, data }) {
    if (type === 'ServiceAccountRegistered') {
      const { accountId, organisationId } = data;
      return { status: 'active', accountId, organisationId, keys: [] };
    }
    if (state.status === 'none') return state;
    switch (type) {
      case 'ServiceAccountKeyAdded': {
        const { thumbprint, retiresAt } = data;
        return { ...state, keys: [...state.keys, { thumbprint, retiresAt, isRetired: false }] };
      }
      case 'ServiceAccountKeyRetired': {
        const keys = state.keys.map((key) => (key.thumbprint === data.thumbprint ? { ...key, isRetired: true } : key));
        return { ...state, keys };
      }
      case 'ServiceAccountEnded':
        return { ...state, status: 'ended' };
      default:
        return state; // written by a newer release: skip it, never crash a replay
    }
  },
};

type Registered = Exclude<ServiceAccountState, { status: 'none' }>;

function registered(state: ServiceAccountState): Registered {
  if (state.status === 'none') throw new RuleBroken('service-account-unknown');
  return state;
}

function active(state: ServiceAccountState): Registered {
  const account = registered(state);
  if (account.status === 'ended') throw new RuleBroken('service-account-ended');
  return account;
}

const works = ({ isRetired, retiresAt }: Key, at: string): boolean =>
  !isRetired && Date.parse(at) < Date.parse(retiresAt);
