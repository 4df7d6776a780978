import type { StreamAppend } from '#event-store';
import { RuleBroken, type IsoDate } from '#kernel';
import type { OrganisationEntry, ServiceEntry } from '../directory-entry.row.js';
import { directoryRules } from '../directory.rules.js';
import { organisationStream } from '../domain/organisation.stream.js';
import { serviceDecider, type Service } from '../domain/service.decider.js';
import type { ServiceEvent } from '../domain/service.events.js';
import { serviceStream } from '../domain/service.stream.js';
import type { ImportedService, RowProblem } from './imported-service.js';
import { commandsFor } from './plan-service.js';

/** What is known before an import: entries by id. */
export interface KnownDirectory {
  readonly services: ReadonlyMap<string, ServiceEntry>;
  readonly organisations: ReadonlyMap<string, OrganisationEntry>;
}

/** What an import would do, row by row, and what stands against it. */
export interface ImportReport {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly organisations: number;
  /** The first hundred; `faults` counts them all. */
  readonly problems: readonly RowProblem[];
  readonly faults: number;
}

/** So many faults are shown: who has more mends the export, not the rows. */
const PROBLEMS_SHOWN = 100;

/** Collects what a file comes to, one service after the other, without keeping the file. */
export class ImportPlan {
  readonly appends: StreamAppend[] = [];
  private readonly seen = new Map<string, number>();
  private readonly registered = new Set<string>();
  private readonly problems: RowProblem[] = [];
  private counts = { rows: 0, added: 0, changed: 0, same: 0, faults: 0 };

  constructor(
    private readonly known: KnownDirectory,
    private readonly today: IsoDate,
  ) {}

  refuse(problems: readonly RowProblem[]): void {
    this.counts = { ...this.counts, rows: this.counts.rows + 1, faults: this.counts.faults + problems.length };
    this.problems.push(...problems.slice(0, PROBLEMS_SHOWN - this.problems.length));
  }

  /** Takes one service. `current` is its stream as folded, with its revision, where it is in the directory. */
  take(imported: ImportedService, current?: { readonly state: Service; readonly revision: bigint }): void {
    const entry = this.known.services.get(imported.serviceId);
    const problem = this.problemWith(imported, entry);
    if (problem) return this.refuse([problem]);
    this.seen.set(imported.serviceId, imported.row);
    const events = this.eventsFor(imported, current?.state);
    if (!events) return;
    this.counts.rows++;
    if (events.length === 0) {
      this.counts.same++;
      return;
    }
    this.counts[entry ? 'changed' : 'added']++;
    this.registerProvider(imported);
    const expected = current && current.revision >= 0n ? current.revision : ('noStream' as const);
    this.appends.push({ stream: serviceStream(imported.serviceId), expected, events });
  }

  /** Whether anything has to be looked up of this service before it is taken. */
  needsCurrent(imported: ImportedService): boolean {
    const entry = this.known.services.get(imported.serviceId);
    return entry !== undefined && commandsFor(imported, entry, this.today).length > 0;
  }

  report(): ImportReport {
    return { ...this.counts, organisations: this.registered.size, problems: this.problems };
  }

  private problemWith(imported: ImportedService, entry: ServiceEntry | undefined): RowProblem | undefined {
    const { row, serviceId, organisation, details, status } = imported;
    const fault = (field: string, text: string) => ({ row, name: details.name.slice(0, 80), field, text });
    const before = this.seen.get(serviceId);
    if (before !== undefined) return fault('id', `The service of row ${before} has the same id. Keep one of them.`);
    if (entry && entry.organisationId !== organisation.organisationId)
      return fault('organization.id', 'Here another organisation gives this service. Give it an id of its own.');
    if (entry?.status === 'closed' && status !== 'closed')
      return fault('status', 'This service has closed for good here. Give the new one an id of its own.');
    const { organisationId } = organisation;
    if (!entry && !this.known.organisations.has(organisationId) && !organisation.details)
      return fault('organization.id', 'It is not in the directory. Register it first, or add sightline.organization.');
    return undefined;
  }

  private eventsFor(imported: ImportedService, current: Service | undefined): readonly ServiceEvent[] | undefined {
    let state = current ?? serviceDecider.initial;
    const events: ServiceEvent[] = [];
    try {
      for (const command of commandsFor(imported, this.known.services.get(imported.serviceId), this.today))
        for (const event of serviceDecider.decide(command, state)) {
          events.push(event);
          state = serviceDecider.evolve(state, event);
        }
    } catch (broken) {
      if (!(broken instanceof RuleBroken)) throw broken;
      const text = directoryRules[broken.rule as keyof typeof directoryRules];
      this.refuse([{ row: imported.row, name: imported.details.name.slice(0, 80), field: '', text }]);
      return undefined;
    }
    return events;
  }

  private registerProvider({ organisation: { organisationId, name, details } }: ImportedService): void {
    if (!details || this.known.organisations.has(organisationId) || this.registered.has(organisationId)) return;
    this.registered.add(organisationId);
    const { agencyType: type, area, jurisdiction } = details;
    const data = { organisationId, name, type, area, jurisdiction };
    const events = [{ type: 'OrganisationRegistered' as const, data }];
    this.appends.push({ stream: organisationStream(organisationId), expected: 'noStream', events });
  }
}
