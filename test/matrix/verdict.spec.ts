import type { Answer } from '../support/http.js';
import type { Route } from '../support/routes.js';
import { verdictOn } from './verdict.js';

const route = { params: ['caseId'] } as unknown as Route;
const answer = (status: number): Answer => ({ status, headers: {}, text: '' });

describe('The answer to somebody who may', () => {
  it.each([200, 303, 409, 412, 422])('of %i lets them in', (status) =>
    expect(
      verdictOn({ isAllowed: true, route }, { answer: answer(status), absent: answer(404), names: ['Thistlewick'] }),
    ).toBe('let in'),
  );
  it.each([404, 401, 500])('of %i is a door that should be open', (status) =>
    expect(verdictOn({ isAllowed: true, route }, { answer: answer(status), absent: answer(404), names: [] })).toBe(
      'shut',
    ),
  );
});

it('of 404 to somebody who may, for a part of a record, says that it has none', () => {
  const ofPart = { ...route, params: ['caseId', 'entryId'] };
  const heard = { answer: answer(404), absent: answer(404), names: [] };
  expect(verdictOn({ isAllowed: true, route: ofPart }, heard)).toBe('no such part');
});

describe('The answer to somebody who may not', () => {
  const heard = (status: number, absent: number, names: string[] = []) =>
    verdictOn({ isAllowed: false, route }, { answer: answer(status), absent: answer(absent), names });

  it('of 404 keeps them out', () => expect(heard(404, 404)).toBe('kept out'));
  it('that is the same as for nothing keeps them out', () => expect(heard(422, 422)).toBe('kept out'));
  it.each([
    [200, 404],
    [200, 200],
    [303, 303],
    [409, 404],
    [409, 409],
    [412, 422],
  ])('of %i, where nothing answers %i, leaks', (status, absent) => expect(heard(status, absent)).toBe('leak'));
  it('that names somebody leaks, whatever its status', () => expect(heard(404, 404, ['Thistlewick'])).toBe('leak'));
});
