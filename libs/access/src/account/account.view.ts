import { labelOf } from '#kernel';
import type { FieldError } from '#web';
import type { ApiToken } from '../api-tokens/api-tokens.query.js';
import { ROLES, type Member } from '../domain/roles.js';
import type { LiveSession } from '../sessions/sessions.query.js';
import { TOKEN_LIFETIMES } from '../issue-token/token-lifetimes.js';

export const ACCOUNT_TEMPLATE = 'access/src/account/account.njk';

/** Who is signed in, their tokens and the time that decides which of them still work. */
export interface AccountData {
  readonly member: Member;
  readonly tokens: readonly ApiToken[];
  readonly sessions: readonly AccountSession[];
  /** Whether codes are asked for beside the password; `not-needed` for who signs in at their organisation. */
  readonly codes: 'set-up' | 'missing' | 'not-needed';
  readonly now: Date;
}

/** A browser in which the member is signed in. */
export type AccountSession = Pick<LiveSession, 'signedInAt' | 'seenAt'> & { readonly isThis: boolean };

/** The token form as it was sent with something to correct. */
export interface TokenTrouble {
  readonly errors: readonly FieldError[];
  readonly entered: Readonly<Record<string, unknown>>;
  readonly commandId: string;
}

/** The template's arguments: who I am, my tokens with their state in words, and the form for a new one. */
export function accountView({ member, tokens, sessions, codes, now }: AccountData, trouble?: TokenTrouble) {
  return {
    account: { name: member.name, role: labelOf(ROLES, member.role), organisation: member.organisationName },
    codes,
    sessions: sessions.map(({ signedInAt, seenAt, isThis }) => ({
      isThis,
      signedInAt: signedInAt.toISOString(),
      seenAt: seenAt.toISOString(),
    })),
    tokens: tokens.map((token) => tokenRow(token, now)),
    errors: trouble?.errors ?? [],
    entered: trouble?.entered ?? {},
    lifetimes: TOKEN_LIFETIMES.codes,
    ...(trouble && { commandId: trouble.commandId }),
  };
}

function tokenRow(token: ApiToken, now: Date) {
  const state = stateOf(token, now);
  return {
    tokenId: token.tokenId,
    name: token.name,
    state,
    tone: state === 'Working' ? 'success' : 'neutral',
    isWorking: state === 'Working',
    createdAt: token.createdAt.toISOString(),
    expiresAt: token.expiresAt.toISOString(),
    usedAt: token.usedAt?.toISOString(),
  };
}

function stateOf({ revokedAt, expiresAt }: ApiToken, now: Date): 'Working' | 'Ended by you' | 'Expired' {
  if (revokedAt) return 'Ended by you';
  return expiresAt > now ? 'Working' : 'Expired';
}
