/** Why a protected field could not be opened although nobody erased it. */
export type IntegrityFault = 'cipher-broken' | 'key-missing' | 'key-unwraps-not' | 'form-unknown';

/**
 * What lies in the log cannot be what was written, or a key is lost. Never to be taken for an erasure: whoever tampers
 * would hide it so. Free of personal data. Reading stops here until it is mended.
 */
export class IntegrityError extends Error {
  constructor(
    readonly fault: IntegrityFault,
    /** The event's stream, revision and type, or the id of a key. */
    readonly where: string,
    cause?: unknown,
  ) {
    super(`A protected value cannot be opened: ${fault} (${where})`, { cause });
    this.name = 'IntegrityError';
  }
}
