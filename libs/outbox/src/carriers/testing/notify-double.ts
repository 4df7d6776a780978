import { jwtVerify } from 'jose';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An e-mail as the double of GOV.UK Notify took it. */
export interface TakenEmail {
  readonly email_address: string;
  readonly template_id: string;
  readonly personalisation: { readonly subject: string; readonly text: string };
  readonly reference: string;
}

/** The HTTP API of GOV.UK Notify as its documentation has it, as far as it is used: e-mails in, and found by their reference. */
export async function startNotifyDouble(account: { readonly serviceId: string; readonly secret: string }) {
  const taken: TakenEmail[] = [];
  let mood: 'takes' | 'refuses' | 'hangs-up' = 'takes';
  const server = createServer((request, response) => {
    const answer = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    void (async (): Promise<unknown> => {
      if (!(await isSigned(request, account))) return answer(403, { errors: [{ error: 'AuthError' }] });
      if (mood === 'refuses') return answer(429, { errors: [{ error: 'RateLimitError' }] });
      const url = new URL(request.url ?? '', 'http://localhost');
      if (request.method === 'GET' && url.pathname === '/v2/notifications') {
        const reference = url.searchParams.get('reference');
        return answer(200, { notifications: taken.filter((each) => each.reference === reference), links: {} });
      }
      if (request.method !== 'POST' || url.pathname !== '/v2/notifications/email') return answer(404, {});
      taken.push(JSON.parse(await bodyOf(request)) as TakenEmail);
      if (mood === 'hangs-up') return request.socket.destroy();
      return answer(201, { id: '740e5834-3a29-46b4-9a6f-16142fde533a' });
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    taken,
    feels: (next: typeof mood) => (mood = next),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Signed with the account's secret in the last half minute, in the account's name. */
async function isSigned(request: IncomingMessage, account: { serviceId: string; secret: string }): Promise<boolean> {
  const token = request.headers.authorization?.replace(/^Bearer /, '') ?? '';
  const key = new TextEncoder().encode(account.secret);
  const options = { issuer: account.serviceId, maxTokenAge: '30s', algorithms: ['HS256'] };
  return jwtVerify(token, key, options).then(
    () => true,
    () => false,
  );
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
