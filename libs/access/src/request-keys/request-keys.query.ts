import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { AccessOptions } from '../access-options.js';
import { digest } from '../digest.js';

/** What a key came with: two requests are the same when all of this is. */
export interface KeyedRequest {
  readonly key: string;
  readonly memberId: string;
  readonly method: string;
  readonly address: string;
  readonly body: unknown;
  readonly at: Date;
}

/** How a key stands: nobody had sent it, it came with this same request before, or with another one. */
export type KeyStanding = 'new' | 'repeated' | 'reused';

/**
 * Remembers which request an idempotency key came with. The log by itself answers a known key with what the first
 * request did; that answer must never be given to a request that asks for something else, or to somebody else.
 */
@Injectable()
export class RequestKeys {
  constructor(
    private readonly database: Database,
    private readonly options: AccessOptions,
  ) {}

  /** Takes the key for this request, before anything is done. Of two that come at the same moment one is `new`. */
  async take(request: KeyedRequest): Promise<KeyStanding> {
    const fingerprint = this.fingerprintOf(request);
    const taken = await this.database.query(
      'INSERT INTO access.request_key (key, fingerprint, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING key',
      [request.key, fingerprint, request.at],
    );
    if (taken.length > 0) return 'new';
    const same = await this.database.query('SELECT 1 FROM access.request_key WHERE key = $1 AND fingerprint = $2', [
      request.key,
      fingerprint,
    ]);
    return same.length > 0 ? 'repeated' : 'reused';
  }

  /** Gives the key back: the request was refused and did nothing, so it may be corrected and sent again. */
  async giveBack(key: string): Promise<void> {
    await this.database.query('DELETE FROM access.request_key WHERE key = $1', [key]);
  }

  private fingerprintOf({ memberId, method, address, body }: KeyedRequest): Buffer {
    return digest(this.options.secret, 'request', JSON.stringify([memberId, method, address, body ?? null]));
  }
}
