import { Permissions, type SignedIn } from '#access';
import { commit, EventStore, load, type Appended } from '#event-store';
import { Injectable } from '@nestjs/common';
import { DirectoryReader } from '../directory.reader.js';
import { serviceDecider } from '../domain/service.decider.js';
import { serviceStream } from '../domain/service.stream.js';
import { ImportPlan } from './import-plan.js';
import { elementsOf } from './json-elements.js';
import { readService } from './read-service.js';

/** After so many rows others are let work, and whoever watches is told. */
const STRETCH = 200;

/** Takes services from a file of Open Referral UK: all of them or, where anything is wrong, none. */
@Injectable()
export class DirectoryImport {
  constructor(
    private readonly directory: DirectoryReader,
    private readonly store: EventStore,
    private readonly permissions: Permissions,
  ) {}

  /** What the file comes to; nothing is written. Throws `NotFound` to a member who may not, `FileUnreadable`. */
  async plan(file: Buffer, signed: SignedIn, told: (rows: number) => Promise<void> = nobody): Promise<ImportPlan> {
    this.permissions.requireRole(signed, 'directory:import');
    const plan = new ImportPlan(await this.known(), signed.today);
    for (const element of elementsOf(file)) {
      const imported = readService(element, signed.today);
      if ('serviceId' in imported) {
        const current = plan.needsCurrent(imported)
          ? await load(this.store, serviceDecider, serviceStream(imported.serviceId))
          : undefined;
        plan.take(imported, current);
      } else plan.refuse(imported);
      if (element.row % STRETCH === 0) await told(element.row);
    }
    return plan;
  }

  /** Writes a plan without faults in one append. Throws `RevisionConflict` when the directory has changed meanwhile. */
  async carryOut(plan: ImportPlan, commandId: string, signed: SignedIn): Promise<Appended | undefined> {
    this.permissions.requireRole(signed, 'directory:import');
    if (plan.report().faults > 0 || plan.appends.length === 0) return undefined;
    return commit(this.store, signed.context(commandId), () => Promise.resolve(plan.appends));
  }

  private async known() {
    const [services, organisations] = await Promise.all([
      this.directory.services({ closedToo: true }),
      this.directory.organisations(),
    ]);
    return {
      services: new Map(services.map((entry) => [entry.serviceId, entry])),
      organisations: new Map(organisations.map((entry) => [entry.organisationId, entry])),
    };
  }
}

const nobody = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
