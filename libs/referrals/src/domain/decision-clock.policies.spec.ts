import { londonInstant } from '#kernel';
import {
  firstContactDueOn,
  isOverdue,
  restartedClock,
  stoppedClock,
  submissionClock,
  waitReviewDueOn,
} from './decision-clock.policies.js';

const standard = (date: string, time: string) => submissionClock(londonInstant(date, time), 'STANDARD');
const urgent = (date: string, time: string) => submissionClock(londonInstant(date, time), 'URGENT');

describe('A referral that arrives on an ordinary day', () => {
  it('before 13:00 is acknowledged within one working day and decided within five', () =>
    expect(standard('2025-06-10', '12:59')).toEqual({
      startsOn: '2025-06-10',
      acknowledgeBy: '2025-06-11',
      decideBy: '2025-06-17',
    }));

  it('at 13:00 counts from the next working day', () =>
    expect(standard('2025-06-10', '13:00')).toEqual({
      startsOn: '2025-06-11',
      acknowledgeBy: '2025-06-12',
      decideBy: '2025-06-18',
    }));
});

describe('An urgent referral', () => {
  const until = (date: string, time: string) => londonInstant(date, time).toISOString();

  it.each([
    ['2025-06-10', '10:00', '2025-06-10', '12:00', 'in the morning'],
    ['2025-06-10', '14:00', '2025-06-10', '16:00', 'after the cut-off, on the same day all the same'],
    ['2025-06-10', '16:30', '2025-06-11', '10:30', 'before the day ends, the rest on the next morning'],
    ['2025-06-15', '22:00', '2025-06-16', '11:00', 'on a Sunday night, on Monday morning'],
    ['2025-04-18', '10:00', '2025-04-22', '11:00', 'on Good Friday, on the Tuesday after Easter'],
  ])('that arrives on %s at %s is acknowledged on %s by %s: %s', (date, time, day, by) =>
    expect(urgent(date, time)).toMatchObject({ acknowledgeBy: day, acknowledgeAt: until(day, by) }),
  );

  it('is decided no later than any other', () =>
    expect(urgent('2025-06-10', '13:00').decideBy).toBe(standard('2025-06-10', '13:00').decideBy));

  it('is counted in the hours of the contract, or in its days where it has none', () => {
    const terms = { acknowledgeDays: 2, acknowledgeUrgentDays: 0, decideDays: 10, answerDays: 3, cutOff: '16:00' };
    const at = londonInstant('2025-06-10', '10:00');
    const inHours = submissionClock(at, 'URGENT', { ...terms, acknowledgeUrgentHours: 4 });
    expect(inHours).toMatchObject({ acknowledgeBy: '2025-06-10', acknowledgeAt: until('2025-06-10', '14:00') });
    const inDays = submissionClock(at, 'URGENT', terms);
    expect(inDays).toEqual({ startsOn: '2025-06-10', acknowledgeBy: '2025-06-10', decideBy: '2025-06-24' });
  });

  it('is what is meant: any other has the whole of its day', () =>
    expect(standard('2025-06-10', '10:00')).not.toHaveProperty('acknowledgeAt'));
});

describe('A referral to a service with a contract of its own', () => {
  const terms = { acknowledgeDays: 2, acknowledgeUrgentDays: 1, decideDays: 10, answerDays: 3, cutOff: '16:00' };
  const arrived = londonInstant('2025-06-10', '15:59');

  it('is counted with the days and the cut-off of that contract', () => {
    expect(submissionClock(arrived, 'STANDARD', terms)).toEqual({
      startsOn: '2025-06-10',
      acknowledgeBy: '2025-06-12',
      decideBy: '2025-06-24',
    });
    expect(submissionClock(arrived, 'URGENT', terms).acknowledgeBy).toBe('2025-06-11');
    expect(submissionClock(londonInstant('2025-06-10', '16:00'), 'STANDARD', terms).startsOn).toBe('2025-06-11');
  });

  it('asks for answers, and goes on after them, by the same contract', () => {
    expect(stoppedClock(arrived, '2025-06-24', terms).answerBy).toBe('2025-06-13');
    expect(restartedClock(arrived, 4, terms)).toEqual({ restartedOn: '2025-06-10', decideBy: '2025-06-16' });
  });
});

describe('A referral that arrives around days off', () => {
  it('on Friday at 13:05 before a bank-holiday Monday starts on Tuesday', () =>
    expect(standard('2025-08-22', '13:05')).toEqual({
      startsOn: '2025-08-26',
      acknowledgeBy: '2025-08-27',
      decideBy: '2025-09-02',
    }));

  it('on that Friday at 12:55 starts on the Friday, and the bank holiday counts for nothing', () =>
    expect(standard('2025-08-22', '12:55')).toEqual({
      startsOn: '2025-08-22',
      acknowledgeBy: '2025-08-26',
      decideBy: '2025-09-01',
    }));

  it('on a Saturday morning starts on Monday', () =>
    expect(standard('2025-06-14', '09:00')).toMatchObject({ startsOn: '2025-06-16', decideBy: '2025-06-23' }));

  it('on the Thursday before Easter skips Good Friday and Easter Monday', () =>
    expect(standard('2025-04-17', '10:00')).toEqual({
      startsOn: '2025-04-17',
      acknowledgeBy: '2025-04-22',
      decideBy: '2025-04-28',
    }));

  it('on Good Friday starts on the Tuesday after Easter', () =>
    expect(urgent('2025-04-18', '10:00')).toMatchObject({ startsOn: '2025-04-22', acknowledgeBy: '2025-04-22' }));

  it('on Christmas Eve after 13:00 starts on 29 December and is decided in the new year', () =>
    expect(standard('2025-12-24', '13:30')).toEqual({
      startsOn: '2025-12-29',
      acknowledgeBy: '2025-12-30',
      decideBy: '2026-01-06',
    }));

  it('over the Christmas of 2026, when Boxing Day is a Saturday, skips its substitute day too', () =>
    expect(standard('2026-12-24', '10:00')).toMatchObject({ acknowledgeBy: '2026-12-29', decideBy: '2027-01-05' }));
});

describe('A referral that arrives near a change of the clocks', () => {
  it('is read by the clock on the wall in summer: 12:30 in Wexcombe is 11:30 UTC', () => {
    expect(submissionClock(new Date('2025-07-01T11:59:00Z'), 'STANDARD').startsOn).toBe('2025-07-01');
    expect(submissionClock(new Date('2025-07-01T12:00:00Z'), 'STANDARD').startsOn).toBe('2025-07-02');
  });

  it('is read by the clock on the wall in winter: 13:00 is 13:00 UTC', () => {
    expect(submissionClock(new Date('2025-12-02T12:59:00Z'), 'STANDARD').startsOn).toBe('2025-12-02');
    expect(submissionClock(new Date('2025-12-02T13:00:00Z'), 'STANDARD').startsOn).toBe('2025-12-03');
  });

  it('on the Friday before the clocks go forward is decided after five whole working days', () =>
    expect(standard('2025-03-28', '12:00')).toMatchObject({ startsOn: '2025-03-28', decideBy: '2025-04-04' }));

  it('on the Friday before the clocks go back is decided after five whole working days', () =>
    expect(standard('2025-10-24', '12:00')).toMatchObject({ startsOn: '2025-10-24', decideBy: '2025-10-31' }));

  it('half an hour after midnight in summer belongs to the new day, although it is still yesterday in UTC', () =>
    expect(submissionClock(new Date('2025-07-01T23:30:00Z'), 'STANDARD').startsOn).toBe('2025-07-02'));
});

describe('The decision clock while information is awaited', () => {
  it('keeps the working days that were left on the day of the question', () =>
    expect(stoppedClock(londonInstant('2025-04-14', '10:00'), '2025-04-17')).toEqual({
      stoppedOn: '2025-04-14',
      workingDaysLeft: 3,
      answerBy: '2025-04-23',
    }));

  it('counts the day of a question after 13:00 as over, so that asking and answering win no day', () => {
    const asked = stoppedClock(londonInstant('2025-04-14', '15:00'), '2025-04-17');
    expect(asked).toMatchObject({ stoppedOn: '2025-04-14', workingDaysLeft: 2 });
    const { decideBy } = restartedClock(londonInstant('2025-04-14', '16:00'), asked.workingDaysLeft);
    expect(decideBy).toBe('2025-04-17');
    expect(restartedClock(londonInstant('2025-04-15', '15:00'), asked.workingDaysLeft).decideBy).toBe('2025-04-22');
  });

  it('wins none by a question on a Saturday that is answered on Sunday', () => {
    const asked = stoppedClock(londonInstant('2025-06-14', '10:00'), '2025-06-19');
    expect(restartedClock(londonInstant('2025-06-15', '10:00'), asked.workingDaysLeft).decideBy).toBe('2025-06-19');
  });

  it('keeps nothing when the question comes on the last day', () =>
    expect(stoppedClock(londonInstant('2025-04-17', '16:00'), '2025-04-17')).toMatchObject({ workingDaysLeft: 0 }));

  it('does not owe days back when the question comes too late', () =>
    expect(stoppedClock(londonInstant('2025-04-24', '10:00'), '2025-04-17')).toMatchObject({ workingDaysLeft: 0 }));

  it('gives five working days for the answer, by the same 13:00 rule', () =>
    expect(stoppedClock(londonInstant('2025-08-22', '13:05'), '2025-08-27').answerBy).toBe('2025-09-02'));

  it('runs again from the answers with the days that were left', () =>
    expect(restartedClock(londonInstant('2025-04-16', '09:00'), 3)).toEqual({
      restartedOn: '2025-04-16',
      decideBy: '2025-04-23',
    }));

  it('runs again from the next working day when the answers come after 13:00', () =>
    expect(restartedClock(londonInstant('2025-04-17', '15:00'), 0)).toEqual({
      restartedOn: '2025-04-22',
      decideBy: '2025-04-22',
    }));
});

describe('After a yes', () => {
  it('the first contact is due after two working days', () =>
    expect(firstContactDueOn(londonInstant('2025-04-17', '15:00'))).toBe('2025-04-23'));

  it('a place on the waiting list is looked at again after twenty working days', () =>
    expect(waitReviewDueOn(londonInstant('2025-04-14', '10:00'))).toBe('2025-05-15'));
});

describe('A deadline', () => {
  const due = { dueOn: '2025-04-17' };
  it('lasts to the end of its day', () => expect(isOverdue(due, londonInstant('2025-04-17', '23:59'))).toBe(false));
  it('is overdue on the next day, whether that is a working day or not', () =>
    expect(isOverdue(due, londonInstant('2025-04-18', '00:00'))).toBe(true));
  it('at a moment lasts to that moment', () => {
    const dueAt = '2025-04-17T10:30:00.000Z';
    expect(isOverdue({ ...due, dueAt }, new Date('2025-04-17T10:30:00.000Z'))).toBe(false);
    expect(isOverdue({ ...due, dueAt }, new Date('2025-04-17T10:30:00.001Z'))).toBe(true);
  });
});
