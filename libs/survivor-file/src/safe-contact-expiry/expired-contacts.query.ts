import type { SurvivorDatabase } from '../survivor-ports.js';

/** A way that is not on record as ended although its time has passed. */
export interface ExpiredContact {
  readonly survivorFileId: string;
  readonly contactId: string;
  readonly expiresAt: Date;
}

/** Finds safe ways whose time has passed. Ids and times only, so no read of a file: nothing is logged. */
export class ExpiredContacts {
  constructor(private readonly database: SurvivorDatabase) {}

  before(now: Date): Promise<ExpiredContact[]> {
    return this.database.query<ExpiredContact>(
      `SELECT survivor_file_id AS "survivorFileId", contact_id AS "contactId", expires_at AS "expiresAt"
         FROM survivor_file.safe_contact WHERE NOT has_ended AND expires_at <= $1 ORDER BY expires_at, contact_id`,
      [now],
    );
  }
}
