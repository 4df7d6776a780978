import { readMailSettings } from './carrier-settings.js';

const KEY = 'sightline-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0';
const TEMPLATE = 'f33517ff-2a88-4f6e-b855-c550268ce08a';
const read = (env: Record<string, string>) => {
  const problems: string[] = [];
  return { settings: readMailSettings(env, problems), problems };
};

describe('The settings of e-mail', () => {
  it('are none by default: messages are in mailboxes alone', () =>
    expect(read({})).toEqual({ settings: undefined, problems: [] }));

  it('name a mail server, which must offer TLS unless it is on this machine', () => {
    const from = 'sightline@agency.example';
    expect(read({ SMTP_URL: 'smtp://u:p@mail.example', MAIL_FROM: from }).settings).toEqual({
      by: 'smtp',
      smtp: { url: 'smtp://u:p@mail.example', from },
    });
    expect(read({ SMTP_URL: 'smtp://localhost:1025', MAIL_FROM: from }).settings).toMatchObject({
      smtp: { withoutTls: true },
    });
  });

  it('or an account with GOV.UK Notify', () =>
    expect(read({ NOTIFY_API_KEY: KEY, NOTIFY_TEMPLATE_ID: TEMPLATE }).settings).toEqual({
      by: 'notify',
      account: { serviceId: KEY.slice(10, 46), secret: KEY.slice(47) },
      templateId: TEMPLATE,
    }));

  it.each([
    [{ SMTP_URL: 'mail.example', MAIL_FROM: 'a@b.example' }, 'SMTP_URL must be'],
    [{ SMTP_URL: 'http://mail.example', MAIL_FROM: 'a@b.example' }, 'SMTP_URL must be'],
    [{ SMTP_URL: 'smtps://mail.example' }, 'MAIL_FROM must be'],
    [{ SMTP_URL: 'smtps://mail.example', MAIL_FROM: 'a@b, c@d' }, 'MAIL_FROM must be'],
    [{ NOTIFY_API_KEY: 'secret words', NOTIFY_TEMPLATE_ID: TEMPLATE }, 'NOTIFY_API_KEY is no API key'],
    [{ NOTIFY_API_KEY: KEY }, 'NOTIFY_TEMPLATE_ID must be'],
    [{ NOTIFY_API_KEY_FILE: '/nowhere/at/all' }, 'NOTIFY_API_KEY_FILE names a file'],
    [{ SMTP_URL: 'smtps://mail.example', MAIL_FROM: 'a@b.example', NOTIFY_API_KEY: KEY }, 'both set'],
  ])('are refused with what to do: %j', (env, problem) => {
    const { problems } = read(env);
    expect(problems.join()).toContain(problem);
    expect(problems.join()).not.toContain('secret words');
  });
});
