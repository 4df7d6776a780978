import type { ActionRule, Identities, Involvements } from '#access';
import type { Database } from '#database';
import type { EventStore } from '#event-store';
import type { Job } from '#jobs';
import type { EventUpcasters } from '#event-store';
import type { EventType, Names } from '#kernel';
import type { Projection } from '#projections';
import type { Type } from '@nestjs/common';
import type { MigrationInterface } from 'typeorm';

/** What a job may ask and write to. */
export interface JobGround {
  readonly database: Database;
  readonly store: EventStore;
}

/** Whose records of which kinds were erased, by which decision. */
export interface Erased {
  readonly erasureId: string;
  readonly personId: string;
  /** Categories of streams: `Person`, `Case`, … */
  readonly records: readonly string[];
}

/** Throws away what a context keeps about a person beside its read models. It may be called again and again. */
export type Forget = (database: Database, erased: Erased) => Promise<void>;

/** What a bounded context brings to an application: the one value that `apps/` need to know of it. */
export interface Context {
  readonly name: string;
  /** Every event type it writes, each field classified. */
  readonly eventTypes: Readonly<Record<string, EventType>>;
  /** How events of older versions of these types are read; absent while there are none. */
  readonly upcasters?: EventUpcasters;
  /** What a person reads when a rule says no: one sentence per rule code that says what to do next. */
  readonly rules: Readonly<Record<string, string>>;
  /** Every action that its routes and handlers ask permission for. */
  readonly actions: Readonly<Record<string, ActionRule>>;
  /** Which of its events give an organisation a part in a case, or end it; absent where none does. */
  readonly involvements?: Involvements;
  /** What its events say of who somebody is, so that staff can be kept from cases of their own; absent where none does. */
  readonly identities?: Identities;
  /** The sentence of each of its events in a timeline. */
  readonly sentences: Readonly<Record<string, (data: never, names: Names) => string>>;
  /** The tables it owns, in the order in which they are made. */
  readonly migrations: readonly (new () => MigrationInterface)[];
  readonly projections: readonly Projection[];
  /** What has to be looked at as time passes; absent where nothing has. */
  readonly jobs?: (ground: JobGround) => readonly Job[];
  /** Drafts and the like, which the log does not make anew; absent where there are none. */
  readonly forget?: Forget;
  /** Pages, API and handlers; absent for a part without routes. */
  readonly module?: Type<unknown>;
}
