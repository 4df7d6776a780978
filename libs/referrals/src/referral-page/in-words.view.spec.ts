import { anEnd } from '../domain/ending.examples.js';
import { aReferral } from '../domain/referral.examples.js';
import { aWork } from '../domain/work.examples.js';
import { inWords } from './in-words.view.js';
import { stepsFrom } from './open-referral.examples.js';

const words = (...events: Parameters<typeof stepsFrom>) => stepsFrom(...events).map(inWords);

describe('What somebody wrote with a step', () => {
  it('is why a decline was challenged, and what the review found', () =>
    expect(
      words(
        anEnd.challenged({ argument: 'Look again.' }),
        anEnd.upheld({ reasoning: 'It does not.' }),
        anEnd.dismissed({ reasoning: 'It does.' }),
      ),
    ).toEqual(['Look again.', 'It does not.', 'It does.']));

  it('is why a referral stands still, with the note for the other side where there is one', () =>
    expect(
      words(
        anEnd.held({ reason: 'PERSON_UNWELL', note: 'Until he is home.' }),
        anEnd.held({ reason: 'PERSON_UNWELL' }),
      ),
    ).toEqual(['The person is unwell or in hospital. Until he is home.', 'The person is unwell or in hospital.']));

  it('is the note of whoever takes it up again or opens it again', () =>
    expect(words(anEnd.resumed({ note: 'He is home.' }), anEnd.reopened({ note: 'He came back.' }))).toEqual([
      'He is home.',
      'He came back.',
    ]));

  it('is why somebody got more work than they should, and why no support is linked', () =>
    expect(
      words(
        aWork.allocated({ overCapReason: 'Nobody else speaks Polish.' }),
        aWork.started({ partnerSupport: 'NOT_LINKED', notLinkedReason: 'There is none here.' }),
      ),
    ).toEqual(['Nobody else speaks Polish.', 'There is none here.']));

  it('is nothing where nobody wrote anything', () => expect(words(aReferral.acknowledged())).toEqual([undefined]));
});
