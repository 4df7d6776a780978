import type { FieldError } from '#web';
import type { IdentityProvider } from '../identity-providers/identity-provider.js';
import { ROLES, type Member } from '../domain/roles.js';

/** What the sign-in page needs to know. `demoMembers` is empty outside a demonstration. */
export interface SignInData {
  readonly returnTo: string;
  readonly demoMembers: readonly Member[];
  /** Organisations whose identity provider people may sign in with. */
  readonly providers: readonly Pick<IdentityProvider, 'key' | 'name'>[];
  /** Why somebody who was signed in is not any more; absent where nobody was. */
  readonly lapse?: string | undefined;
}

/** A sign-in that did not succeed: what to say, and the name to keep. The password is never shown again. */
export interface SignInTrouble {
  readonly errors: readonly FieldError[];
  readonly entered: Readonly<Record<string, unknown>>;
}

/** The template's arguments: the form as it was filled in, and the demonstration's members grouped by role. */
export function signInView({ returnTo, demoMembers, providers, lapse }: SignInData, trouble?: SignInTrouble) {
  const groups = ROLES.codes.map(({ code, label }) => ({
    role: label,
    members: demoMembers
      .filter(({ role }) => role === code)
      .map(({ memberId, name, organisationName }) => ({ memberId, name, organisationName })),
  }));
  const typed = trouble?.entered['signInName'];
  return {
    returnTo,
    lapse,
    providers: providers.map(({ key, name }) => ({
      name,
      href: `/sign-in/organisation/${key}${returnTo === '/' ? '' : `?returnTo=${encodeURIComponent(returnTo)}`}`,
    })),
    signInName: typeof typed === 'string' ? typed : '',
    errors: trouble?.errors ?? [],
    demoGroups: groups.filter(({ members }) => members.length > 0),
  };
}

const error = (code: string, text: string): FieldError => ({ field: 'signInName', href: '#signInName', code, text });

/** One answer for a wrong name, a wrong password and a disabled account: nobody learns which names exist. */
export const NO_MATCH = error(
  'no-match',
  'The sign-in name and the password do not belong together. Check both and try again',
);
