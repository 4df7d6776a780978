import { verifyLog, type RecordedEvent } from '#event-store';
import { MESSAGES } from '#outbox';
import { MemoryTables } from '#projections/testing';
import { Breach } from '../core/breach.js';
import { FOLLOWED, type World } from '../world/world.js';
import { checkCommands } from './command-checks.js';

/** As much of a row as a person reads. */
const ROW_SHOWN = 160;

/** What must hold when a run has come to rest. Throws `Breach`. */
export async function checkAtRest(world: World): Promise<void> {
  const { events } = await world.log.readAll({ after: -1n, max: 100_000 });
  const { broken } = await verifyLog(world.log);
  if (broken) throw new Breach(`the log does not verify: ${broken.fault}`, broken.stream ? [broken.stream] : []);
  checkCommands(world.ledger, events);
  const replayed = replay(events);
  await checkReadModels(world, replayed, BigInt(events.length) - 1n);
  checkDepartures(world, replayed);
}

/** The rows that the log makes, event by event. */
function replay(events: readonly RecordedEvent[]): MemoryTables {
  const tables = new MemoryTables();
  for (const event of events)
    for (const projection of FOLLOWED) if (projection.types.includes(event.type)) projection.project(event, tables);
  return tables;
}

async function checkReadModels({ readModels }: World, replayed: MemoryTables, head: bigint): Promise<void> {
  for (const projection of FOLLOWED) {
    const { name, tables } = projection;
    const [checkpoint] = await readModels.checkpoints([name]);
    if (checkpoint?.position !== head) throw new Breach('a projection did not arrive at the end', [name]);
    for (const table of tables) {
      const difference = firstDifference(readModels.tables.rowsOf(table), replayed.rowsOf(table));
      if (difference) throw new Breach(`the rows of ${table.name} are not what a replay gives: ${difference}`, [name]);
    }
  }
}

/** In words, cut short; undefined when there is none. */
function firstDifference(live: readonly object[], replayed: readonly object[]): string | undefined {
  const text = (row: object | undefined) => (row ? JSON.stringify(row) : 'nothing');
  for (let index = 0; index < Math.max(live.length, replayed.length); index++) {
    const [is, should] = [text(live[index]), text(replayed[index])];
    if (is !== should) return `there is ${is.slice(0, ROW_SHOWN)} where there should be ${should.slice(0, ROW_SHOWN)}`;
  }
  return undefined;
}

/** Every message that the log asks for has left, and no other. */
function checkDepartures({ departures, outbox }: World, replayed: MemoryTables): void {
  const wanted = new Set(replayed.rowsOf(MESSAGES).map(({ key }) => String(key)));
  for (const key of wanted) if (!departures.times.has(key)) throw new Breach('a message was never sent', [key]);
  for (const key of departures.times.keys()) if (!wanted.has(key)) throw new Breach('a message without a cause', [key]);
  const left = outbox.held().find(({ delivery }) => delivery.state !== 'sent');
  if (left) throw new Breach('a message that was handed over is not marked', [left.message.key]);
}
