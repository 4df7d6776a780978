import { caseFileContext } from '#case-file';
import { forumsContext } from '#forums';
import { referralsContext } from '#referrals';
import { sharingContext } from '#sharing';
import { STORY_A } from './domain/story-a.examples.js';
import { NOTHING_IS_MISREAD } from './events-seen.js';
import { fieldClassText } from './event-record/field-classes.js';

const WRITTEN = [caseFileContext, referralsContext, forumsContext, sharingContext].flatMap(({ eventTypes }) =>
  Object.keys(eventTypes),
);

describe('What the time machine reads of other contexts', () => {
  it('is still written by them: the compiler says so', () => expect(NOTHING_IS_MISREAD).toBe(true));

  it('is told in examples with types and fields that are registered', () => {
    for (const { type, data } of STORY_A) {
      expect(WRITTEN).toContain(type);
      for (const field of Object.keys(data))
        expect({ type, field, known: fieldClassText(type, field) !== undefined }).toMatchObject({ known: true });
    }
  });
});
