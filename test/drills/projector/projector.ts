import { Database, everyday } from '#database';
import { eventStoreMigrations, logPrivileges } from '#event-store';
import { projectionsMigrations, ProjectionRunner, replayDiffers, Turns } from '#projections';
import { Logger } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import type { Drill, DrillSetting } from '../drill.js';
import { makeTables } from '../support/drill-database.js';
import { DrillServer } from '../support/drill-server.js';
import { scratchFolder } from '../support/scratch-folder.js';
import { GrowingLog } from './growing-log.js';
import { countedNow, killProjectors, type Found } from './kill-projectors.js';
import { TALLIES, TallyTables1795219299000 } from './tally.js';

const KILLS = { short: 8, full: 300 };
const SETTLED_MS = 100;
/** The short form's control stops at the first wrong count. */
const CONTROL_KILLS = { short: 400, full: 50 };
/** They share the work, as a server and a worker do. */
const OWNERS = ['drill-a', 'drill-b'];

/** Whoever makes the read models is killed again and again, and a sleeper wakes beside its successor. */
export const projectorDrill: Drill = {
  name: 'projector',
  proves: 'however often projectors are killed, the read models are what a replay of the log gives',
  async run(setting: DrillSetting) {
    const { form, random, say, cleanUp } = setting;
    const server = await DrillServer.start(scratchFolder('projector', cleanUp), random);
    cleanUp.later(() => server.stop());
    const migrations = [...eventStoreMigrations, ...projectionsMigrations, TallyTables1795219299000];
    await makeTables(server, migrations, [logPrivileges, everyday('projections'), everyday('tally')]);
    const database = await Database.open({ url: server.ownerUrl });
    cleanUp.later(() => database.close());
    const log = new GrowingLog(server.url, random.fork('log'), cleanUp);
    const turns = new Turns(); // of two replays at once the later one wins, and the earlier one breaks off
    const replay = () => turns.take(async () => (await replayDiffers(database, log.store, TALLIES)).length);
    let kills = 0;
    const lines = OWNERS.map((owner) =>
      killProjectors(database, {
        task: { url: server.url, owner, checkpoint: 'together' },
        kills: KILLS[form] / OWNERS.length,
        random: random.fork(owner),
        cleanUp,
        onKill: () => say(++kills, KILLS[form], 'kills'),
        replay,
      }),
    );
    const found = summed(await Promise.all(lines));
    let controlKills = 0;
    const control = await killProjectors(database, {
      task: { url: server.url, owner: 'drill-control', checkpoint: 'apart' },
      kills: CONTROL_KILLS[form],
      random: random.fork('control'),
      cleanUp,
      onKill: () => say(++controlKills, CONTROL_KILLS[form], 'kills (control)'),
      isEnough: async () => form === 'short' && (await staysWrong(database)),
    });
    await log.stop();
    await caughtUp(database, log);
    const end = await countedNow(database, 'together');
    const tablesThatDiffer = found.tablesThatDiffer + (await replay());
    const events = (await log.store.head()) + 1n;
    const apart = await countedNow(database, 'apart');
    return {
      holds: found.wrongCounts + tablesThatDiffer === 0 && end.counted === events && found.following > 0,
      figure: {
        ...found,
        replays: found.replays + 1,
        tablesThatDiffer,
        events: Number(events),
        counted: Number(end.counted),
      },
      controlDamaged: apart.counted !== apart.due,
      control: {
        without: 'checkpoint in the same transaction',
        kills: control.kills,
        events: Number(apart.due),
        counted: Number(apart.counted),
      },
    };
  },
};

/** The server finishes the statement in hand although its sender was killed: only what is wrong after that is damage. */
async function staysWrong(database: Database): Promise<boolean> {
  await pause(SETTLED_MS);
  const { due, counted } = await countedNow(database, 'apart');
  return due !== counted;
}

function summed(found: readonly Found[]): Found {
  const sum: Found = { kills: 0, zombies: 0, following: 0, wrongCounts: 0, replays: 0, tablesThatDiffer: 0 };
  for (const one of found) for (const key of Object.keys(sum) as (keyof Found)[]) sum[key] += one[key];
  return sum;
}

/** Lets a last projector reach the end of the log. */
async function caughtUp(database: Database, { store }: GrowingLog): Promise<void> {
  Logger.overrideLogger(false);
  const runner = new ProjectionRunner(database, store, TALLIES);
  await runner.start();
  await runner.stop();
}
