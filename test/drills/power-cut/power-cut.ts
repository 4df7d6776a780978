import { spawnSync } from 'node:child_process';
import type { Drill, DrillOutcome, DrillSetting } from '../drill.js';
import { startProgram } from '../support/program.js';
import { scratchFolder } from '../support/scratch-folder.js';
import type { PowerCutMessage, PowerCutTask } from './cut-power.js';

/** Mounts of its own: they go with the last process that sees them, also after a `kill -9` of everything. */
const OWN_MOUNTS = ['unshare', '--mount', '--propagation', 'private'] as const;

/** The power fails: what the disk holds at that moment, and nothing of what memory held, is all there is to recover from. */
export const powerCutDrill: Drill = {
  name: 'power-cut',
  proves: 'after a power cut every acknowledged event is on the disk',

  obstacle() {
    if (process.platform !== 'linux') return 'needs Linux, to mount a disk image';
    if (process.getuid?.() !== 0) return 'needs root, to mount a disk image';
    if (spawnSync('mkfs.ext4', ['-V']).error) return 'needs mkfs.ext4 (package e2fsprogs)';
    const [command, ...args] = OWN_MOUNTS;
    const { status } = spawnSync(command, [...args, 'losetup', '--find']);
    return status === 0 ? undefined : 'needs the right to mount, and a free loop device';
  },

  run({ form, random, say, cleanUp }: DrillSetting): Promise<DrillOutcome> {
    const task: PowerCutTask = { form, seed: random.uuid(), folder: scratchFolder('power-cut', cleanUp) };
    return new Promise((resolve, reject) => {
      const hear = (message: PowerCutMessage) =>
        'outcome' in message ? resolve(message.outcome) : say(message.done, message.total, message.words);
      const program = startProgram<PowerCutMessage>({ file: 'power-cut/cut-power', task, hear, under: OWN_MOUNTS });
      cleanUp.later(() => program.finish());
      program.ended.then((code) => reject(new Error(`The power cuts ended early (exit code ${code})`)), reject);
    });
  },
};
