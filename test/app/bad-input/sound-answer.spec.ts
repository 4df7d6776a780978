import type { Answer } from '../../support/http.js';
import { ROOT } from '../../support/application.js';
import { faultsOf, faultsOfForm } from './sound-answer.js';

const page = (text: string, more: Partial<Answer> = {}): Answer => ({
  status: 200,
  headers: {},
  text: `<h1>Page</h1>${text}`,
  ...more,
});
const problem = (more: object = {}): Answer => ({
  status: 404,
  headers: { 'content-type': 'application/problem+json; charset=utf-8' },
  text: JSON.stringify({ type: '/problems/x', title: 'x', status: 404, detail: 'x', instance: 'urn:x', ...more }),
});

describe('The check of an answer', () => {
  it.each<[string, Answer, 'page' | 'api']>([
    ['a server error', page('', { status: 500 }), 'page'],
    ['a stack trace', page('\n    at Object.read (/srv/app/read.js:1:2)'), 'page'],
    ['a path', page(`${ROOT}/libs/web`), 'page'],
    ['SQL', page('SELECT name FROM case_file.person'), 'page'],
    ['words of the database', page('invalid input syntax for type uuid'), 'page'],
    ['words of the program', page('Cannot read properties of undefined'), 'page'],
    ['an object shown as text', page('[object Object]'), 'page'],
    ['a refusal without a heading', page('', { status: 404, text: 'no' }), 'page'],
    ['a refusal of the API in HTML', page('', { status: 404 }), 'api'],
    ['a problem with another status', problem({ status: 400 }), 'api'],
    ['a problem without detail', problem({ detail: undefined }), 'api'],
    ['a way to another site', page('', { status: 303, headers: { location: '//evil.example' } }), 'page'],
  ])('finds %s', (_, answer, channel) => expect(faultsOf(answer, channel)).toHaveLength(1));

  it('finds nothing wrong with a sound one', () =>
    expect([
      faultsOf(page('at 10:30:15 we selected somebody from the list'), 'page'),
      faultsOf(problem(), 'api'),
    ]).toEqual([[], []]));

  const summary = '<div class="govuk-error-summary"><ul><li><a href="#name">Enter a name</a></li></ul></div>';
  it.each([
    ['no summary', 1, '<input id="name" name="name">'],
    ['a link to an input without that id', 1, `${summary}<input class="govuk-input" name="name">`],
    ['a link to its input', 0, `${summary}<input id="name" name="name">`],
    ['a link to a field that the page does not ask for', 0, `${summary}<input type="hidden" name="name">`],
  ])('in a form with %s finds %i faults', (_, faults, text) => expect(faultsOfForm(page(text))).toHaveLength(faults));
});
