import type { Role } from './domain/roles.js';
import type { IdentityProvider } from './identity-providers/identity-provider.js';
import type { ReadingLimits } from './reading-pace/reading-limits.js';
import type { SessionLimits } from './sessions/session-limits.js';

/** What scrypt spends on one guess (RFC 7914): memory is 128 × cost × blockSize bytes. */
export interface PasswordCost {
  readonly cost: number;
  readonly blockSize: number;
  readonly parallel: number;
}

/** 128 MiB and about half a second a guess: OWASP's first recommendation for scrypt. */
export const PASSWORD_COST: PasswordCost = { cost: 2 ** 17, blockSize: 8, parallel: 1 };

/** How an installation signs people in. */
export abstract class AccessOptions {
  /** Keys the digests of what people type at sign-in and in searches; at least 32 characters. */
  abstract readonly secret: string;
  /** What a password costs to check. Only a demonstration, whose passwords are public, takes less. */
  abstract readonly passwordCost: PasswordCost;
  /** The invented members whom anybody may sign in as with one press; nobody when empty, as it is outside a demonstration. */
  abstract readonly demoMemberIds: readonly string[];
  /** Roles whose members need a second factor beside their password: everybody when absent. Members of a demonstration need none. */
  abstract readonly secondFactorRoles?: readonly Role[];
  /** The identity providers of organisations; none when absent. */
  abstract readonly identityProviders?: readonly IdentityProvider[];
  /** Where browsers reach this installation, `https://sightline.example`: providers send people back there. */
  abstract readonly publicAddress?: string;
  /** How long a session lasts; `SESSION_LIMITS` when absent. */
  abstract readonly sessionLimits?: SessionLimits;
  /** How much one member may read in how long; `READING_LIMITS` when absent. */
  abstract readonly readingLimits?: ReadingLimits;
}
