import type { RecordedEvent } from '#event-store';
import { markerWords } from '#kernel';
import { Projection, table, type Rows } from '#projections';
import type { SurvivorFileEvent } from '../domain/survivor-file.events.js';

const TOKEN = table('survivor_file.screened_token', 'survivor_file_id', 'entry_id', 'kind');

/** What a token is, which decides how a text is searched for it. */
export type TokenKind = 'name' | 'alias' | 'code-word' | 'contact' | 'address' | 'postcode';

type Screened = Extract<SurvivorFileEvent, { type: 'SurvivorNameRecorded' | 'SafeContactSet' | 'AddressRecorded' }>;

/** Every name, number and place of survivors, former ones too: what no text may hold that the person referred could read. */
export class ScreenedTokensProjection extends Projection {
  readonly name = 'screened-tokens-v1';
  readonly tables = [TOKEN];
  readonly types: readonly Screened['type'][] = ['SurvivorNameRecorded', 'SafeContactSet', 'AddressRecorded'];

  project({ type, data, meta }: RecordedEvent<Screened>, rows: Rows): void {
    const put = (entry_id: string, kind: TokenKind, value: string | undefined) => {
      if (value === undefined || markerWords(value) !== undefined) return; // erased: there is nothing left to look for
      const key = { survivor_file_id: data.survivorFileId, entry_id, kind };
      rows.remove(TOKEN, key);
      rows.put(TOKEN, { ...key, value });
    };
    switch (type) {
      case 'SurvivorNameRecorded':
        return put(meta.eventId, 'name', data.name);
      case 'SafeContactSet': // each confirmation is kept apart: a number that was changed still leads to them
        put(meta.eventId, 'contact', data.value);
        put(meta.eventId, 'alias', data.alias);
        return put(meta.eventId, 'code-word', data.codeWord);
      case 'AddressRecorded':
        put(data.addressId, 'address', data.address);
        return put(data.addressId, 'postcode', data.postcode);
    }
  }
}
