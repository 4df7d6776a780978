import { aWork, SESSION_ID } from '../domain/work.examples.js';
import { stepsFrom } from './open-referral.examples.js';
import { openSessions, sessions, sessionText } from './sessions.view.js';

const second = '8b3e5d1a-7c4f-5a96-8d2e-6f1b9c4a3e31';
const planned = aWork.sessionPlanned();
const other = aWork.sessionPlanned({ sessionId: second, number: 2, on: '2025-04-21' });

describe('The sessions of a referral', () => {
  it('are counted once, however often they are moved', () => {
    const steps = stepsFrom(planned, aWork.sessionRescheduled(), aWork.sessionRescheduled({ on: '2025-04-24' }), other);
    expect(sessions(steps).map(({ number, on }) => [number, on])).toEqual([
      [1, '2025-04-24'],
      [2, '2025-04-21'],
    ]);
  });
  it('say what came of them', () => {
    const [first] = sessions(stepsFrom(planned, aWork.sessionRecorded()));
    expect(first && sessionText(first)).toBe('Session 1 on 14 April 2025 at 14:00, one to one: attended');
  });
  it('can be chosen until they are recorded', () => {
    const steps = stepsFrom(planned, other, aWork.sessionRecorded({ sessionId: SESSION_ID }));
    expect(openSessions(steps)).toEqual([{ value: second, text: 'Session 2 on 21 April 2025 at 14:00, one to one' }]);
  });
});
