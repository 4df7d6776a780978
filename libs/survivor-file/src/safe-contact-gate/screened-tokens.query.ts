import { survivorFileReference } from '../survivor-file-page/survivor-file-reference.js';
import type { Token } from '../screening/screening.js';
import type { SurvivorDatabase } from '../survivor-ports.js';

/** What no text may hold that the person referred could read: of every file, because nobody knows whose it might be. */
export class ScreenedTokens {
  constructor(private readonly database: SurvivorDatabase) {}

  /** Throws what the database throws when it cannot be asked: then nothing may leave. */
  async all(): Promise<readonly Token[]> {
    const tokens = await this.database.query<Token>('SELECT DISTINCT kind, value FROM survivor_file.screened_token');
    const files = await this.database.query<{ id: string }>('SELECT survivor_file_id AS id FROM survivor_file.file');
    const references = files.flatMap(({ id }): Token[] => [
      { kind: 'reference', value: survivorFileReference(id) },
      { kind: 'reference', value: id },
    ]);
    return [...tokens, ...references];
  }
}
