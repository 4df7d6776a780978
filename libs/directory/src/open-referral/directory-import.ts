import { Permissions, type SignedIn } from '#access';
import { commit, EventStore, load, type Appended } from '#event-store';
import { Injectable } from '@nestjs/common';
import { DirectoryReader } from '../directory.reader.js';
import { serviceDecider } from '../domain/service.decider.js';
import { serviceStream } from '../domain/service.stream.js';
import { ImportPlan } from './import-plan.js';
import type { ImportedService, RowProblem, RowReport } from './imported-service.js';
import { elementsOf } from './json-elements.js';
import { readService } from './read-service.js';

/** After so many rows others are let work, and whoever watches is told. The directory is asked for as many at once. */
const STRETCH = 200;

/** Some rows of a file, one after the other, and how far the file has been read by then, from 0 to 1. */
export interface ImportStretch {
  readonly rows: readonly RowReport[];
  readonly read: number;
}

/** Watches an import. What it throws ends the import. */
export type Watch = (stretch: ImportStretch) => Promise<void>;

type Row = ImportedService | readonly [RowProblem, ...RowProblem[]];

/** Takes services from a file of Open Referral UK: all of them or, where anything is wrong, none. */
@Injectable()
export class DirectoryImport {
  constructor(
    private readonly directory: DirectoryReader,
    private readonly store: EventStore,
    private readonly permissions: Permissions,
  ) {}

  /** What the file comes to; nothing is written. Throws `NotFound` to a member who may not, `FileUnreadable`, `RequestRefused`. */
  async plan(file: Buffer, signed: SignedIn, watch: Watch = letOthersWork): Promise<ImportPlan> {
    this.permissions.requireRole(signed, 'directory:import');
    const plan = new ImportPlan(signed.today);
    let rows: Row[] = [];
    const takeAll = async (end: number) => {
      const reports = await this.take(rows, plan);
      rows = [];
      await watch({ rows: reports, read: end / file.length });
    };
    for (const element of elementsOf(file)) {
      rows.push(readService(element, signed.today));
      if (rows.length === STRETCH) await takeAll(element.end);
    }
    await takeAll(file.length);
    return plan;
  }

  /** Writes a plan without faults in one append. Throws `RevisionConflict` when the directory has changed meanwhile. */
  async carryOut(plan: ImportPlan, commandId: string, signed: SignedIn): Promise<Appended | undefined> {
    this.permissions.requireRole(signed, 'directory:import');
    if (plan.report().faults > 0 || plan.appends.length === 0) return undefined;
    return commit(this.store, signed.context(commandId), () => Promise.resolve(plan.appends));
  }

  private async take(rows: readonly Row[], plan: ImportPlan): Promise<RowReport[]> {
    const imported = rows.filter((row): row is ImportedService => 'serviceId' in row);
    const [services, organisations] = await Promise.all([
      this.directory.servicesOf(imported.map(({ serviceId }) => serviceId)),
      this.directory.organisationsOf(imported.map(({ organisation }) => organisation.organisationId)),
    ]);
    const entries = new Map(services.map((entry) => [entry.serviceId, entry]));
    const providers = new Set(organisations.map(({ organisationId }) => organisationId));
    const reports: RowReport[] = [];
    for (const row of rows) {
      if (!('serviceId' in row)) {
        reports.push(plan.refuse(row));
        continue;
      }
      const entry = entries.get(row.serviceId);
      const current = plan.needsCurrent(row, entry)
        ? await load(this.store, serviceDecider, serviceStream(row.serviceId))
        : undefined;
      reports.push(plan.take(row, { entry, current, providerKnown: providers.has(row.organisation.organisationId) }));
    }
    return reports;
  }
}

const letOthersWork: Watch = () => new Promise((resolve) => setImmediate(resolve));
