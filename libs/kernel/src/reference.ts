const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'; // Crockford's base 32: no I, L, O or U to misread over the telephone

/** The letter with which a kind of record is told from others: `C` for a case. */
export type ReferencePrefix = 'P' | 'C' | 'R' | 'F' | 'A' | 'S' | 'V' | 'D' | 'Q' | 'M' | 'W';

/**
 * The reference that people read to each other, made from a record's id: `C-4F7K-2M9P` from a UUID.
 * Opaque on purpose: it says nothing about a person, an order or a count (40 bits of a random id).
 */
export function referenceOf(prefix: ReferencePrefix, id: string): string {
  let bits = Number.parseInt(id.replaceAll('-', '').slice(0, 10), 16); // 40 bits: exact in a double
  let text = '';
  for (let i = 0; i < 8; i++) {
    text = ALPHABET.charAt(bits % 32) + text;
    bits = Math.floor(bits / 32);
  }
  return `${prefix}-${text.slice(0, 4)}-${text.slice(4)}`;
}
