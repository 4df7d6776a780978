import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { PublicKey } from '../domain/service-account.events.js';
import type { Role } from '../domain/roles.js';

/** One key of a program, as pages show it and tokens are checked by it. */
export interface ServiceAccountKey {
  readonly thumbprint: string;
  readonly key: PublicKey;
  readonly addedAt: Date;
  readonly retiresAt: Date;
  readonly retiredAt: Date | null;
}

/** A program of an organisation. */
export interface ServiceAccount {
  readonly accountId: string;
  readonly name: string;
  readonly organisationId: string;
  readonly role: Role;
  readonly scopes: readonly string[];
  readonly registeredAt: Date;
  readonly endedAt: Date | null;
  readonly keys: readonly ServiceAccountKey[];
}

interface KeyRow {
  readonly thumbprint: string;
  readonly key: PublicKey;
  readonly addedAt: string;
  readonly retiresAt: string;
  readonly retiredAt: string | null;
}

const SELECT = `SELECT a.account_id AS "accountId", a.name, a.organisation_id AS "organisationId", a.role, a.scopes,
    a.registered_at AS "registeredAt", a.ended_at AS "endedAt",
    coalesce((SELECT jsonb_agg(jsonb_build_object('thumbprint', k.thumbprint, 'key', k.key, 'addedAt', k.added_at,
        'retiresAt', k.retires_at, 'retiredAt', k.retired_at) ORDER BY k.added_at, k.thumbprint)
      FROM access.service_account_key k WHERE k.account_id = a.account_id), '[]') AS keys
  FROM access.service_account a`;

/** Service accounts as they are now. Programs are no people and no case data: reading of them leaves no row in the read log. */
@Injectable()
export class ServiceAccounts {
  constructor(private readonly database: Database) {}

  /** The organisation's own, those that work first. */
  async of(organisationId: string): Promise<ServiceAccount[]> {
    return this.select(
      `WHERE a.organisation_id = $1 ORDER BY a.ended_at IS NOT NULL, a.name, a.account_id`,
      organisationId,
    );
  }

  /** The account, ended ones too; undefined when there is none. `accountId` has to be a UUID. */
  async find(accountId: string): Promise<ServiceAccount | undefined> {
    const [found] = await this.select('WHERE a.account_id = $1', accountId);
    return found;
  }

  private async select(where: string, value: string): Promise<ServiceAccount[]> {
    const sql = `${SELECT} ${where}`;
    const rows = await this.database.query<Omit<ServiceAccount, 'keys'> & { readonly keys: readonly KeyRow[] }>(sql, [
      value,
    ]);
    return rows.map((row) => ({ ...row, keys: row.keys.map(keyOf) }));
  }
}

const keyOf = ({ thumbprint, key, addedAt, retiresAt, retiredAt }: KeyRow): ServiceAccountKey => ({
  thumbprint,
  key,
  addedAt: new Date(addedAt),
  retiresAt: new Date(retiresAt),
  retiredAt: retiredAt === null ? null : new Date(retiredAt),
});

/** Whether a token may be asked for with the key at `now`. */
export const isWorking = ({ retiresAt, retiredAt }: ServiceAccountKey, now: Date): boolean =>
  retiredAt === null && now < retiresAt;
