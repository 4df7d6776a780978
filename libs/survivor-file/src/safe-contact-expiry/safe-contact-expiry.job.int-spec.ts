import { EventCatalogue } from '#event-store';
import { MemoryEventStore } from '#event-store/testing';
import { someSignedIn } from '#access/testing';
import { SetClock } from '#kernel';
import { projectionSpec } from '#projections/testing';
import { survivorFileEventTypes } from '../domain/survivor-file.event-types.js';
import type { SurvivorFileEvent } from '../domain/survivor-file.events.js';
import { aSurvivorFile as a, EXAMPLE_FILE_ID } from '../domain/survivor-file.examples.js';
import { survivorFileStream } from '../domain/survivor-file.stream.js';
import { survivorFileMigrations } from '../migrations/index.js';
import { SurvivorFilesProjection } from '../my-survivor-files/survivor-files.projection.js';
import { ExpiredContacts } from './expired-contacts.query.js';
import { SafeContactExpiry } from './safe-contact-expiry.job.js';

const spec = projectionSpec(new SurvivorFilesProjection(), survivorFileMigrations);
const EXPIRY = '2025-04-11T10:30:00.000Z';
let store: MemoryEventStore;

async function after(...events: SurvivorFileEvent[]): Promise<void> {
  store = new MemoryEventStore(
    new EventCatalogue().register(survivorFileEventTypes),
    new SetClock(new Date('2027-01-01')),
  );
  const context = someSignedIn().context('5e7fb000-0000-4000-8000-000000000002');
  await store.append(survivorFileStream(EXAMPLE_FILE_ID), 'noStream', [a.SurvivorFileOpened(), ...events], context);
  await caughtUp();
}
const log = async () => [...(await store.readAll({ after: -1n, max: 100 })).events];
const caughtUp = async () => spec.given(...(await log()));
const run = (at: string) => new SafeContactExpiry(store, new ExpiredContacts(spec.database())).run(new Date(at));
const expired = async () => (await log()).filter(({ type }) => type === 'SafeContactExpired').length;

describe('The clock of safe ways', () => {
  it('puts nothing on record before their time', async () => {
    await after(a.SafeContactSet());
    await run('2025-04-11T10:29:59.999Z');
    expect(await expired()).toBe(0);
  });
  it('puts each on record once, however often it runs, before and after the read model has caught up', async () => {
    await after(a.SafeContactSet());
    await Promise.all([run(EXPIRY), run(EXPIRY)]);
    await run('2025-04-12T00:00:00.000Z');
    await caughtUp();
    await run('2025-05-01T00:00:00.000Z');
    expect(await expired()).toBe(1);
    expect((await log()).at(-1)?.data).toMatchObject({ expiredAt: EXPIRY });
  });
  it('leaves alone what was withdrawn, or confirmed again', async () => {
    await after(a.SafeContactSet(), a.SafeContactWithdrawn());
    await run('2025-05-01T00:00:00.000Z');
    expect(await expired()).toBe(0);
    await after(a.SafeContactSet(), a.SafeContactSet({ expiresAt: '2025-05-02T00:00:00.000Z' }));
    await run('2025-05-01T00:00:00.000Z');
    expect(await expired()).toBe(0);
  });
});
