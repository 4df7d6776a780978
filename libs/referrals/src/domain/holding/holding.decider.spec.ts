import { londonInstant, STANDARD_CLOCK_TERMS } from '#kernel';
import { deciderSpec } from '#kernel/testing';
import { aCommand } from '../command.examples.js';
import { anEnd } from '../ending.examples.js';
import { REFERRER_ID } from '../example-ids.js';
import { PAST } from '../past.examples.js';
import { referralDecider } from '../referral.decider.js';
import { aReferral } from '../referral.examples.js';
import { aWork } from '../work.examples.js';

const given = deciderSpec(referralDecider);
const { hold, resume } = aCommand;

describe('Putting a referral on hold', () => {
  it('stops every clock with what it has left', () =>
    given(...PAST.RECEIVED)
      .when(hold)
      .then(anEnd.held()));
  it('keeps where it was, and a note', () =>
    given(...PAST.ACCEPTED)
      .when({ ...hold, by: REFERRER_ID, note: 'In hospital until Easter' })
      .then(
        anEnd.held({
          from: 'ACCEPTED',
          side: 'REFERRER',
          stopped: [
            { clock: 'ALLOCATE', workingDaysLeft: 2 },
            { clock: 'FIRST_CONTACT', workingDaysLeft: 2 },
          ],
          note: 'In hospital until Easter',
        }),
      ));
  it('puts a deadline that has passed on record first, and leaves its clock nothing', () =>
    given(...PAST.RECEIVED)
      .when({ ...hold, at: londonInstant('2025-04-22', '10:00'), reviewOn: '2025-04-30' })
      .then(
        aReferral.deadlineMissed(),
        anEnd.held({ reviewDueOn: '2025-04-30', stopped: [{ clock: 'DECIDE', workingDaysLeft: 0 }] }),
      ));
  it.each(['2025-04-14', '2025-04-11'])('is refused with a review on %s', (reviewOn) =>
    given(...PAST.RECEIVED)
      .when({ ...hold, reviewOn })
      .thenRule('hold-review-must-be-ahead'),
  );
  it('is reviewed within ten working days', () => {
    given(...PAST.RECEIVED)
      .when({ ...hold, reviewOn: '2025-04-30' })
      .then(anEnd.held({ reviewDueOn: '2025-04-30' }));
    given(...PAST.RECEIVED)
      .when({ ...hold, reviewOn: '2025-05-01' })
      .thenRule('hold-review-too-late');
  });
});

describe('Taking a referral up again', () => {
  it('returns to where it was, and the clocks run again with what they had', () =>
    given(...PAST.ON_HOLD)
      .when(resume)
      .then(anEnd.resumed()));
  it('is for the side that put it on hold', () =>
    given(...PAST.ON_HOLD)
      .when({ ...resume, by: REFERRER_ID })
      .thenRule('hold-is-the-other-sides'));
  it.each(['INFO_REQUESTED', 'ACCEPTED', 'WAITLISTED', 'CONTACTING', 'ASSESSMENT', 'IN_PROGRESS'] as const)(
    'goes back to %s',
    (from) =>
      given(...PAST[from], anEnd.held({ from, stopped: [] }))
        .when(resume)
        .then(anEnd.resumed({ to: from, restarted: [] })),
  );
  it('does not ask again for a worker who was found during the hold', () => {
    const stopped = [
      { clock: 'ALLOCATE', workingDaysLeft: 2 },
      { clock: 'FIRST_CONTACT', workingDaysLeft: 2 },
    ] as const;
    given(...PAST.ACCEPTED, anEnd.held({ from: 'ACCEPTED', stopped }), aWork.allocated())
      .when(resume)
      .then(anEnd.resumed({ to: 'ACCEPTED', restarted: [{ clock: 'FIRST_CONTACT', dueOn: '2025-04-16' }] }));
  });
  it.each([
    ['10:00', '12:00', '2025-04-17'],
    ['15:00', '16:00', '2025-04-17'],
    ['10:00', '15:00', '2025-04-22'],
  ])('on hold from %s to %s of one day is due on %s: no hour after the cut-off wins a day', (from, to, dueOn) => {
    const [first, then] = [londonInstant('2025-04-14', from), londonInstant('2025-04-14', to)];
    const data = { stopped: [{ clock: 'DECIDE', workingDaysLeft: from < '13:00' ? 3 : 2 }] } as const;
    given(...PAST.RECEIVED)
      .when({ ...hold, at: first })
      .then(anEnd.held(data));
    given(...PAST.RECEIVED, anEnd.held(data))
      .when({ ...resume, at: then })
      .then(anEnd.resumed({ restarted: [{ clock: 'DECIDE', dueOn }] }));
  });
  it('is counted by the cut-off of the contract', () => {
    const terms = { ...STANDARD_CLOCK_TERMS, cutOff: '16:00' };
    given(...PAST.ON_HOLD)
      .when({ ...resume, at: londonInstant('2025-04-14', '15:00'), terms })
      .then(anEnd.resumed({ restarted: [{ clock: 'DECIDE', dueOn: '2025-04-17' }] }));
  });
  it('lets the work go on as if nothing had been', () =>
    given(...PAST.CONTACTING, anEnd.held({ from: 'CONTACTING', stopped: [] }), anEnd.resumed({ to: 'CONTACTING' }))
      .when(aCommand.beginAssessment)
      .then(aWork.assessmentBegun()));
});
