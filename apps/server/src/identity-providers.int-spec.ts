import { Closing, ConfigInvalid } from '#storage';
import { identityProvidersOf } from './identity-providers.js';

const ADDRESS = 'http://localhost:3999';

describe('The identity provider of the demonstration', () => {
  const keysWith = async (config: { host: string; demo: boolean }) => {
    const closing = new Closing();
    try {
      const providers = await identityProvidersOf({ ...config, identityProviders: [] }, ADDRESS, closing);
      return providers.map(({ key }) => key);
    } finally {
      await closing.run();
    }
  };

  it('is there in a demonstration on this machine', async () =>
    expect(await keysWith({ host: '127.0.0.1', demo: true })).toEqual(['mid-severn']));

  it('is not there without a demonstration', async () =>
    expect(await keysWith({ host: '127.0.0.1', demo: false })).toEqual([]));

  it('stops the start where others could reach it', async () =>
    expect(keysWith({ host: '0.0.0.0', demo: true })).rejects.toThrow(ConfigInvalid));
});
