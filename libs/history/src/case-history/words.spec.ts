import { referenceOf } from '#kernel';
import { SECTIONS } from '../domain/as-of/facts.js';
import { caseAsOf, factsOf } from '../domain/as-of/case-as-of.js';
import { FORUM_ID, LANTERN_ROW, SERVICE_ID, WCS } from '../domain/story-a.examples.js';
import { STORY_A_HISTORY, STORY_A_RECORDED } from './case-history.examples.js';
import { aServiceSearch } from '#matching/testing';
import { recorded } from '#projections/testing';
import { wordsFor } from './words.js';

const view = caseAsOf(STORY_A_RECORDED);
const words = wordsFor(STORY_A_HISTORY.names, view);

describe('A history in words', () => {
  it('has a sentence for every event of story A', () => {
    const sentences = STORY_A_RECORDED.map((event) => words.sentence(event));
    expect(sentences[0]).toBe('Lantern Row registered Jasper Thistlewick');
    expect(sentences.filter((sentence) => /newer than this release|undefined/.test(sentence))).toEqual([]);
  });

  it('names the person only once the person is known', () => {
    const [registered] = STORY_A_RECORDED;
    if (!registered) throw new Error('The story has events');
    const before = wordsFor(STORY_A_HISTORY.names, caseAsOf([]));
    expect(before.sentence(registered)).toBe('Lantern Row registered the person referred');
  });

  it('has a sentence for a search that found nothing and for a person who was screened out', () => {
    const said = [aServiceSearch.noServiceFound(), aServiceSearch.screenedOut()].map((event) =>
      words.sentence(recorded(event, { stream: 'ServiceSearch-1' })),
    );
    expect(said[0]).toContain('found no service in Wexcombe for the person');
    expect(said[1]).toContain('did not refer the person to');
  });

  it('says so when an event is of a kind that this release does not know', () => {
    const [event] = STORY_A_RECORDED;
    if (!event) throw new Error('The story has events');
    expect(words.sentence({ ...event, type: 'MoonLanded' })).toBe('Something newer than this release: MoonLanded');
  });

  it.each([
    [{ text: 'As typed' }, 'As typed'],
    [{ codes: ['LANGUAGE', 'COST'], list: 'barrier' }, 'No interpreter or materials in the language; Cost'],
    [{ codes: ['NEW_CODE'], list: 'barrier' }, 'NEW_CODE'],
    [{ on: '2025-04-30' }, '30 April 2025'],
    [{ organisations: [LANTERN_ROW, WCS] }, 'Lantern Row; Wexcombe Change Service'],
    [{ service: SERVICE_ID }, 'Steps to Change'],
    [{ reference: FORUM_ID, prefix: 'F' as const }, referenceOf('F', FORUM_ID)],
    [{ count: 1, of: 'day' as const }, '1 day'],
    [{ count: 8, of: 'day' as const }, '8 days'],
  ])('puts %j as %j', (value, text) => expect(words.value(value, 'PERSON')).toBe(text));

  it('puts every code of story A, and of a search in vain, as a label', () => {
    const inVain = recorded(aServiceSearch.noServiceFound(), { stream: 'ServiceSearch-1', position: 1_000n });
    const records = factsOf(caseAsOf([...STORY_A_RECORDED, inVain]), '2025-08-31');
    const values = records.flatMap(({ facts, title, section }) =>
      [...title, ...facts.map(({ value }) => value)].map((value) => words.value(value, section)),
    );
    const shouted = values.filter((text) => /^[A-Z]+_[A-Z_]+$/.test(text));
    expect(shouted).toEqual([]);
    expect(new Set(records.map(({ section }) => section)).size).toBe(SECTIONS.codes.length);
  });
});
