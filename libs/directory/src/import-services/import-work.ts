import type { SignedIn } from '#access';
import { EventStore, newId, RevisionConflict } from '#event-store';
import { errorClass, ProjectionRunner, ProjectionsBehind } from '#projections';
import { RequestRefused } from '#web';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DirectoryImport } from '../open-referral/directory-import.js';
import { FileUnreadable } from '../open-referral/json-elements.js';
import type { ImportRun } from './import-run.js';
import { Imports } from './imports.store.js';

const SIGN_OF_LIFE_MS = 4_000;
/** So long the pages are waited for once everything is written, in milliseconds. */
const SHOWING_MS = 60_000;

/** The command of an import: whoever carries it out, and however often, it is written once. */
export const commandOfImport = (importId: string): string => newId(importId, 'import');

/** Another file has taken the place of this one, or the program is stopping: there is nobody to go on for. */
class Ended extends Error {
  override readonly name = 'Ended';
}

/**
 * Checks files and carries imports out, one after the other, while those who sent them watch: of several files no more than
 * one is in memory. Nothing is written but by one append at the end, so that whatever breaks off has written nothing.
 */
@Injectable()
export class ImportWork implements OnModuleDestroy {
  private line: Promise<void> = Promise.resolve();
  private isStopping = false;

  constructor(
    private readonly imports: Imports,
    private readonly directoryImport: DirectoryImport,
    private readonly store: EventStore,
    private readonly projections: ProjectionRunner,
  ) {}

  /** Begins with the check of a file, as soon as those before it are done. */
  check(importId: string, signed: SignedIn): void {
    this.inLine(importId, () => this.checkNow(importId, signed));
  }

  /** Begins to carry out what was checked, and claimed for it. */
  carryOut(importId: string, signed: SignedIn): void {
    this.inLine(importId, () => this.carryOutNow(importId, signed));
  }

  /** Where somebody's import stands. One that broke off after it was written is done. */
  async of(memberId: string): Promise<ImportRun | undefined> {
    const run = await this.imports.of(memberId);
    if (!run?.isBroken || run.state !== 'carrying-out') return run;
    if (!(await this.store.outcomeOf(commandOfImport(run.importId)))) return run;
    await this.imports.settle(run.importId, { state: 'done' });
    return this.imports.of(memberId);
  }

  /** Waits for what cannot be broken off; the rest has written nothing and is left. */
  async onModuleDestroy(): Promise<void> {
    this.isStopping = true;
    await this.line;
  }

  private inLine(importId: string, work: () => Promise<void>): void {
    const alive = setInterval(() => void this.imports.keepAlive(importId).catch(() => {}), SIGN_OF_LIFE_MS);
    alive.unref();
    this.line = this.line
      .then(work)
      .catch((fault: unknown) => this.giveUp(importId, fault))
      .catch(() => {}) // the database is gone as well: the page says that it broke off
      .finally(() => clearInterval(alive));
  }

  private async checkNow(importId: string, signed: SignedIn, note?: string): Promise<void> {
    const file = await this.imports.fileOf(importId);
    if (!file) return;
    await this.imports.forgetRows(importId);
    const plan = await this.directoryImport.plan(file, signed, async ({ rows, read }) => {
      await this.imports.addRows(importId, rows);
      await this.tell(importId, read);
    });
    const report = plan.report();
    const state = report.faults > 0 ? 'refused' : report.added + report.changed > 0 ? 'checked' : 'same';
    await this.imports.settle(importId, {
      state,
      report,
      planDigest: plan.digest(),
      ...(note !== undefined && { note }),
    });
  }

  private async carryOutNow(importId: string, signed: SignedIn): Promise<void> {
    const commandId = commandOfImport(importId);
    if (await this.store.outcomeOf(commandId)) return this.imports.settle(importId, { state: 'done' });
    const file = await this.imports.fileOf(importId);
    if (!file) return this.imports.settle(importId, { state: 'lapsed' });
    const plan = await this.directoryImport.plan(file, signed, ({ read }) => this.tell(importId, read, 'comparing'));
    if (plan.digest() !== (await this.imports.planDigestOf(importId))) return this.checkAnew(importId, signed);
    await this.tell(importId, 1, 'writing');
    const appended = await this.directoryImport.carryOut(plan, commandId, signed);
    if (appended) await this.show(importId, appended.position);
    await this.imports.settle(importId, { state: 'done' });
  }

  /** The directory has changed since the check, so that the file comes to something else: that is looked at first. */
  private async checkAnew(importId: string, signed: SignedIn): Promise<void> {
    await this.imports.settle(importId, { state: 'checking', note: 'changed-since' });
    await this.checkNow(importId, signed, 'changed-since');
  }

  /** What is written is written: pages that are slow to show it are no reason to say otherwise. */
  private async show(importId: string, position: bigint): Promise<void> {
    await this.imports.progress(importId, 100, 'showing');
    await this.projections.waitFor(position, SHOWING_MS).catch((behind: unknown) => {
      if (!(behind instanceof ProjectionsBehind)) throw behind;
    });
  }

  private async tell(importId: string, read: number, stage?: 'comparing' | 'writing'): Promise<void> {
    if (this.isStopping) throw new Ended();
    if (!(await this.imports.progress(importId, Math.floor(read * 100), stage))) throw new Ended();
  }

  private async giveUp(importId: string, fault: unknown): Promise<void> {
    if (fault instanceof Ended) return this.imports.letGo(importId);
    if (fault instanceof FileUnreadable) return this.imports.settle(importId, { state: 'unreadable', note: fault.why });
    if (fault instanceof RequestRefused)
      return this.imports.settle(importId, { state: 'unreadable', note: 'not-json' });
    if (fault instanceof RevisionConflict) return this.imports.settle(importId, { state: 'checked', note: 'conflict' });
    process.stderr.write(`${JSON.stringify({ fault: 'directory-import', error: errorClass(fault) })}\n`);
    const isWritten = (await this.store.outcomeOf(commandOfImport(importId))) !== undefined;
    await this.imports.settle(importId, { state: isWritten ? 'done' : 'failed' });
  }
}
