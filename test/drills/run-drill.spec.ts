import type { Drill, DrillOutcome } from './drill.js';
import { runDrill } from './run-drill.js';

const GOOD: DrillOutcome = { holds: true, figure: { lost: 0 }, controlDamaged: true, control: { lost: 3 } };
const drill = (run: Drill['run'], more: Partial<Drill> = {}): Drill => ({ name: 'spec', proves: '', run, ...more });
const report = (subject: Drill) => runDrill(subject, { form: 'short', seed: 5, say: () => {} });

describe('Running a drill', () => {
  it('passes when the promise holds and its control does not', async () =>
    expect(await report(drill(async () => GOOD))).toMatchObject({
      drill: 'spec',
      pass: true,
      figure: { lost: 0, form: 'short', seed: 5 },
      control: { lost: 3 },
    }));

  it('fails when the promise does not hold', async () =>
    expect((await report(drill(async () => ({ ...GOOD, holds: false })))).pass).toBe(false));

  it('fails when the control shows no damage, and says why', async () => {
    const { pass, control } = await report(drill(async () => ({ ...GOOD, controlDamaged: false })));
    expect({ pass, control }).toMatchObject({ pass: false, control: { nothingProved: expect.any(String) } });
  });

  it('fails when the drill breaks, and cleans up', async () => {
    let isClean = false;
    const broken = drill(async ({ cleanUp }) => {
      cleanUp.later(() => (isClean = true));
      throw new Error('no more loop devices');
    });
    expect(await report(broken)).toMatchObject({
      pass: false,
      figure: { broke: expect.stringContaining('no more loop') },
    });
    expect(isClean).toBe(true);
  });

  it('says so when it cannot be run here, which is no pass', async () => {
    const closed = drill(async () => GOOD, { obstacle: () => 'needs root' });
    expect(await report(closed)).toMatchObject({ pass: null, figure: 'not run: needs root' });
  });

  it('gives the drill the same chance for the same seed', async () => {
    const draws: number[] = [];
    const drawing = drill(async ({ random }) => {
      draws.push(random.between(1, 1_000_000));
      return GOOD;
    });
    await report(drawing);
    await report(drawing);
    expect(draws[0]).toBe(draws[1]);
  });
});
