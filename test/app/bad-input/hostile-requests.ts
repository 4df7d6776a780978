import { encoded } from '../../support/visitors.js';
import type { Route } from '../../support/routes.js';
import { plausibleBody, plausibleForm, postedAs, type DescribedField } from '../../support/plausible.js';
import { hostileInForm, hostileInJson } from './hostile-values.js';
import type { OutgoingHttpHeaders } from 'node:http';

/** One bad request, before somebody sends it. */
export interface Attempt {
  readonly title: string;
  readonly method: string;
  readonly path: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
  /** The statuses that may come back; any below 500 when it is left out. */
  readonly expected?: readonly number[];
  /** The field that the answer has to name. */
  readonly field?: string;
}

/** What a route's requests are made of. */
export interface Target {
  readonly route: Route;
  /** The address of a record that the caller may work on. */
  readonly path: string;
  /** The address of no record. */
  readonly absentPath: string;
  readonly fields: readonly DescribedField[];
  /** The property of a JSON body that the form is nested in. */
  readonly within?: string | undefined;
  /** The revisions that a change of the record may have to name. */
  readonly revisions: readonly bigint[];
}

export const JSON_TYPE = { 'content-type': 'application/json', 'if-match': '"0"' };
export const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded' };
/** Stands in a form for the token of whoever sends it. */
export const TOKEN = 'THE-TOKEN-OF-THE-SESSION';
const MEGABYTES_10 = Buffer.alloc(10 * 1_024 * 1_024, 'a');

/** Every field of the form of an API route with every value that it must refuse, one at a time in an otherwise sound body. */
export function fieldsInJson({ route: { method }, path, fields, within }: Target): readonly Attempt[] {
  const sound = plausibleBody(fields);
  const attempt = (title: string, name: string, body: object): Attempt => ({
    title,
    method,
    path,
    headers: JSON_TYPE,
    body: JSON.stringify(within === undefined ? body : { [within]: body }),
    expected: [422],
    field: within === undefined ? name : `${within}/${name}`,
  });
  if (fields.length === 0) return [];
  const sent = fields.filter(({ pageOnly }) => !pageOnly);
  return [
    ...sent.flatMap((field) =>
      hostileInJson(field).map(({ title, value }) =>
        attempt(`${field.name} is ${title}`, field.name, { ...sound, [field.name]: value }),
      ),
    ),
    ...sent
      .filter(({ isRequired, kind }) => isRequired && kind !== 'tick')
      .map(({ name }) => attempt(`${name} is missing`, name, { ...sound, [name]: undefined })),
    attempt('a property that the form does not have', 'isAdministrator', { ...sound, isAdministrator: true }),
  ];
}

/** Forms that are nothing but buttons: a value that no button has is nobody's to correct. */
const BUTTONS = new Set(['DeclarePurposePage.submit']);

/** The same for the form of a page. */
export function fieldsInForm({ route: { method, handler }, path, fields }: Target): readonly Attempt[] {
  const sound = plausibleForm(fields);
  return fields.flatMap((field) => {
    const without = Object.entries(sound).filter(([name]) => name !== field.name && !name.startsWith(`${field.name}-`));
    const attempt = (title: string, value: unknown): Attempt => ({
      title: `${field.name} is ${title}`,
      method,
      path,
      headers: FORM_TYPE,
      body: encoded({ _csrf: TOKEN, ...Object.fromEntries(without), ...postedAs(field, value) }),
      // A button's hidden fields are nobody's to correct: its page is shown anew.
      expected: field.kind === 'hidden' || BUTTONS.has(handler) ? [422, 303] : [422],
      field: field.name,
    });
    const missing = field.isRequired && field.kind !== 'tick' ? [attempt('missing', undefined)] : [];
    return [...hostileInForm(field).map(({ title, value }) => attempt(title, value)), ...missing];
  });
}

/** Each field that names a record or an organisation, naming `id` instead, in an otherwise sound body at a sound revision. */
export function idsInFields(target: Target, id: string): readonly Attempt[] {
  const { fields, revisions } = target;
  const named = fields.filter(({ kind }) => kind === 'id');
  return named.flatMap((field) =>
    (revisions.length > 0 ? revisions : [0n]).map((revision) => {
      const others = fields.map((each) => {
        if (each.kind === 'hidden') return { ...each, plausible: String(revision) };
        return each === field ? { ...each, plausible: each.isList ? [id] : id } : each;
      });
      return {
        title: `${field.name} is ${id}`,
        ...soundRequest(target, others, revision),
        expected: [404, 409, 412, 422],
      };
    }),
  );
}

function soundRequest(
  { route: { method, channel }, path, within }: Target,
  fields: readonly DescribedField[],
  revision: bigint,
) {
  if (channel === 'page')
    return { method, path, headers: FORM_TYPE, body: encoded({ _csrf: TOKEN, ...plausibleForm(fields) }) };
  const json = within === undefined ? plausibleBody(fields) : { [within]: plausibleBody(fields) };
  return { method, path, headers: { ...JSON_TYPE, 'if-match': `"${revision}"` }, body: JSON.stringify(json) };
}

/** JSON that can be read: refused by the form, or by the record that is not there. */
const SENSELESS = [400, 404, 422];

const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

/** Bodies of the API that are refused before anybody looks at what they say. */
export function bodiesOfJson({ route: { method }, absentPath: path }: Target): readonly Attempt[] {
  const attempt = (title: string, body: string | Buffer, expected: readonly number[], headers = {}): Attempt => ({
    title,
    method,
    path,
    headers: { ...JSON_TYPE, ...headers },
    body,
    expected,
  });
  const type = (contentType: string, body: string | Buffer = '{}') =>
    attempt(`content type ${contentType || 'missing'}`, body, [415], { 'content-type': contentType });
  return [
    attempt('10 MB', Buffer.concat([Buffer.from('{"a":"'), MEGABYTES_10, Buffer.from('"}')]), [413]),
    attempt('a field of 300 KB', JSON.stringify({ a: 'x'.repeat(300_000) }), [413]),
    attempt('JSON nested 33 deep', nested(33), [400]),
    attempt('JSON nested 1,000 deep', nested(1_000), [400]),
    attempt('lists nested 100,000 deep', '['.repeat(100_000), [400]),
    attempt('__proto__', '{"__proto__":{"isAdministrator":true}}', [400]),
    attempt('an escaped __proto__', '{"\\u005f_proto__":{"isAdministrator":true}}', [400]),
    attempt('constructor.prototype', '{"constructor":{"prototype":{"isAdministrator":true}}}', [400]),
    attempt('__proto__ further in', '{"a":[{"__proto__":{"isAdministrator":true}}]}', [400]),
    attempt('the same property twice', '{"a":1,"a":2}', [400]),
    attempt('the same property twice, once escaped', '{"a":1,"\\u0061":2}', [400]),
    attempt('20,000 properties', `{${Array.from({ length: 20_000 }, (_, n) => `"f${n}":1`).join()}}`, SENSELESS),
    attempt('a list', '[]', SENSELESS),
    attempt('a number', '1', SENSELESS),
    attempt('null', 'null', SENSELESS),
    attempt('half an object', '{"a":', [400]),
    attempt('nothing but a quote', '"', [400]),
    attempt('NaN', '{"a":NaN}', [400]),
    attempt('a comment', '{"a":1}//', [400]),
    attempt('bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xed, 0xa0, 0x80, 0x22, 0x3a, 0x31, 0x7d]), [400]),
    attempt('Latin 1', Buffer.from('{"a":"\xe9"}', 'latin1'), [400]),
    attempt('a byte order mark', '\ufeff{}', [400]),
    attempt('a NUL byte', '{"a":"\0"}', [400]),
    type('text/plain'),
    type('application/x-www-form-urlencoded', 'a=1'),
    type('multipart/form-data; boundary=x', '--x--'),
    type('application/xml', '<a/>'),
    type('application/json; charset=utf-16', Buffer.from('{}', 'utf16le')),
    type(''),
    attempt('gzip', Buffer.from('1f8b080000000000000303000000000000000000', 'hex'), [415], {
      'content-encoding': 'gzip',
    }),
  ];
}

/** Pages that take a file: a form of that kind is looked into, for the proof that it is ours. */
const TAKES_FILES = new Set(['ImportServicesPage.submit']);

/** Bodies of pages that are refused before anybody looks at what they say. */
export function bodiesOfForms({ route: { method, handler }, absentPath: path }: Target): readonly Attempt[] {
  const attempt = (title: string, body: string | Buffer, expected: readonly number[], headers = {}): Attempt => ({
    title,
    method,
    path,
    headers: { ...FORM_TYPE, ...headers },
    body,
    expected,
  });
  const type = (contentType: string, body: string) =>
    attempt(`content type ${contentType || 'missing'}`, body, [415], { 'content-type': contentType });
  const token = `_csrf=${TOKEN}`;
  return [
    attempt('10 MB', Buffer.concat([Buffer.from(`${token}&a=`), MEGABYTES_10]), [413]),
    attempt(
      '50,000 fields',
      `${token}&${Array.from({ length: 50_000 }, (_, n) => `${n.toString(36)}=`).join('&')}`,
      [413],
    ),
    attempt('301 fields', `${token}&${'a=1&'.repeat(300)}`, [413]),
    attempt('__proto__', `${token}&__proto__=1`, [400]),
    attempt('__proto__ in brackets', `${token}&__proto__[isAdministrator]=1`, [400]),
    attempt('constructor.prototype', `${token}&constructor.prototype.isAdministrator=1`, [400]),
    attempt('brackets that reach for a prototype', `${token}&a[constructor][prototype]=1`, [400]),
    attempt('a lone surrogate in percent signs', `${token}&a=%ED%A0%80`, [400]),
    attempt('half a percent sign', `${token}&a=%`, [400]),
    attempt(
      'bytes that are no UTF-8',
      Buffer.concat([Buffer.from(`${token}&a=`), Buffer.from([0xed, 0xa0, 0x80])]),
      [400],
    ),
    type('application/json', '{}'),
    type('text/plain', token),
    attempt('a form with a file', '--x--', [TAKES_FILES.has(handler) ? 403 : 415], {
      'content-type': 'multipart/form-data; boundary=x',
    }),
    type('application/x-www-form-urlencoded; charset=utf-16', token),
    type('', token),
    attempt('no token', 'a=1', [403]),
    attempt('an empty token', '_csrf=', [403]),
    attempt('a token of nobody', '_csrf=0123456789abcdef0123456789abcdef', [403]),
    attempt('two tokens', `${token}&_csrf=other`, [403]),
    attempt('no body at all', '', [403]),
    attempt('a token that another site sends', token, [403], { 'sec-fetch-site': 'cross-site' }),
  ];
}
