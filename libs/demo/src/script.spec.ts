import { AcceptAction } from '#forums';
import { workingDaysAgo } from './story-this-week.js';
import { Script, type Step } from './script.js';
import { STORIES } from './stories.js';

const nothing: Step = ({ commandId, signed }) => new AcceptAction(commandId, undefined, commandId, signed);
const UNTIL = new Date('2026-11-21T12:00:00Z');

describe('A script', () => {
  it('plays side by side what was told one after the other, and never the future', () => {
    const script = new Script();
    script
      .at('2025-03-01', '10:00', 'asha')
      .does('first', nothing)
      .at('2025-05-01', '10:00', 'asha')
      .does('third', nothing);
    script
      .at('2025-04-01', '10:00', 'lucan')
      .does('second', nothing)
      .at('2027-01-01', '10:00', 'lucan')
      .does('never', nothing);
    expect(script.inOrder(UNTIL).map(({ name }) => name)).toEqual(['first', 'second', 'third']);
  });

  it('refuses two steps of one name, because their ids would be the same', () => {
    const script = new Script().at('2025-03-01', '10:00', 'asha').does('twice', nothing);
    expect(() => script.does('twice', nothing)).toThrow('twice');
  });

  it.each(['2026-11-21', '2026-12-28', '2027-01-04', '2027-04-05', '2028-02-29'])('can be told on %s', (today) => {
    const script = new Script();
    const now = new Date(`${today}T08:00:00Z`);
    for (const tell of STORIES) tell(script, now);
    expect(script.inOrder(now).length).toBeGreaterThan(200);
  });
});

describe('Working days ago', () => {
  it('leaves out weekends and bank holidays', () => {
    expect(workingDaysAgo('2026-12-29', 2)).toBe('2026-12-23');
    expect(workingDaysAgo('2026-11-21', 1)).toBe('2026-11-20');
  });
});
