import { BARRIERS } from '#kernel';
import { changeNeeded } from './changes-needed.view.js';

const criterion = { criterionId: 'c', kind: 'HARD', text: 'Has a fixed address' } as const;

describe('What would have to change', () => {
  it('is nothing where it is met', () =>
    expect(changeNeeded({ ...criterion, barrier: 'COST', result: 'PASS' })).toBeUndefined());
  it('says what could be different, and by whose doing', () =>
    expect(changeNeeded({ ...criterion, barrier: 'ADDRESS_REQUIRED', result: 'FAIL' })).toEqual({
      by: 'the person’s situation',
      text: 'An address that this service takes, or a service that works without one',
    }));
  it('says what to find out where a fact is missing', () =>
    expect(changeNeeded({ ...criterion, barrier: 'AGE', result: 'UNKNOWN' })).toEqual({
      by: 'you',
      text: 'Find out the person’s date of birth',
    }));
  it('names what a service would have to offer, or to say', () => {
    const adaptation = { barrier: 'LANGUAGE', kind: 'SOFT', feature: 'INTERPRETERS' } as const;
    expect(changeNeeded({ ...adaptation, result: 'FAIL' })?.text).toBe('Offer this: interpreters are arranged');
    expect(changeNeeded({ ...adaptation, result: 'UNKNOWN' })?.text).toContain('Find out whether this is offered');
  });
  it.each(BARRIERS.codes)('has words for $code, met or not known', ({ code: barrier }) => {
    expect(changeNeeded({ ...criterion, barrier, result: 'FAIL' })?.text).toMatch(/^[A-Z]\S* /);
    expect(changeNeeded({ ...criterion, barrier, result: 'UNKNOWN' })?.text).toMatch(/^Find out /);
  });
});
