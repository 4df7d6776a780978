import { SignJWT } from 'jose';

/** An account with GOV.UK Notify, as its API key names it: `<name>-<service id>-<secret>`. */
export interface NotifyAccount {
  readonly serviceId: string;
  readonly secret: string;
}

/** GOV.UK Notify said no: its status, and the class of its error, never its words, which may quote what was sent. */
export class NotifyRefused extends Error {
  constructor(readonly status: number) {
    super(`GOV.UK Notify answered ${status}`);
    this.name = `NotifyRefused${status}`;
  }
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const API_KEY = new RegExp(`^\\S+-(${UUID})-(${UUID})$`);
const PATIENCE_MS = 15_000;

/** Reads an API key; undefined where it is none. */
export function notifyAccountOf(apiKey: string): NotifyAccount | undefined {
  const [, serviceId, secret] = API_KEY.exec(apiKey) ?? [];
  return serviceId !== undefined && secret !== undefined ? { serviceId, secret } : undefined;
}

/** What of the HTTP API of GOV.UK Notify is needed to send an e-mail once: two calls, each with a token of its own. */
export class NotifyClient {
  private readonly secret: Uint8Array;

  constructor(
    private readonly account: NotifyAccount,
    private readonly address = 'https://api.notifications.service.gov.uk',
  ) {
    this.secret = new TextEncoder().encode(account.secret);
  }

  /** Has an e-mail sent. Throws `NotifyRefused`, or what `fetch` throws when there is no answer. */
  async sendEmail(email: {
    readonly address: string;
    readonly templateId: string;
    readonly personalisation: Readonly<Record<string, string>>;
    readonly reference: string;
  }): Promise<void> {
    const { address: email_address, templateId: template_id, personalisation, reference } = email;
    await this.call('/v2/notifications/email', { email_address, template_id, personalisation, reference });
  }

  /** Whether something was taken under this reference before. Throws as `sendEmail`. */
  async has(reference: string): Promise<boolean> {
    const answer = await this.call(`/v2/notifications?reference=${encodeURIComponent(reference)}`);
    const { notifications } = (await answer.json()) as { readonly notifications?: readonly unknown[] };
    return (notifications ?? []).length > 0;
  }

  private async call(path: string, body?: object): Promise<Response> {
    const token = await new SignJWT({})
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuer(this.account.serviceId)
      .setIssuedAt()
      .sign(this.secret);
    const answer = await fetch(`${this.address}${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!answer.ok) throw new NotifyRefused(answer.status);
    return answer;
  }
}
