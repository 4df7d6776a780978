import { createTransport, type Transporter } from 'nodemailer';
import { Carrier } from '../../carrier.js';
import type { Cleared } from '../../cleared.js';
import { messageIdOf } from '../message-id.js';

/** Where mail goes: `smtp://user:password@host:587` (TLS by STARTTLS, which is asked for) or `smtps://…`, and who it is from. */
export interface SmtpSettings {
  readonly url: string;
  readonly from: string;
  /** For servers that offer no TLS, on this machine alone. */
  readonly withoutTls?: boolean;
}

/** The server took none of the recipients. Says nothing of who they were. */
export class MailRefused extends Error {
  constructor() {
    super('The mail server refused the message');
    this.name = 'MailRefused';
  }
}

const PATIENCE_MS = 15_000;

/**
 * Carries messages by a mail server. A repeat has the same Message-ID, by which the other side can tell it. The library is
 * given one address at a time, no header that somebody typed, and may read no file and no address of the web.
 */
export class SmtpCarrier extends Carrier {
  private readonly transport: Transporter;
  private readonly domain: string;

  constructor(private readonly settings: SmtpSettings) {
    super();
    const url = new URL(settings.url);
    this.domain = settings.from.slice(settings.from.lastIndexOf('@') + 1);
    this.transport = createTransport({
      host: url.hostname,
      port: Number(url.port || (url.protocol === 'smtps:' ? 465 : 587)),
      secure: url.protocol === 'smtps:',
      ...(url.protocol === 'smtp:' && settings.withoutTls !== true && { requireTLS: true }),
      ...(settings.withoutTls === true && { ignoreTLS: true }),
      ...(url.username !== '' && {
        auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
      }),
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /** Throws `MailRefused`, or what the library throws when the server cannot be reached or says no. */
  async carry({ key, address, subject, text }: Cleared): Promise<void> {
    const { accepted } = await this.transport.sendMail({
      from: this.settings.from,
      to: { name: '', address },
      subject,
      text: `${text}\n`,
      messageId: `<${messageIdOf(key)}@${this.domain}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    if (accepted === undefined || accepted.length === 0) throw new MailRefused();
  }
}
