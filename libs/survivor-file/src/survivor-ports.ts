import type { Database } from '#database';
import { EventStore } from '#event-store';
import { CommandGateway, ProjectionRunner } from '#projections';

/**
 * The log as survivor files see it: the only one that opens what could lead to a survivor. Everybody else's reads it as
 * withheld. Which of the two a part of the program is given is decided where the application is put together.
 */
export abstract class SurvivorEventStore extends EventStore {}

/** The database by the login that survivor files are opened to. */
export abstract class SurvivorDatabase {
  abstract readonly query: Database['query'];
  abstract readonly tx: Database['tx'];
}

/** Keeps the read models of survivor files, by that login and from that log. */
export abstract class SurvivorProjections extends ProjectionRunner {}

/** The way in for commands about survivor files: what is shown next contains what they did. */
export abstract class SurvivorGateway extends CommandGateway {}
