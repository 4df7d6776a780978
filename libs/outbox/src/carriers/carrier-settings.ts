import type { Clock } from '#kernel';
import { readFileSync } from 'node:fs';
import type { Carrier } from '../carrier.js';
import { CarriersByWay } from './carriers-by-way.carrier.js';
import { MailboxCarrier } from './mailbox/mailbox.carrier.js';
import type { MailboxFiles } from './mailbox/mailbox-files.js';
import { NotifyCarrier } from './notify/notify.carrier.js';
import { notifyAccountOf, NotifyClient, type NotifyAccount } from './notify/notify-client.js';
import { SmtpCarrier, type SmtpSettings } from './smtp/smtp.carrier.js';

/** By what e-mails leave; undefined where none do, and messages are in mailboxes of this installation alone. */
export type MailSettings =
  | { readonly by: 'smtp'; readonly smtp: SmtpSettings }
  | { readonly by: 'notify'; readonly account: NotifyAccount; readonly templateId: string }
  | undefined;

type Variables = Readonly<Record<string, string | undefined>>;

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads by what e-mails leave, adding what is wrong to `problems`, each with what to do and without a secret. */
export function readMailSettings(env: Variables, problems: string[]): MailSettings {
  const isSmtp = env['SMTP_URL'] !== undefined;
  const notifyKey = secretOf('NOTIFY_API_KEY', env, problems);
  if (isSmtp && notifyKey !== undefined) {
    problems.push('SMTP_URL and NOTIFY_API_KEY are both set: e-mails leave by one of them. Leave the other out.');
    return undefined;
  }
  if (isSmtp) return smtpOf(env, problems);
  return notifyKey === undefined ? undefined : notifyOf(notifyKey, env['NOTIFY_TEMPLATE_ID'], problems);
}

function smtpOf(env: Variables, problems: string[]): MailSettings {
  const url = URL.canParse(env['SMTP_URL'] ?? '') ? new URL(env['SMTP_URL'] ?? '') : undefined;
  const from = env['MAIL_FROM'] ?? '';
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '')
    problems.push('SMTP_URL must be the address of a mail server, like smtps://user:password@mail.example:465.');
  if (!/^[^\s@<>,;"]+@[^\s@<>,;"]+$/.test(from))
    problems.push('MAIL_FROM must be the address that e-mails are from, like sightline@agency.example.');
  if (!url || problems.length > 0) return undefined;
  return { by: 'smtp', smtp: { url: url.href, from, ...(LOOPBACK.has(url.hostname) && { withoutTls: true }) } };
}

function notifyOf(apiKey: string, templateId: string | undefined, problems: string[]): MailSettings {
  const account = notifyAccountOf(apiKey);
  if (!account) problems.push('NOTIFY_API_KEY is no API key of GOV.UK Notify: take it as it was shown there.');
  if (templateId === undefined || !UUID.test(templateId))
    problems.push(
      'NOTIFY_TEMPLATE_ID must be the id of a template with the subject ((subject)) and the text ((text)).',
    );
  return account && templateId !== undefined ? { by: 'notify', account, templateId } : undefined;
}

/** The variable, or what is in the file that the one with `_FILE` names. */
function secretOf(name: string, env: Variables, problems: string[]): string | undefined {
  const file = env[`${name}_FILE`];
  if (file === undefined) return env[name];
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    problems.push(`${name}_FILE names a file that cannot be read.`);
    return undefined;
  }
}

/** The carriers of an installation: mailboxes in `mailboxes` always, and e-mails where the settings say by what. */
export function carriersOf(mail: MailSettings, mailboxes: MailboxFiles, clock: Clock): Carrier {
  const email = mailCarrierOf(mail);
  return new CarriersByWay({ mailbox: new MailboxCarrier(mailboxes, clock), ...(email && { email }) });
}

function mailCarrierOf(mail: MailSettings): Carrier | undefined {
  if (mail?.by === 'smtp') return new SmtpCarrier(mail.smtp);
  if (mail?.by === 'notify') return new NotifyCarrier(new NotifyClient(mail.account), mail.templateId);
  return undefined;
}
