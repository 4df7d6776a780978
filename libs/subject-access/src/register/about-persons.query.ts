import { LoggedReads, visiblePerson, type SignedIn } from '#access';
import { Database } from '#database';
import { Injectable } from '@nestjs/common';

/** Finds persons by their reference, and where something is recorded about them. */
@Injectable()
export class AboutPersons {
  constructor(
    private readonly database: Database,
    private readonly reads: LoggedReads,
  ) {}

  /** The person whom people call `P-…`; undefined when there is none, or a case of theirs is kept from whoever asks. */
  personOf(reference: string, signed: SignedIn): Promise<string | undefined> {
    return this.reads.many(signed, 'subject-access:record', { kind: 'subject-access' }, async (tx) => {
      const rows = await tx.query<{ id: string }[]>(
        `SELECT p.person_id AS id FROM subject_access.person p
          WHERE p.reference = $1 AND ${visiblePerson('p.person_id')}`,
        [reference.trim().toUpperCase()],
      );
      return { ids: [], value: rows.length === 1 ? rows[0]?.id : undefined };
    });
  }

  /** The streams that are about the person, also under records that are held to be theirs. */
  async streamsOf(personId: string): Promise<readonly string[]> {
    const rows = await this.database.query<{ stream: string }>(
      `WITH RECURSIVE same AS (
         SELECT $1::uuid AS person_id
         UNION
         SELECT CASE WHEN m.kept_id = same.person_id THEN m.merged_id ELSE m.kept_id END
           FROM subject_access.merge m JOIN same ON same.person_id IN (m.kept_id, m.merged_id))
       SELECT DISTINCT stream FROM subject_access.stream JOIN same USING (person_id) ORDER BY stream`,
      [personId],
    );
    return rows.map(({ stream }) => stream);
  }
}
