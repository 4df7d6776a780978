import { Injectable } from '@nestjs/common';
import { Database } from '#database';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A case as this context knows it: ids only. */
export interface KnownCase {
  readonly caseId: string;
  readonly holderOrganisationId: string;
}

/** Finds the case that people call `C-…`, without knowing anything of it. Who may be told is for whoever asks to decide. */
@Injectable()
export class CasesByReference {
  constructor(private readonly database: Database) {}

  /** The case, or undefined where there is none of that reference. */
  async find(typed: string): Promise<KnownCase | undefined> {
    const range = idsOf(typed);
    if (!range) return undefined;
    const [found] = await this.database.query<KnownCase>(
      `SELECT case_id AS "caseId", organisation_id AS "holderOrganisationId" FROM access.involvement
       WHERE part = 'holder' AND case_id BETWEEN $1 AND $2 ORDER BY case_id LIMIT 1`,
      range,
    );
    return found;
  }
}

/** A reference says the first 40 bits of an id (`referenceOf` of #kernel): the first and the last id that it can mean. */
export function idsOf(typed: string): [string, string] | undefined {
  const [, letters] = /^C-?([0-9A-HJKMNP-TV-Z]{8})$/.exec(typed.toUpperCase().replace(/\s|(?<=-.{4})-/g, '')) ?? [];
  if (letters === undefined) return undefined;
  const bits = [...letters].reduce((sum, letter) => sum * 32 + ALPHABET.indexOf(letter), 0);
  const hex = bits.toString(16).padStart(10, '0');
  const start = `${hex.slice(0, 8)}-${hex.slice(8)}`;
  return [`${start}00-0000-0000-000000000000`, `${start}ff-ffff-ffff-ffffffffffff`];
}
