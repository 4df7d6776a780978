import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { clear } from '../../cleared.js';
import { carrierContract, type Carried } from '../testing/carrier-contract.js';
import { SmtpCarrier } from './smtp.carrier.js';

/** A mail server as the protocol has it; what it says about messages is under control. */
async function startMailServer() {
  const received: { readonly to: readonly string[]; readonly source: string }[] = [];
  let mood: 'takes' | 'refuses' | 'hangs-up' = 'takes';
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 200,
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (mood === 'refuses') return callback(Object.assign(new Error('Not now'), { responseCode: 451 }));
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ to, source: Buffer.concat(chunks).toString('utf8') });
        if (mood === 'hangs-up') return callback(Object.assign(new Error('Too late'), { responseCode: 421 }));
        callback();
      });
    },
  });
  server.on('error', () => {}); // a client that hangs up is no fault of the server
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    feels: (next: typeof mood) => (mood = next),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

const header = (source: string, name: string): string =>
  new RegExp(`^${name}: (.*)$`, 'im').exec(source)?.[1]?.trim() ?? '';
const bodyOf = (source: string): string =>
  source
    .slice(source.indexOf('\r\n\r\n') + 4)
    .replace(/=\r\n/g, '')
    .replace(/=3D/g, '=')
    .trim();

carrierContract('by SMTP', async () => {
  const server = await startMailServer();
  return {
    carrier: new SmtpCarrier({ url: server.url, from: 'sightline@wexcombe.example', withoutTls: true }),
    addresses: ['maris@idva.example', 'tobias@police.example'],
    carried: async () =>
      server.received.map(({ to, source }): Carried => ({
        address: to.join(),
        subject: header(source, 'Subject'),
        text: bodyOf(source),
        id: header(source, 'Message-ID'),
      })),
    refuse: async () => void server.feels('refuses'),
    loseAnswers: async () => void server.feels('hangs-up'),
    recover: async () => void server.feels('takes'),
    close: server.close,
  };
});

describe('Mail', () => {
  const mail = (changed: Partial<{ address: string; subject: string }> = {}) =>
    clear(
      { key: 'k', isRepeat: false },
      { way: 'email', address: 'maris@idva.example', subject: 'Sightline: a decision is due', text: 'T', ...changed },
    );

  it('goes to one recipient, with no header that a line break in an address or a subject could add', async () => {
    const server = await startMailServer();
    const carrier = new SmtpCarrier({ url: server.url, from: 'sightline@wexcombe.example', withoutTls: true });
    const attempts = [
      mail({ address: 'maris@idva.example\r\nBcc: other@evil.example' }),
      mail({ address: 'maris@idva.example, other@evil.example' }),
      mail({ subject: 'S\r\nBcc: other@evil.example' }),
    ];
    for (const attempt of attempts) await carrier.carry(attempt).catch(() => undefined);
    for (const { to, source } of server.received) {
      expect(to).toHaveLength(1);
      expect(to.join()).not.toBe('other@evil.example');
      expect(header(source, 'Bcc')).toBe('');
    }
    await server.close();
  });

  it('does not go without TLS unless that was said', async () => {
    const server = await startMailServer();
    const carrier = new SmtpCarrier({ url: server.url, from: 'sightline@wexcombe.example' });
    await expect(carrier.carry(mail())).rejects.toThrow();
    expect(server.received).toEqual([]);
    await server.close();
  });

  it('says that it is automatic, so that nobody’s absence answers it', async () => {
    const server = await startMailServer();
    await new SmtpCarrier({ url: server.url, from: 'sightline@wexcombe.example', withoutTls: true }).carry(mail());
    expect(header(server.received[0]?.source ?? '', 'Auto-Submitted')).toBe('auto-generated');
    await server.close();
  });
});
