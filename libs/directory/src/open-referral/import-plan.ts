import type { StreamAppend } from '#event-store';
import { RuleBroken, type IsoDate } from '#kernel';
import { createHash } from 'node:crypto';
import type { ServiceEntry } from '../directory-entry.row.js';
import { directoryRules } from '../directory.rules.js';
import { organisationStream } from '../domain/organisation.stream.js';
import { serviceDecider, type Service, type ServiceCommand } from '../domain/service.decider.js';
import type { ServiceEvent } from '../domain/service.events.js';
import { serviceStream } from '../domain/service.stream.js';
import { changeIn } from './change-words.view.js';
import type { ImportedService, RowProblem, RowReport } from './imported-service.js';
import { commandsFor } from './plan-service.js';

/** What the directory knows of a service before it is taken: its entry and its stream as folded, where there are such. */
export interface KnownService {
  readonly entry?: ServiceEntry | undefined;
  /** Whether the organisation that gives it is registered. */
  readonly providerKnown: boolean;
  readonly current?: { readonly state: Service; readonly revision: bigint } | undefined;
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

  constructor(private readonly today: IsoDate) {}

  /** Takes a row that cannot be imported, and says so. */
  refuse(problems: readonly [RowProblem, ...RowProblem[]]): RowReport {
    this.counts = { ...this.counts, rows: this.counts.rows + 1, faults: this.counts.faults + problems.length };
    this.problems.push(...problems.slice(0, PROBLEMS_SHOWN - this.problems.length));
    const [{ row, name }] = problems;
    const notes = problems.map(({ field, text }) => (field === '' ? text : `${field}: ${text}`));
    return { row, outcome: 'refused', ...(name !== undefined && { name }), notes };
  }

  /** Takes one service, and says what becomes of it. */
  take(imported: ImportedService, known: KnownService): RowReport {
    const problem = this.problemWith(imported, known);
    if (problem) return this.refuse([problem]);
    const { row, serviceId, details } = imported;
    this.seen.set(serviceId, row);
    const commands = commandsFor(imported, known.entry, this.today);
    const decided = this.eventsOf(commands, imported, known.current?.state);
    if ('row' in decided) return this.refuse([decided]);
    this.counts.rows++;
    const report = { row, name: details.name, serviceId };
    if (decided.events.length === 0) {
      this.counts.same++;
      const isLeftOut = !known.entry; // it ended before anybody here knew of it
      return { ...report, outcome: 'same', notes: isLeftOut ? ['It has ended and is not taken in'] : [] };
    }
    const outcome = known.entry ? 'changed' : 'added';
    this.counts[outcome]++;
    const isNewProvider = this.registerProvider(imported, known);
    const expected = known.current && known.current.revision >= 0n ? known.current.revision : ('noStream' as const);
    this.appends.push({ stream: serviceStream(serviceId), expected, events: decided.events });
    const provider = isNewProvider ? [`${imported.organisation.name} joins the directory`] : [];
    return { ...report, outcome, notes: [...provider, ...commands.flatMap(changeIn)] };
  }

  /** Whether anything has to be looked up of this service before it is taken. */
  needsCurrent(imported: ImportedService, entry: ServiceEntry | undefined): boolean {
    return entry !== undefined && commandsFor(imported, entry, this.today).length > 0;
  }

  report(): ImportReport {
    return { ...this.counts, organisations: this.registered.size, problems: this.problems };
  }

  /** The same for two plans that would write the same events to the same streams at the same revisions. */
  digest(): string {
    const hash = createHash('sha256');
    for (const { stream, expected, events } of this.appends)
      hash.update(`${JSON.stringify([stream, String(expected), events])}\n`);
    return hash.digest('hex');
  }

  private problemWith(imported: ImportedService, { entry, providerKnown }: KnownService): RowProblem | undefined {
    const { row, serviceId, organisation, details, status } = imported;
    const fault = (field: string, text: string) => ({ row, name: details.name.slice(0, 80), field, text });
    const before = this.seen.get(serviceId);
    if (before !== undefined) return fault('id', `The service of row ${before} has the same id. Keep one of them.`);
    if (entry && entry.organisationId !== organisation.organisationId)
      return fault('organization.id', 'Here another organisation gives this service. Give it an id of its own.');
    if (entry?.status === 'closed' && status !== 'closed')
      return fault('status', 'This service has closed for good here. Give the new one an id of its own.');
    if (!entry && !providerKnown && !organisation.details)
      return fault('organization.id', 'It is not in the directory. Register it first, or add sightline.organization.');
    return undefined;
  }

  private eventsOf(
    commands: readonly ServiceCommand[],
    { row, details }: ImportedService,
    current: Service | undefined,
  ): { readonly events: readonly ServiceEvent[] } | RowProblem {
    let state = current ?? serviceDecider.initial;
    const events: ServiceEvent[] = [];
    try {
      for (const command of commands)
        for (const event of serviceDecider.decide(command, state)) {
          events.push(event);
          state = serviceDecider.evolve(state, event);
        }
    } catch (broken) {
      if (!(broken instanceof RuleBroken)) throw broken;
      const text = directoryRules[broken.rule as keyof typeof directoryRules];
      return { row, name: details.name.slice(0, 80), field: '', text };
    }
    return { events };
  }

  private registerProvider({ organisation }: ImportedService, { providerKnown }: KnownService): boolean {
    const { organisationId, name, details } = organisation;
    if (!details || providerKnown || this.registered.has(organisationId)) return false;
    this.registered.add(organisationId);
    const { agencyType: type, area, jurisdiction } = details;
    const data = { organisationId, name, type, area, jurisdiction };
    const events = [{ type: 'OrganisationRegistered' as const, data }];
    this.appends.push({ stream: organisationStream(organisationId), expected: 'noStream', events });
    return true;
  }
}
