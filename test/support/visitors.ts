import { DEMO_MEMBERS, type DemoMember, type DemoMemberKey } from '#demo';
import { randomUUID } from 'node:crypto';
import type { OutgoingHttpHeaders } from 'node:http';
import type { Answer, Http } from './http.js';

/** The value of each field of a form, by its name; a list is posted as often as it has items. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

const FORM = 'application/x-www-form-urlencoded';

/** A person at a browser without scripts: keeps the session's cookie and knows the token of the pages' forms. */
export class Visitor {
  private cookie = '';
  /** The token that proves that a form is ours; empty before the first page with a form. */
  csrf = '';

  constructor(private readonly http: Http) {}

  /** Somebody of the demonstration, signed in with one press. */
  static async signedIn(http: Http, key: DemoMemberKey): Promise<Visitor> {
    const visitor = new Visitor(http);
    await visitor.open('/sign-in');
    const { status } = await visitor.post('/demo/switch', { memberId: DEMO_MEMBERS[key].id, returnTo: '/account' });
    if (status !== 303) throw new Error(`${key} could not sign in: ${status}`);
    await visitor.open('/account'); // a new session has a new token
    return visitor;
  }

  get headers(): OutgoingHttpHeaders {
    return this.cookie === '' ? {} : { cookie: this.cookie };
  }

  async open(path: string): Promise<Answer> {
    const answer = await this.send({ path });
    this.csrf = /name="_csrf" value="([^"]+)"/.exec(answer.text)?.[1] ?? this.csrf;
    return answer;
  }

  /** Posts a form as a browser does, with its token and the id of its command. */
  post(path: string, fields: Fields = {}): Promise<Answer> {
    return this.postText(path, encoded({ _csrf: this.csrf, commandId: randomUUID(), ...fields }));
  }

  /** Posts a body as it is. */
  postText(path: string, body: string | Buffer, headers: OutgoingHttpHeaders = {}): Promise<Answer> {
    return this.send({ method: 'POST', path, body, headers: { 'content-type': FORM, ...headers } });
  }

  async send(asked: Parameters<Http['send']>[0]): Promise<Answer> {
    const answer = await this.http.send({ ...asked, headers: { ...this.headers, ...asked.headers } });
    const set = answer.headers['set-cookie']?.find((cookie) => cookie.includes('sightline-'));
    if (set !== undefined) this.cookie = set.split(';')[0] ?? '';
    return answer;
  }
}

/** The fields as browsers encode them. */
export function encoded(fields: Fields): string {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(name, one);
  return form.toString();
}

/** What a program says beside its body. */
export interface ApiHeaders {
  readonly ifMatch?: string | undefined;
  readonly key?: string | undefined;
}

/** A program that acts as a member with a token of theirs. */
export class Program {
  constructor(
    private readonly http: Http,
    readonly token: string,
  ) {}

  /** A program of somebody of the demonstration, with a token that they made on their account page. */
  static async of(http: Http, key: DemoMemberKey): Promise<Program> {
    const visitor = await Visitor.signedIn(http, key);
    const { text } = await visitor.post('/account/tokens', { name: 'A program', lifetime: 'DAYS_7' });
    const [token] = /sightline_[A-Za-z0-9_-]{43}/.exec(text) ?? [];
    if (token === undefined) throw new Error(`${key} got no token`);
    return new Program(http, token);
  }

  get(path: string): Promise<Answer> {
    return this.send('GET', path);
  }

  /** Sends `body` as JSON. */
  post(path: string, body?: unknown, headers: ApiHeaders = {}): Promise<Answer> {
    return this.send('POST', path, body === undefined ? undefined : JSON.stringify(body), apiHeaders(headers));
  }

  send(method: string, path: string, body?: string | Buffer, headers: OutgoingHttpHeaders = {}): Promise<Answer> {
    const type = body === undefined ? {} : { 'content-type': 'application/json' };
    const all = { authorization: `Bearer ${this.token}`, ...type, ...headers };
    return this.http.send({ method, path, body, headers: all });
  }
}

function apiHeaders({ ifMatch, key }: ApiHeaders): OutgoingHttpHeaders {
  return {
    ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
    ...(key === undefined ? {} : { 'idempotency-key': key }),
  };
}

/** Everybody of the demonstration, by key. */
export const EVERYBODY = Object.entries(DEMO_MEMBERS) as [DemoMemberKey, DemoMember][];
