import type { Database } from '#database';
import type { EventStore } from '#event-store';
import type { Job } from '#jobs';
import { commandOfImport } from './import-work.js';
import { Imports } from './imports.store.js';

/** Throws away files and reports of imports when their time is over, and files of imports that broke off after they were written. */
export class TidyImports implements Job {
  readonly name = 'directory-imports';
  private readonly imports: Imports;

  constructor(
    database: Database,
    private readonly store: EventStore,
  ) {
    this.imports = new Imports(database);
  }

  async run(): Promise<void> {
    for (const importId of await this.imports.brokenOff())
      if (await this.store.outcomeOf(commandOfImport(importId))) await this.imports.settle(importId, { state: 'done' });
    await this.imports.forgetOld();
  }
}
