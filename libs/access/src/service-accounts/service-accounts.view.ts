import { labelOf } from '#kernel';
import type { Refused } from '#web';
import { ROLES, type Role } from '../domain/roles.js';
import { PROGRAM_ROLES } from '../domain/scopes.js';
import { endsSoon, KEY_DAYS } from '../domain/service-account.policies.js';
import { PROGRAM_ROLE_LIST } from '../register-service-account/program-roles.js';
import { isWorking, type ServiceAccount } from './service-accounts.query.js';

/** The accounts of an organisation, each with what is to be done about it. */
export function serviceAccountsView(
  { accounts, now }: { readonly accounts: readonly ServiceAccount[]; readonly now: Date },
  possibleFor: (role: Role) => readonly string[],
  refused?: Refused,
) {
  return {
    accounts: accounts.map((account) => ({
      ...{ accountId: account.accountId, name: account.name },
      role: labelOf(ROLES, account.role),
      ...stateOf(account, now),
    })),
    roles: PROGRAM_ROLE_LIST.codes,
    possible: PROGRAM_ROLES.map((role) => ({ role: labelOf(ROLES, role), actions: possibleFor(role) })),
    ...{ errors: refused?.errors ?? [], entered: refused?.entered ?? {}, commandId: refused?.commandId },
  };
}

/** Whether a program can come in, and for how long without anybody doing something. */
export function stateOf(
  { endedAt, keys }: ServiceAccount,
  now: Date,
): { readonly state: string; readonly tone: string } {
  if (endedAt !== null) return { state: 'Ended', tone: 'neutral' };
  const working = keys.filter((key) => isWorking(key, now));
  if (working.length === 0) return { state: 'Has no key', tone: 'danger' };
  const isLate = working.every(({ retiresAt }) => endsSoon(retiresAt, now));
  return isLate ? { state: 'Needs a new key soon', tone: 'warning' } : { state: 'Works', tone: 'success' };
}

/** One account with its keys, and whether another key can be added. */
export function serviceAccountView(account: ServiceAccount, now: Date, refused?: Refused) {
  const isOver = account.endedAt !== null;
  return {
    ...{ accountId: account.accountId, name: account.name, isOver, keyDays: KEY_DAYS, ...stateOf(account, now) },
    rows: [
      { key: 'Client id', value: account.accountId },
      { key: 'Works as', value: labelOf(ROLES, account.role) },
      { key: 'May do', value: account.scopes.join(', ') },
    ],
    keys: account.keys.map((key) => ({
      ...{ thumbprint: key.thumbprint, addedAt: key.addedAt.toISOString(), retiresAt: key.retiresAt.toISOString() },
      isWorking: !isOver && isWorking(key, now),
      ...keyStateOf(isWorking(key, now) && !isOver, endsSoon(key.retiresAt, now)),
    })),
    ...{ errors: refused?.errors ?? [], entered: refused?.entered ?? {}, commandId: refused?.commandId },
  };
}

const keyStateOf = (works: boolean, isLate: boolean) =>
  works
    ? isLate
      ? { state: 'Ends soon', tone: 'warning' }
      : { state: 'Works', tone: 'success' }
    : { state: 'Retired', tone: 'neutral' };
