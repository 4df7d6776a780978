import type { ProjectionRunner } from '#projections';
import type { Protection, StorageCheck, StorageChecks } from '#storage';
import { keyChecks } from './key-checks.js';
import { readModelCheck } from './read-model-check.js';

/** What whoever operates a server watches: storage, read models (survivor files' too) and keys. */
export class Watched {
  constructor(
    readonly readModels: Pick<ProjectionRunner, 'status'>,
    private readonly storage: Pick<StorageChecks, 'look'>,
    private readonly protection: Protection,
    private readonly programs: { look(): Promise<StorageCheck> },
  ) {}

  /** Looks now. Throws when the database does not answer. */
  async look(): Promise<readonly StorageCheck[]> {
    const readModels = readModelCheck(await this.readModels.status());
    const keys = await keyChecks(this.protection);
    return [...(await this.storage.look()), readModels, ...keys, await this.programs.look()];
  }
}
