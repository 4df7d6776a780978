import { randomInt } from 'node:crypto';
import { digest } from '../digest.js';

const HOW_MANY = 10;
const GROUPS = 4;
const LETTERS_IN_GROUP = 4;
/** Without letters and digits that look alike on paper: 32 of them, so 80 bits a code. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** New codes to write down, `ABCD-EFGH-JKLM-NPQR`. Each works once. */
export const newRecoveryCodes = (): string[] => Array.from({ length: HOW_MANY }, newCode);

const newCode = (): string =>
  Array.from({ length: GROUPS }, () =>
    Array.from({ length: LETTERS_IN_GROUP }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join(''),
  ).join('-');

/** How a code is stored and looked up: without the case and the gaps that people type. */
export const hashOfRecoveryCode = (secret: string, code: string): Buffer =>
  digest(
    secret,
    'recovery-code',
    code
      .normalize('NFKC')
      .toUpperCase()
      .replaceAll(/[^A-Z0-9]/g, ''),
  );
