import type { NestExpressApplication } from '@nestjs/platform-express';
import request, { type Response, type Test } from 'supertest';
import { PASSWORD } from './app.js';

/** A person's browser, as far as specs of pages need one: it keeps cookies and takes the hidden token from the last page. */
export class Browser {
  private readonly agent: ReturnType<typeof request.agent>;
  private token = '';

  /** `cookie` is one that was planted in it. */
  constructor(app: NestExpressApplication, cookie?: string) {
    this.agent = request.agent(app.getHttpServer());
    if (cookie !== undefined) this.agent.jar.setCookie(cookie);
  }

  async open(path: string): Promise<Response> {
    const page = await this.agent.get(path);
    this.token = /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? this.token;
    return page;
  }

  post(path: string, fields: Record<string, string> = {}): Test {
    return this.agent
      .post(path)
      .type('form')
      .send({ _csrf: this.token, ...fields });
  }

  async signIn(signInName: string, password = PASSWORD, returnTo = '/'): Promise<Response> {
    await this.open('/sign-in');
    return this.post('/sign-in', { signInName, password, returnTo });
  }
}

/** The session cookie that an answer sets, `name=value` without its attributes. */
export function sessionCookieOf({ headers }: Response): string | undefined {
  const cookies = ([] as string[]).concat(headers['set-cookie'] ?? []);
  return cookies.find((cookie) => cookie.includes('sightline-'))?.split(';')[0];
}
