import type { Drill, DrillSetting } from '../drill.js';
import { DrillServer } from '../support/drill-server.js';
import { scratchFolder } from '../support/scratch-folder.js';
import { damageWithoutWaiting } from './control.js';
import { killRepeatedly, VICTIMS } from './kill-repeatedly.js';

const CYCLES = { short: 2, full: 50 };

/** `kill -9` at random points, and everything that anybody was told is there, once, in an unbroken log. */
export const killDrill: Drill = {
  name: 'kill',
  proves: 'kill -9 of PostgreSQL, of the application or of both loses no acknowledged event and doubles none',
  async run(setting: DrillSetting) {
    const { form, random, cleanUp } = setting;
    const server = await DrillServer.start(scratchFolder('kill', cleanUp), random);
    cleanUp.later(() => server.stop());
    await server.makeLog();
    const found = { cycles: 0, acknowledged: 0, repeatedAfterKill: 0, lost: 0, doubled: 0, phantom: 0, broken: 0 };
    for (const victim of VICTIMS) {
      const killed = await killRepeatedly(server, victim, { ...setting, cycles: CYCLES[form], done: found.cycles });
      for (const key of Object.keys(killed) as (keyof typeof found)[]) found[key] += killed[key];
    }
    const control = await damageWithoutWaiting(server, setting);
    return {
      holds: found.acknowledged > 0 && found.lost + found.doubled + found.phantom + found.broken === 0,
      figure: { ...found, victims: VICTIMS.join(', ') },
      controlDamaged: control.lost > 0,
      control: { without: 'synchronous_commit=off', ...control },
    };
  },
};
