import { LOG_IN_POSTGRES } from '#storage';
import { readConfig } from './config.js';

describe('The settings of the command line', () => {
  it('are the embedded database of this folder when nothing is set', () =>
    expect(readConfig({}, '/somewhere')).toMatchObject({
      ...{ databaseUrl: undefined, dataFolder: '/somewhere/.data', eventStore: LOG_IN_POSTGRES },
      ...{ member: undefined, mayColour: true, databaseOwnerUrl: undefined, refuseUnsafe: false },
    }));

  it('take what is set, and empty for not set', () =>
    expect(
      readConfig({ DATABASE_URL: 'postgres://h/d', SIGHTLINE_MEMBER: '', SIGHTLINE_DATA: '/data' }, '/'),
    ).toMatchObject({
      ...{ databaseUrl: 'postgres://h/d', dataFolder: '/data', eventStore: LOG_IN_POSTGRES },
      ...{ member: undefined, mayColour: true, databaseOwnerUrl: undefined, refuseUnsafe: false },
    }));

  it('are refused with what to do when they cannot be meant', () =>
    expect(() => readConfig({ DATABASE_URL: 'mysql://h/d' }, '/')).toThrow('DATABASE_URL must start with postgres://'));

  it.each([{ NO_COLOR: '1' }, { TERM: 'dumb' }])('want no colours with %j', (env) =>
    expect(readConfig(env, '/').mayColour).toBe(false),
  );
});
