import type { OutgoingHttpHeaders } from 'node:http';
import { ABSENT_ID } from '../../support/records.js';
import { filledIn } from '../../support/routes.js';
import { encoded } from '../../support/visitors.js';
import { FORM_TYPE, JSON_TYPE, TOKEN, type Attempt, type Target } from './hostile-requests.js';

const IDS = [
  'not-an-id',
  '%00',
  `${ABSENT_ID}%00`,
  '..%2f..%2faccount',
  '%ED%A0%80',
  `%7B${ABSENT_ID}%7D`,
  '9223372036854775808',
  '-1',
  '__proto__',
  'constructor',
  'x'.repeat(500),
  '%F0%9F%A6%8A',
];

/** Values for a name of a query string: none may fail, whatever it is answered with. */
const VALUES = [
  '-1',
  '1e9',
  '101',
  '9223372036854775808',
  '2025-02-30',
  'infinity',
  `2025-19-39~${ABSENT_ID}`,
  "'%20OR%201=1--",
  'name;DROP%20TABLE%20es.event',
  '%E2%80%AE',
  '%EF%BF%BF',
  '__proto__',
  'x'.repeat(1_500),
];
const QUERIES: readonly ((name: string) => string)[] = [
  ...VALUES.map((value) => (name: string) => `${name}=${value}`),
  (name) => `${name}=1&${name}=2`,
  (name) => `${name}[a]=1&${name}[]=2`,
];
/** Names that lists usually have, sent to every address, whether it has them or not. */
const USUAL = ['before', 'after', 'page', 'sort', 'order'];

/** Parameters and query strings of a route as nobody would write them. */
export function addressesOf({ route, path, absentPath, fields }: Target): readonly Attempt[] {
  const { method, params, queryNames, channel } = route;
  const sent = method === 'GET' ? {} : bodyOf(channel);
  const at = (title: string, address: string, expected?: readonly number[]): Attempt => ({
    title,
    method,
    path: address,
    ...sent,
    ...(expected && { expected }),
  });
  return [
    ...params.flatMap((param) =>
      IDS.map((id) =>
        at(
          `${param} is ${id.slice(0, 60)}`,
          filledIn(route.path, (name) => (name === param ? id : ABSENT_ID)),
        ),
      ),
    ),
    ...(method === 'GET' ? queries([...fields.map(({ name }) => name), ...queryNames]) : []).map((query) =>
      at(`?${query.slice(0, 60)}`, `${path}?${query}`),
    ),
    at('an address of 15 KB', `${absentPath}?a=${'a'.repeat(15_000)}`, [414, 431]),
    at('NUL in the query', `${absentPath}?a=%00`, [400]),
    at('a lone surrogate in the query', `${absentPath}?a=%ED%A0%80`, [400]),
    at('half a percent sign in the query', `${absentPath}?a=%`, [400]),
    at('a prototype in the query', `${absentPath}?__proto__[isAdministrator]=1`, [400]),
    at('an encoded slash', `${absentPath}%2f..%2faccount`, [400]),
    at('a backslash', `${absentPath}%5c`, [400]),
  ];
}

/** Each declared name and those of paging with each value; the other usual names together, with each value too. */
function queries(declared: readonly string[]): readonly string[] {
  const names = [...new Set([...declared, 'limit', 'cursor'])];
  const others = USUAL.filter((name) => !names.includes(name));
  return [
    ...names.flatMap((name) => QUERIES.map((query) => query(name))),
    ...VALUES.map((value) => others.map((name) => `${name}=${value}`).join('&')),
  ];
}

function bodyOf(channel: 'page' | 'api'): { headers: OutgoingHttpHeaders; body: string } {
  return channel === 'api'
    ? { headers: JSON_TYPE, body: '{}' }
    : { headers: FORM_TYPE, body: encoded({ _csrf: TOKEN }) };
}

const METHODS = ['OPTIONS', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND'];
const MEANING = { 'x-http-method-override': 'DELETE', 'x-method-override': 'DELETE' };

/** Other methods at the address of a route, and one method that says it means another. `taken` are those it answers to. */
export function methodsOf({ route, absentPath: path }: Target, taken: ReadonlySet<string>): readonly Attempt[] {
  const others = METHODS.filter((method) => !taken.has(method));
  const attempts: Attempt[] = others.map((method) => ({
    title: `method ${method}`,
    method,
    path,
    expected: [400, 404, 405],
  }));
  if (!taken.has('GET')) attempts.push({ title: 'method GET', method: 'GET', path, expected: [404] });
  if (taken.has('GET')) attempts.push({ title: 'method HEAD', method: 'HEAD', path });
  if (!taken.has('POST') && route.channel === 'page') {
    const body = encoded({ _csrf: TOKEN, _method: 'DELETE' });
    const headers = { ...FORM_TYPE, ...MEANING };
    attempts.push({ title: 'POST that means DELETE', method: 'POST', path, headers, body, expected: [404] });
  }
  return attempts;
}
