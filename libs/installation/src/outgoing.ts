import { DirectoryReader } from '#directory';
import type { Job } from '#jobs';
import type { Clock } from '#kernel';
import { NOTICE_REACTORS, noticeSending, SUBJECTS } from '#notices';
import { gatedSender, PostgresOutbox, startReactors, type Carrier } from '#outbox';
import { ProjectionRunner } from '#projections';
import type { Closing } from '#storage';
import { HeldForAdvocates, SafeContactGate, ScreenedTokens } from '#survivor-file';
import type { AllGround } from './contexts.js';
import { SurvivorWorkers } from './survivor-workers.query.js';

/** What sending takes beside what everything works on. */
export interface SendingGround extends AllGround {
  readonly clock: Clock;
  readonly carrier: Carrier;
  /** Where this installation is reached: what leaves is a link to it. */
  readonly publicAddress: string;
  /** Takes a line of JSON for what the gate kept back: a key and a rule, never what was found. */
  readonly report: (line: string) => void;
}

/**
 * Starts what leaves this installation, by the one way out: reactors put messages into the outbox, and the job that it gives
 * hands over what is due, through the gate. `closing` learns how to stop the reactors.
 */
export async function startOutgoing(ground: SendingGround, closing: Pick<Closing, 'then'>): Promise<Job> {
  const { database, store, vault, survivorStore, clock, carrier, publicAddress, report } = ground;
  const reactors = await startReactors(database, store, NOTICE_REACTORS);
  const runner = new ProjectionRunner(database, store, reactors, clock);
  closing.then(() => runner.stop());
  await runner.start();
  const [tokens, workers] = [new ScreenedTokens(vault), new SurvivorWorkers(database, vault)];
  const directory = new DirectoryReader(database);
  const gate = new SafeContactGate({
    store: survivorStore,
    tokens: () => tokens.all(),
    workerNames: () => workers.names(),
    organisationName: async (id) => (await directory.organisation(id))?.name ?? '',
    held: new HeldForAdvocates(survivorStore, report),
    subjects: SUBJECTS,
    publicAddress,
  });
  const outbox = new PostgresOutbox(database);
  const sending = noticeSending(database, clock, publicAddress);
  return gatedSender({ outbox, ...sending, gate, carrier, clock });
}
