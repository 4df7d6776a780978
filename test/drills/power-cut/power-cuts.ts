import { PostgresEventStore } from '#event-store';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DrillOutcome, DrillSetting } from '../drill.js';
import { Acknowledgements, type LogAudit } from '../support/acknowledgements.js';
import { startAppender } from '../support/appending.js';
import { DrillServer } from '../support/drill-server.js';
import { DRILL_CATALOGUE } from '../support/numbered-commands.js';
import { copyAsItIs, makeImage, mounted } from './disk-image.js';

/** The short form's control stops at the first loss. */
const CYCLES = { short: { cuts: 2, controls: 20 }, full: { cuts: 20, controls: 5 } };
const CALLERS = 24;
const LIFE_MS = { short: [200, 700], full: [500, 2_500] } as const;

/** What one cut left behind. `acknowledged` is what callers had been told before it. */
type AfterCut = LogAudit & { readonly acknowledged: number; readonly started: boolean };

/** Cuts the power again and again, each time on a fresh copy of one disk with an empty log. */
export async function powerCuts(folder: string, setting: DrillSetting): Promise<DrillOutcome> {
  const { cuts, controls } = CYCLES[setting.form];
  const base = await baseImage(folder, setting);
  const [figure, control] = [none(), none()];
  for (let cycle = 1; cycle <= cuts; cycle++) {
    add(figure, await cutPower(folder, base, setting, {}));
    setting.say(cycle, cuts, `power cuts, ${figure.lost} of ${figure.acknowledged} lost`);
  }
  for (let cycle = 1; cycle <= controls && !(setting.form === 'short' && control.lost > 0); cycle++) {
    add(control, await cutPower(folder, base, setting, { fsync: 'off' }));
    setting.say(cycle, controls, `power cuts (control), ${control.lost} of ${control.acknowledged} lost`);
  }
  const { acknowledged, ...faults } = figure;
  const holds = acknowledged > 0 && faults.lost + faults.doubled + faults.phantom + faults.broken + faults.dead === 0;
  return { holds, figure, controlDamaged: control.lost > 0, control: { without: 'fsync=off', ...control } };
}

/** A disk with a data folder and an empty log on it, cleanly unmounted. */
async function baseImage(folder: string, { random, cleanUp }: DrillSetting): Promise<string> {
  const image = join(folder, 'base.img');
  makeImage(image);
  const disk = mounted(image, join(folder, 'base'), cleanUp);
  const server = await DrillServer.start(dataFolder(disk.folder), random);
  const stop = cleanUp.later(() => server.stop());
  await server.makeLog();
  await stop();
  await disk.unmount();
  return image;
}

/** One life: appends on a copy of `base` until a random moment, and what a second machine finds on the disk as it was then. */
async function cutPower(
  folder: string,
  base: string,
  { form, random, cleanUp }: DrillSetting,
  settings: Readonly<Record<string, string>>,
): Promise<AfterCut> {
  const [image, asItWas] = [join(folder, 'disk.img'), join(folder, 'as-it-was.img')];
  copyAsItIs(base, image);
  const disk = mounted(image, join(folder, 'disk'), cleanUp);
  const server = await DrillServer.start(dataFolder(disk.folder), random);
  const stop = cleanUp.later(() => server.stop());
  await server.set(settings);
  const told = new Acknowledgements(random.uuid(), CALLERS);
  const app = startAppender(server.url, told, cleanUp);
  await app.answers(1);
  const [shortest, longest] = LIFE_MS[form];
  await pause(random.between(shortest, longest));
  await server.killOutright();
  copyAsItIs(image, asItWas); // what the file system still holds in memory never gets into the copy
  await app.kill();
  await stop();
  await disk.unmount();
  return recover(asItWas, join(folder, 'recovered'), told, { random, cleanUp });
}

async function recover(
  image: string,
  at: string,
  told: Acknowledgements,
  { random, cleanUp }: Pick<DrillSetting, 'random' | 'cleanUp'>,
): Promise<AfterCut> {
  const disk = mounted(image, at, cleanUp);
  try {
    const server = await DrillServer.start(dataFolder(disk.folder), random).catch(() => undefined);
    const stop = cleanUp.later(() => server?.stop());
    if (!server) return { ...NOTHING, acknowledged: told.count, lost: told.count, started: false };
    const store = new PostgresEventStore(server.url, DRILL_CATALOGUE);
    const audit = await told.audit(store).finally(() => store.close());
    await stop();
    return { ...audit, acknowledged: told.count, started: true };
  } finally {
    await disk.unmount();
  }
}

const NOTHING: LogAudit = { events: 0, lost: 0, doubled: 0, phantom: 0 };

/** `dead` counts disks from which PostgreSQL would not start. */
const none = () => ({ cycles: 0, acknowledged: 0, lost: 0, doubled: 0, phantom: 0, broken: 0, dead: 0 });

function add(sum: ReturnType<typeof none>, after: AfterCut): void {
  sum.cycles++;
  sum.acknowledged += after.acknowledged;
  sum.lost += after.lost;
  sum.doubled += after.doubled;
  sum.phantom += after.phantom;
  sum.broken += after.broken ? 1 : 0;
  sum.dead += after.started ? 0 : 1;
}

function dataFolder(disk: string): string {
  const folder = join(disk, 'data');
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  return folder;
}
