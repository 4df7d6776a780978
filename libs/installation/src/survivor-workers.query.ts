import type { Database } from '#database';
import type { SurvivorDatabase } from '#survivor-file';

/** Organisations that work for survivors: everybody there does, whatever their role is called. */
const SURVIVOR_SERVICES = ['IDVA_SERVICE', 'ISS', 'BY_AND_FOR'];

/**
 * Who works for survivors, or did: names that lead to a survivor, so that none may stand in what the person referred reads.
 * Those of victim services, of survivor advocates anywhere, and of whoever has or had a survivor file.
 */
export class SurvivorWorkers {
  constructor(
    private readonly database: Pick<Database, 'query'>,
    private readonly vault: Pick<SurvivorDatabase, 'query'>,
  ) {}

  /** Throws what either database throws when it cannot be asked: then nothing may leave. */
  async names(): Promise<readonly string[]> {
    const advocates = await this.vault.query<{ id: string }>(
      'SELECT DISTINCT member_id AS id FROM survivor_file.advocate',
    );
    const rows = await this.database.query<{ name: string }>(
      `SELECT DISTINCT name FROM access.member
        WHERE role = 'survivor-advocate' OR organisation_type = ANY ($1) OR member_id = ANY ($2)`,
      [SURVIVOR_SERVICES, advocates.map(({ id }) => id)],
    );
    return rows.map(({ name }) => name);
  }
}
