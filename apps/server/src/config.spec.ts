import { LOG_IN_POSTGRES, type ConfigInvalid } from '#storage';
import { readConfig } from './config.js';
import { readSignInSettings } from './sign-in-settings.js';

const problemsOf = (env: NodeJS.ProcessEnv): readonly string[] => {
  try {
    readConfig(env, '/srv/sightline');
    return [];
  } catch (invalid) {
    return (invalid as ConfigInvalid).problems;
  }
};

const ownFile = (name: string) => ({ kind: 'file', isOwn: true, path: `/srv/sightline/.data/${name}` });

describe('The settings of the server', () => {
  it('need nothing: embedded database, port 3000, demonstration on this machine only', () => {
    expect(readConfig({}, '/srv/sightline')).toEqual({
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: undefined,
      databaseVaultUrl: undefined,
      keys: { subject: ownFile('key-encryption.key'), locating: ownFile('locating-key-encryption.key') },
      databaseOwnerUrl: undefined,
      refuseUnsafe: false,
      dataFolder: '/srv/sightline/.data',
      eventStore: LOG_IN_POSTGRES,
      demo: true,
      secureCookies: false,
      work: 'here',
      ...readSignInSettings({}, []),
    });
  });

  it('count as not set where they are empty', () => {
    const empty = { HOST: '', PORT: '', DATABASE_URL: '', SIGHTLINE_DATA: '', SIGHTLINE_DEMO: '', EVENT_STORE: '' };
    expect(readConfig(empty, '/srv/sightline')).toEqual(readConfig({}, '/srv/sightline'));
  });

  it('switch the demonstration off and secure cookies on as soon as others can reach the server', () => {
    const { demo, secureCookies } = readConfig({ HOST: '0.0.0.0' }, '/srv/sightline');
    expect({ demo, secureCookies }).toEqual({ demo: false, secureCookies: true });
  });

  it('say by what e-mails leave, where any do, and refuse what is neither one nor the other', () => {
    const mail = { SMTP_URL: 'smtps://mail.example', MAIL_FROM: 'sightline@agency.example' };
    expect(readConfig(mail, '/srv/sightline').mail).toMatchObject({ by: 'smtp' });
    expect(problemsOf({ SMTP_URL: 'mail.example' })).toHaveLength(2);
  });

  it('refuse a demonstration that others can reach', () => {
    expect(problemsOf({ HOST: '0.0.0.0', SIGHTLINE_DEMO: 'on' })).toEqual([expect.stringContaining('127.0.0.1 only')]);
  });

  it('ask for a database of its own in production, unless the embedded one is wanted by name', () => {
    const production = { NODE_ENV: 'production' };
    expect(problemsOf(production)).toEqual([expect.stringContaining('DATABASE_URL is needed in production')]);
    expect(problemsOf({ ...production, SIGHTLINE_EMBEDDED: 'on' })).toEqual([]);
    const outside = { ...production, DATABASE_URL: 'postgres://someone@localhost/sightline' };
    expect(problemsOf(outside)).toEqual([expect.stringContaining('KEY_ENCRYPTION_KEY or KEY_ENCRYPTION_KEY_FILE is')]);
    const key = Buffer.alloc(32).toString('base64');
    expect(problemsOf({ ...outside, KEY_ENCRYPTION_KEY: key })).toEqual([]);
  });

  it('are refused with every problem at once', () => {
    const problems = problemsOf({
      PORT: 'http',
      DATABASE_URL: 'mysql://x',
      EVENT_STORE: 'mongodb://x',
      SIGHTLINE_DEMO: 'yes',
      SIGHTLINE_WORK: 'elsewhere',
    });
    expect(problems).toHaveLength(5);
  });
});
