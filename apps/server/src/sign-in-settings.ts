import {
  READING_LIMITS,
  ROLES,
  SESSION_BOUNDS,
  SESSION_LIMITS,
  type IdentityProvider,
  type ReadingLimits,
  type Role,
  type SessionLimits,
} from '#access';
import { publicAddressOf } from '#program';
import { readIdentityProviders } from './identity-providers-file.js';

/** How people sign in to this installation, as far as its surroundings say so. */
export interface SignInSettings {
  readonly sessionLimits: SessionLimits;
  /** How many distinct subjects one member may be shown in how long. */
  readonly readingLimits: ReadingLimits;
  /** Roles whose members need a second factor beside their password. */
  readonly secondFactorRoles: readonly Role[];
  /** Which machines may say for whom they ask: a number of proxies in front, or their addresses; false where there are none. */
  readonly trustedProxies: false | number | readonly string[];
  /** The identity providers of organisations, from the file that IDENTITY_PROVIDERS names. */
  readonly identityProviders: readonly IdentityProvider[];
  /** Where browsers reach this server, where that is not where it listens. */
  readonly publicAddress: string | undefined;
}

/** An address or a range of them, in plain characters. What it means is for `proxy-addr` to read. */
const ADDRESS = /^(?:[0-9a-f.:]+(?:\/\d{1,3})?|loopback|linklocal|uniquelocal)$/i;

/** Reads the settings of sign-in, adding what is wrong with them to `problems`. */
export function readSignInSettings(
  env: Readonly<Record<string, string | undefined>>,
  problems: string[],
): SignInSettings {
  return {
    sessionLimits: {
      ...SESSION_LIMITS,
      idleMinutes: within('SESSION_IDLE_MINUTES', env, 'idleMinutes', problems),
      absoluteHours: within('SESSION_HOURS', env, 'absoluteHours', problems),
    },
    readingLimits: {
      ...readingOf('READING_OPENED', 'opened', env, problems),
      ...readingOf('READING_LISTED', 'listed', env, problems),
    },
    secondFactorRoles: rolesOf(env['SECOND_FACTOR_ROLES'], problems),
    identityProviders: readIdentityProviders(env['IDENTITY_PROVIDERS'], problems),
    publicAddress: publicAddressOf(env['PUBLIC_ADDRESS'], problems),
    trustedProxies: proxiesOf(env['TRUSTED_PROXIES'], problems),
  };
}

type Reading<Kind extends 'opened' | 'listed'> = Pick<ReadingLimits, `${Kind}InTenMinutes` | `${Kind}InAnHour`>;

/** Two numbers, in ten minutes and in an hour: the second is the end, so that it cannot come before the first. */
function readingOf<Kind extends 'opened' | 'listed'>(
  name: string,
  kind: Kind,
  env: Readonly<Record<string, string | undefined>>,
  problems: string[],
): Reading<Kind> {
  const usual = [READING_LIMITS[`${kind}InTenMinutes`], READING_LIMITS[`${kind}InAnHour`]] as const;
  const [, soon = '', late = ''] = /^([1-9]\d{0,4}),([1-9]\d{0,4})$/.exec(env[name] ?? usual.join()) ?? [];
  const isUsable = soon !== '' && Number(soon) <= Number(late);
  if (!isUsable) problems.push(`${name} must be two whole numbers, in ten minutes and in an hour: ${usual.join()}.`);
  const [inTenMinutes, inAnHour] = isUsable ? [Number(soon), Number(late)] : usual;
  return { [`${kind}InTenMinutes`]: inTenMinutes, [`${kind}InAnHour`]: inAnHour } as Reading<Kind>;
}

function within(
  name: string,
  env: Readonly<Record<string, string | undefined>>,
  limit: keyof typeof SESSION_BOUNDS,
  problems: string[],
): number {
  const text = env[name];
  if (text === undefined) return SESSION_LIMITS[limit];
  const [least, most] = SESSION_BOUNDS[limit];
  if (/^\d{1,3}$/.test(text) && Number(text) >= least && Number(text) <= most) return Number(text);
  problems.push(`${name} must be a whole number from ${least} to ${most}.`);
  return SESSION_LIMITS[limit];
}

/** Everybody, unless the roles are named: whoever sees a case sees what a person may be hurt for. */
function rolesOf(text: string | undefined, problems: string[]): readonly Role[] {
  const all = ROLES.codes.map(({ code }) => code);
  if (text === undefined) return all;
  const named = text === 'none' ? [] : text.split(',').map((role) => role.trim());
  const roles = all.filter((role) => named.includes(role));
  if (roles.length === named.length) return roles;
  problems.push(`SECOND_FACTOR_ROLES must be "none" or some of ${all.join(', ')}, with commas between.`);
  return all;
}

/** Never "everybody": whoever may name their own address is in nobody's count of failed sign-ins. */
function proxiesOf(text: string | undefined, problems: string[]): SignInSettings['trustedProxies'] {
  if (text === undefined) return false;
  if (/^[1-5]$/.test(text)) return Number(text);
  const addresses = text.split(',').map((address) => address.trim());
  if (addresses.every((address) => ADDRESS.test(address) && !/^\d{1,2}$|\/0$/.test(address))) return addresses;
  problems.push(
    'TRUSTED_PROXIES must be the number of reverse proxies in front of this server, 1 to 5, or their addresses: 10.0.0.0/24, 192.168.1.7.',
  );
  return false;
}
