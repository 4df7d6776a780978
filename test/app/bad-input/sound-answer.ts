import type { Answer } from '../../support/http.js';
import { ROOT } from '../../support/application.js';

/** What must never be in an answer: where the code lies, how it failed, what the database said. */
const TELLTALES: readonly [string, RegExp][] = [
  ['a stack trace', /\n {2,8}at [^\n]+:\d+:\d+/],
  ['a path of the machine', new RegExp(`${ROOT.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}|node_modules|/dist/|\\.njk`)],
  ['SQL', /\b(?:SELECT|INSERT INTO|UPDATE|DELETE FROM)\b[^<]{0,200}\b(?:FROM|VALUES|SET|WHERE)\b/],
  [
    'words of the database',
    /syntax error at|invalid input syntax|violates|relation "|column "|QueryFailedError|pg_\w+/,
  ],
  [
    'words of the program',
    /TypeError|ReferenceError|RangeError|\[object Object\]|undefined is not|Cannot read propert/,
  ],
];

/** Where `/exit` leads on purpose: away from here, at once. */
const WAY_OUT = 'https://www.bbc.co.uk/weather';

/** What is wrong with an answer, whatever was asked; empty when nothing is. */
export function faultsOf({ status, headers, text }: Answer, channel: 'page' | 'api'): readonly string[] {
  const faults = TELLTALES.filter(([, pattern]) => pattern.test(text)).map(([name]) => `shows ${name}`);
  if (status >= 500) faults.push(`status ${status}`);
  if (status >= 400) faults.push(...(channel === 'api' ? faultsOfProblem(status, headers, text) : faultsOfPage(text)));
  const location = headers.location;
  if (location !== undefined && location !== WAY_OUT && !/^\/(?![/\\])/.test(location))
    faults.push(`leads away to ${location}`);
  return faults;
}

/** RFC 9457: the type, title, status and detail, and nothing that is not JSON. */
function faultsOfProblem(status: number, headers: Answer['headers'], text: string): readonly string[] {
  if (text === '') return []; // HEAD
  if (!headers['content-type']?.startsWith('application/problem+json')) return [`is ${headers['content-type']}`];
  const problem = JSON.parse(text) as Record<string, unknown>;
  const isWhole = ['type', 'title', 'detail', 'instance'].every((name) => typeof problem[name] === 'string');
  return isWhole && problem.status === status ? [] : ['is no whole problem document'];
}

function faultsOfPage(text: string): readonly string[] {
  if (text === '') return []; // HEAD
  const headings = text.match(/<h1\b/g)?.length ?? 0;
  return headings === 1 ? [] : [`has ${headings} main headings`];
}

/** The pointers of the faults in a problem document. */
export function pointersIn({ text }: Answer): readonly string[] {
  const { errors = [] } = JSON.parse(text) as { errors?: { pointer: string }[] };
  return errors.map(({ pointer }) => pointer);
}

/** Where the links of a page's error summary lead; undefined when there is no summary. */
export function summaryLinks({ text }: Answer): readonly string[] | undefined {
  const summary = /<div class="govuk-error-summary"[\s\S]*?<\/ul>/.exec(text)?.[0];
  return summary === undefined ? undefined : [...summary.matchAll(/href="#([^"]*)"/g)].flatMap(([, id]) => id ?? []);
}

/**
 * What is wrong with a form that was shown again: no summary, or one whose links lead to no input. A field that the page
 * does not ask for has nowhere to lead to.
 */
export function faultsOfForm(answer: Answer): readonly string[] {
  const links = summaryLinks(answer);
  if (links === undefined || links.length === 0) return ['has no error summary with links'];
  const isAsked = (id: string) =>
    new RegExp(`<(?:input(?! type="hidden")|select|textarea)[^>]* name="${id}"`).test(answer.text);
  const dead = links.filter((id) => !answer.text.includes(`id="${id}"`) && isAsked(id));
  return dead.map((id) => `has a summary link to #${id}, which is not on the page`);
}

/** Text as a template shows it. */
export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
