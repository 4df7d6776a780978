import { MemberReader, type Resource } from '#access';
import { caseResource } from '#case-file';
import { DirectoryReader } from '#directory';
import { eventsOf, EventStore, type RecordedEvent } from '#event-store';
import type { Names } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { streamsOfCase } from '../case-streams/case-streams.query.js';
import { withoutKeptWords } from '../domain/kept-words.js';
import { sealsInForce, withoutSealed } from '../domain/sealed.js';
import { isAskedFor } from '../domain/stream-kinds.js';
import { tombstonesIn, type Tombstones } from '../domain/tombstones.js';
import { keepsChain, proveCase, type CaseProof } from '../proof/case-proof.js';

/** Names of everything that events of a case point at, apart from the person: their name is itself part of the history. */
export type PublicNames = Omit<Names, 'person'> & {
  /** By which decision each kind of record of the case was erased; absent where none was. */
  readonly tombstones?: Tombstones;
};

/** Every event of a case, in no particular order, with the names to tell them by. */
export interface CaseHistory {
  readonly caseId: string;
  readonly resource: Resource;
  readonly streams: readonly string[];
  readonly events: readonly RecordedEvent[];
  /** Events that are sealed now: in no picture of the case, but part of the proof that nothing was rewritten. */
  readonly sealed?: readonly RecordedEvent[];
  /** Whether whoever asks may know that something is sealed. */
  readonly knowsOfSeals?: boolean;
  readonly names: PublicNames;
}

/**
 * Reads the history of a case straight from the log. It does not decide who may know it: ask inside the `load` of a logged
 * read, with that read's own transaction.
 */
@Injectable()
export class CaseHistoryReader {
  constructor(
    private readonly store: EventStore,
    private readonly directory: DirectoryReader,
    private readonly members: MemberReader,
  ) {}

  /**
   * The history of a case, undefined when there is no such case. What is sealed now is not in it, whichever moment is asked
   * for: `knowsOfSeals` only lets somebody see that there is a seal.
   */
  async read(tx: EntityManager, caseId: string, knowsOfSeals = false): Promise<CaseHistory | undefined> {
    const resource = await caseResource(this.store, caseId);
    if (!resource) return undefined;
    const named = (await streamsOfCase(tx, caseId)).map(({ stream }) => stream);
    const all = (await Promise.all(named.map((stream) => eventsOf(this.store, stream)))).flat();
    const begun = new Set(all.map(({ stream }) => stream));
    const streams = named.filter((stream) => begun.has(stream) || !isAskedFor(stream)); // most people have none
    const open = withoutSealed(all, sealsInForce(all), knowsOfSeals);
    const shown = new Set(open);
    const sealed = all.filter((event) => !shown.has(event));
    const events = open.map(withoutKeptWords);
    return { caseId, resource, streams, events, sealed, knowsOfSeals, names: await this.namesFor(events) };
  }

  /** Recomputes the chains of the case; undefined when the store keeps none. */
  async prove({ streams, events, sealed = [] }: CaseHistory): Promise<CaseProof | undefined> {
    return keepsChain(this.store) ? proveCase(this.store, streams, [...events, ...sealed]) : undefined;
  }

  private async namesFor(events: readonly RecordedEvent[]): Promise<PublicNames> {
    const memberIds = [...new Set(events.map(({ meta }) => meta.actor.memberId))];
    const [{ organisations, services }, members] = await Promise.all([
      this.directory.names(),
      this.members.names(memberIds),
    ]);
    return {
      organisation: (id) => organisations.get(id) ?? 'an organisation',
      service: (id) => services.get(id) ?? 'a service',
      member: (id) => members.get(id) ?? 'a member of staff',
      tombstones: tombstonesIn(events),
    };
  }
}
