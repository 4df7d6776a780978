import { randomUUID } from 'node:crypto';

/** A member at a browser, as far as a measurement needs one: cookies kept, forms posted with their hidden fields. */
export class Client {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly address: string) {}

  /** Signs in as an invented member. Throws when the answer is not the front page. */
  async signIn(signInName: string, password: string): Promise<void> {
    await this.post('/sign-in', { signInName, password }, '/sign-in');
    const page = await this.get('/');
    if (!page.ok || !(await page.text()).includes('Sign out')) throw new Error(`${signInName} could not sign in`);
  }

  async get(path: string): Promise<Response> {
    const headers = { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
    return this.keep(await fetch(`${this.address}${path}`, { headers, redirect: 'manual' }));
  }

  /** Posts `fields` to `path` with the hidden fields of the form on the page `from`. */
  async post(path: string, fields: Readonly<Record<string, string>>, from: string): Promise<Response> {
    const [, token] = /name="_csrf" value="([^"]+)"/.exec(await (await this.get(from)).text()) ?? [];
    if (!token) throw new Error(`There is no form on ${from}`);
    const body = new URLSearchParams({ ...fields, _csrf: token, commandId: randomUUID() });
    const headers = { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
    return this.keep(await fetch(`${this.address}${path}`, { method: 'POST', headers, body, redirect: 'manual' }));
  }

  /** A token for the API, issued on the account page. */
  async issueToken(): Promise<string> {
    const page = await this.post('/account/tokens', { name: 'bench', lifetime: 'DAYS_7' }, '/account');
    const [, token] = /(sightline_[A-Za-z0-9_-]{20,})/.exec(await page.text()) ?? [];
    if (!token) throw new Error('The account page issued no token');
    return token;
  }

  private keep(response: Response): Response {
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      this.cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    return response;
  }
}
