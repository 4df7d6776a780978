import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { PasswordCost } from '../access-options.js';
import { asPassword } from '../domain/member.policies.js';

const HASH_BYTES = 32;
const SALT_BYTES = 16;

/** A password as stored: it cannot be turned back, and the cost is kept so that a later, higher one does not lock anybody out. */
export interface PasswordHash extends PasswordCost {
  readonly salt: Buffer;
  readonly hash: Buffer;
}

/** Hashes a password with a salt of its own. */
export async function hashPassword(password: string, cost: PasswordCost): Promise<PasswordHash> {
  const salt = randomBytes(SALT_BYTES);
  return { ...cost, salt, hash: await derive(password, salt, cost) };
}

/** Whether `password` is the one that was hashed, compared in constant time. */
export async function passwordMatches(password: string, stored: PasswordHash): Promise<boolean> {
  return timingSafeEqual(await derive(password, stored.salt, stored), stored.hash);
}

/** A hash that no password matches: checked for a name nobody has, so that the answer takes as long as for a name somebody has. */
export const unmatchable = (cost: PasswordCost): PasswordHash => ({
  ...cost,
  salt: Buffer.alloc(SALT_BYTES),
  hash: Buffer.alloc(HASH_BYTES),
});

function derive(password: string, salt: Buffer, { cost, blockSize, parallel }: PasswordCost): Promise<Buffer> {
  const maxmem = 256 * cost * blockSize; // twice the need: Node refuses at its default of 32 MiB
  return new Promise((resolve, reject) => {
    const options = { N: cost, r: blockSize, p: parallel, maxmem };
    scrypt(asPassword(password), salt, HASH_BYTES, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
