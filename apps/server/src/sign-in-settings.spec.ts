import { ROLES } from '#access';
import { readSignInSettings } from './sign-in-settings.js';

function read(env: Record<string, string>) {
  const problems: string[] = [];
  return { ...readSignInSettings(env, problems), problems };
}

describe('The settings of sign-in', () => {
  it('are a quarter of an hour, a working day and no proxy when nothing is said', () =>
    expect(read({})).toEqual({
      sessionLimits: { idleMinutes: 15, absoluteHours: 8, perMember: 2 },
      readingLimits: {
        ...{ openedInTenMinutes: 20, openedInAnHour: 60 },
        ...{ listedInTenMinutes: 200, listedInAnHour: 600 },
      },
      secondFactorRoles: ROLES.codes.map(({ code }) => code),
      identityProviders: [],
      publicAddress: undefined,
      trustedProxies: false,
      problems: [],
    }));

  it.each(['http://sightline.example', 'sightline.example', 'https://sightline.example/', 'https://a@b'])(
    'refuse %s as public address',
    (address) =>
      expect(read({ PUBLIC_ADDRESS: address })).toMatchObject({
        publicAddress: undefined,
        problems: [expect.any(String)],
      }),
  );

  it('ask named roles alone for a second factor, or nobody', () => {
    expect(read({ SECOND_FACTOR_ROLES: 'auditor, commissioner' }).secondFactorRoles).toEqual([
      'commissioner',
      'auditor',
    ]);
    expect(read({ SECOND_FACTOR_ROLES: 'none' }).secondFactorRoles).toEqual([]);
    expect(read({ SECOND_FACTOR_ROLES: 'everyone' }).problems).toHaveLength(1);
  });

  it('take other limits of reading', () =>
    expect(read({ READING_OPENED: '5,10', READING_LISTED: '50,50' })).toMatchObject({
      readingLimits: { openedInTenMinutes: 5, openedInAnHour: 10, listedInTenMinutes: 50, listedInAnHour: 50 },
      problems: [],
    }));

  it.each(['0,60', '20', '61,60', '20,60,70', 'none', '20, 60', '1e9,1e9'])('refuse %s for limits of reading', (text) =>
    expect(read({ READING_OPENED: text })).toMatchObject({
      readingLimits: { openedInTenMinutes: 20, openedInAnHour: 60 },
      problems: [expect.stringContaining('READING_OPENED')],
    }),
  );

  it('take other limits within bounds', () =>
    expect(read({ SESSION_IDLE_MINUTES: '30', SESSION_HOURS: '12' }).sessionLimits).toMatchObject({
      idleMinutes: 30,
      absoluteHours: 12,
    }));

  it.each(['0', '4', '61', '1e1', '-5', 'never'])('refuse %s idle minutes', (minutes) =>
    expect(read({ SESSION_IDLE_MINUTES: minutes }).problems).toEqual([
      'SESSION_IDLE_MINUTES must be a whole number from 5 to 60.',
    ]),
  );

  it.each([
    ['1', 1],
    ['10.0.0.0/24, 192.168.1.7', ['10.0.0.0/24', '192.168.1.7']],
    ['loopback', ['loopback']],
    ['::1', ['::1']],
  ])('trust the proxies %s', (text, proxies) =>
    expect(read({ TRUSTED_PROXIES: text })).toMatchObject({ trustedProxies: proxies, problems: [] }),
  );

  it.each(['true', 'all', '*', '0.0.0.0/0', '::/0', '9', '0', 'proxy.example'])('never trust %s', (text) => {
    const { trustedProxies, problems } = read({ TRUSTED_PROXIES: text });
    expect([trustedProxies, problems.length]).toEqual([false, 1]);
  });
});
