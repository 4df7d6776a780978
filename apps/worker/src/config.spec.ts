import type { ConfigInvalid } from '#storage';
import { readConfig } from './config.js';

describe('The settings of a worker', () => {
  it('need nothing beside a server on the embedded database', () =>
    expect(readConfig({}, '/srv/sightline')).toMatchObject({
      databaseUrl: undefined,
      databaseOwnerUrl: undefined,
      refuseUnsafe: false,
      dataFolder: '/srv/sightline/.data',
      host: '127.0.0.1',
      healthPort: undefined,
    }));

  it('are those of the server for data and log, with a port for health where one is wanted', () =>
    expect(
      readConfig({ DATABASE_URL: 'postgres://someone@localhost/sightline', HOST: '0.0.0.0', HEALTH_PORT: '8081' }, '/'),
    ).toMatchObject({
      databaseUrl: 'postgres://someone@localhost/sightline',
      host: '0.0.0.0',
      healthPort: 8081,
    }));

  it('say to what its messages lead and by what they leave, where it sends any', () => {
    expect(readConfig({}, '/srv/sightline').publicAddress).toBeUndefined();
    const mail = { SMTP_URL: 'smtps://mail.example', MAIL_FROM: 'sightline@agency.example' };
    expect(readConfig({ PUBLIC_ADDRESS: 'https://sightline.example', ...mail }, '/')).toMatchObject({
      publicAddress: 'https://sightline.example',
      mail: { by: 'smtp', smtp: { from: 'sightline@agency.example' } },
    });
  });

  it('are refused with every problem at once', () => {
    let problems: readonly string[] = [];
    try {
      readConfig({ HEALTH_PORT: '70000', DATABASE_URL: 'mysql://x' }, '/');
    } catch (invalid) {
      problems = (invalid as ConfigInvalid).problems;
    }
    expect(problems).toEqual([
      expect.stringContaining('DATABASE_URL must start'),
      'HEALTH_PORT must be a whole number from 1 to 65535.',
    ]);
  });
});
