import express from 'express';
import session, { MemoryStore, type SessionData } from 'express-session';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RequestHandler } from 'express';
import { storedBeforeRedirect } from './stored-before-redirect.js';

/** Longer than the next page is ever away. */
const AN_HOUR_MS = 3_600_000;

/** A store that takes its time, as one across a network does. */
class SlowStore extends MemoryStore {
  constructor(private readonly takesMs: number) {
    super();
  }

  override set(id: string, data: SessionData, done?: (error?: unknown) => void): void {
    setTimeout(() => super.set(id, data, done), this.takesMs).unref();
  }
}

/** Signs in at an application and follows the redirect at its head, as browsers do; what the next page then knows. */
async function knownAfterRedirect(store: SlowStore, ...handlers: RequestHandler[]): Promise<string> {
  const app = express();
  app.use(session({ store, secret: 's', resave: false, saveUninitialized: false }), ...handlers);
  app.get('/sign-in', (req, res) => {
    req.session.flash = ['asha'];
    res.redirect(303, '/');
  });
  app.get('/', (req, res) => void res.send(req.session.flash?.[0] ?? 'nobody'));
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    const sent = await head(`http://127.0.0.1:${port}/sign-in`, {});
    const cookie = String(sent.headers['set-cookie']?.[0]?.split(';')[0]);
    return await textOf(await head(`http://127.0.0.1:${port}/`, { cookie }));
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const head = (url: string, headers: Record<string, string>): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => get(url, { headers }, resolve).on('error', reject));

async function textOf(answer: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of answer) text += String(chunk);
  return text;
}

describe('A browser that follows a redirect at its head', () => {
  it('meets a page that knows who signed in', async () => {
    expect(await knownAfterRedirect(new SlowStore(100), storedBeforeRedirect)).toBe('asha');
  });

  it('would not without it', async () => {
    expect(await knownAfterRedirect(new SlowStore(AN_HOUR_MS))).toBe('nobody');
  });
});
