import { inspect } from 'node:util';
import { Locating, WITHHELD } from './locating.js';
import { openIfGiven, openLocating } from './open-locating.js';

const SECRET = '7 Lantern Quay';
const locating = new Locating(SECRET);

describe('A locating value', () => {
  it.each([
    ['in JSON', JSON.stringify({ deep: [{ address: locating }] })],
    ['in a template string', `${locating.toString()} ${String(locating)}`],
    ['by inspection', inspect({ locating, copy: { ...locating } }, { depth: 9, showHidden: true })],
    ['in an error', new Error(String(locating)).message],
    ['joined', [locating].join()],
    ['cloned', JSON.stringify(structuredClone({ ...locating }))],
    ['by its keys', [...Object.keys(locating), ...Object.values(locating), ...Reflect.ownKeys(locating)].join()],
  ])('shows nothing %s', (_where, text) => expect(text).not.toContain('Quay'));

  it('says that something is withheld', () => expect(JSON.stringify([locating])).toBe(`["${WITHHELD}"]`));
  it('is opened by the one function for it', () => expect(openLocating(locating)).toBe(SECRET));
  it('may be absent', () => {
    expect(openIfGiven(undefined)).toBeUndefined();
    expect(openIfGiven(locating)).toBe(SECRET);
  });
  it('cannot be made up of its looks', () =>
    expect(openLocating(Object.create(Locating.prototype) as Locating)).toBe(WITHHELD));
  it('is no string to the compiler, nor is a string one of it', () => {
    // @ts-expect-error a view's text cannot be a locating value
    const text: string = locating;
    // @ts-expect-error a plain string says nothing of where it may go
    const made: Locating = SECRET;
    expect([typeof text, typeof made]).toEqual(['object', 'string']);
  });
});
