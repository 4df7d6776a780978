import { needProfile } from './need-profile.js';
import type { ProfileFact } from './profile-facts.js';

const person = { kind: 'PERSON', recordId: 'one', dateOfBirth: '1990-03-11', interpreterNeeded: false } as const;
const opened: ProfileFact = { kind: 'CASE', caseId: 'case', holderId: 'holder' };
const demand = (over: Partial<Extract<ProfileFact, { kind: 'DEMAND' }>>): ProfileFact => ({
  ...{ kind: 'DEMAND', demandId: 'referral' },
  ...over,
});

describe('What is on record of a person', () => {
  it('holds the needs that have not ended, and the stay that goes on', () => {
    const { file } = needProfile([
      person,
      { kind: 'NEED', need: 'HOMELESSNESS' },
      { kind: 'NEED', need: 'DEBT' },
      { kind: 'NO_NEED', need: 'DEBT' },
      { kind: 'STAY', stayId: 'one', type: 'ROUGH_SLEEPING', since: '2025-01-06' },
      { kind: 'NO_STAY', stayId: 'one' },
      { kind: 'STAY', stayId: 'two', type: 'HOSTEL_COMPLEX_NEEDS', since: '2025-03-03', weeks: 16 },
    ]);
    expect(file).toEqual({
      ...{ dateOfBirth: '1990-03-11', interpreterNeeded: false, needs: ['HOMELESSNESS'] },
      accommodation: { type: 'HOSTEL_COMPLEX_NEEDS', since: '2025-03-03', expectedStayWeeks: 16 },
    });
  });

  it('is what both records of one person say', () => {
    const other: ProfileFact = { kind: 'PERSON', recordId: 'other', language: 'PORTUGUESE', interpreterNeeded: true };
    expect(needProfile([person, other]).file).toEqual({
      ...{ dateOfBirth: '1990-03-11', language: 'PORTUGUESE', interpreterNeeded: true, needs: [] },
    });
  });

  it('is as it was put right, of each record by itself', () => {
    const other = { kind: 'PERSON', recordId: 'other', dateOfBirth: '1991-01-01', interpreterNeeded: true } as const;
    const file = (...facts: ProfileFact[]) => needProfile(facts).file;
    expect(file(person, other, { ...person, dateOfBirth: '1978-06-21' })).toMatchObject({ dateOfBirth: '1978-06-21' });
    expect(file(person, other, { ...other, interpreterNeeded: false })).toMatchObject({
      ...{ dateOfBirth: '1990-03-11', interpreterNeeded: false },
    });
    expect(file(person, { kind: 'PERSON', recordId: 'one', interpreterNeeded: false })).not.toHaveProperty(
      'dateOfBirth',
    );
  });

  it('names the cases that are open', () => {
    expect(needProfile([opened]).cases).toEqual([{ caseId: 'case', holderId: 'holder' }]);
    expect(needProfile([opened, { kind: 'CASE_CLOSED', caseId: 'case' }]).cases).toEqual([]);
    const again: ProfileFact[] = [
      { kind: 'CASE_CLOSED', caseId: 'case' },
      { kind: 'CASE_REOPENED', caseId: 'case' },
    ];
    expect(needProfile([opened, ...again]).cases).toHaveLength(1);
  });

  it('says whether the need is over: by the last thing that happened to it', () => {
    expect(needProfile([demand({ moment: 'PERSON_DECLINED' })]).isOver).toBe(true);
    expect(needProfile([demand({ moment: 'PERSON_DECLINED' }), demand({ moment: 'IDENTIFIED' })]).isOver).toBe(false);
    expect(needProfile([demand({ moment: 'DIED' }), demand({ isTakenOn: false })]).isOver).toBe(true);
    expect(needProfile([person]).isOver).toBe(false);
  });

  it('takes nothing from a referral that was a mistake', () => {
    const mistake = [demand({ moment: 'PERSON_DECLINED' }), demand({ isTakenOn: true }), demand({ isMistake: true })];
    expect(needProfile(mistake)).toMatchObject({ isOver: false, isTakenOn: false });
  });

  it('says whether a service has the person, by each referral’s last word', () => {
    const taken = demand({ isTakenOn: true });
    expect(needProfile([taken]).isTakenOn).toBe(true);
    expect(needProfile([taken, demand({ isTakenOn: false })]).isTakenOn).toBe(false);
    expect(needProfile([taken, demand({ demandId: 'other', isTakenOn: false })]).isTakenOn).toBe(true);
  });
});
