import { failure } from '../testing/contract-subject.js';
import { KurrentClientMissing, loadClient, type ClientModule } from './client-module.js';

const version = (text: string) => async () => ({ module: {} as ClientModule, version: text });

describe('The client for KurrentDB', () => {
  it('is the one that is installed', async () => expect(await loadClient()).toHaveProperty('KurrentDBClient'));

  it('is asked for, with how to get it, where it cannot be loaded', async () => {
    const missing = await failure(loadClient(() => Promise.reject(new Error('Cannot find module'))));
    expect(missing).toBeInstanceOf(KurrentClientMissing);
    expect(missing.message).toContain('npm ci (without --omit=optional)');
  });

  it.each(['1.0.4', '1.1.0', '1.2.0', '1.3.0', '0.9.9'])('may not be %s', async (text) =>
    expect((await failure(loadClient(version(text)))).message).toContain('1.3.1 or later is needed'),
  );

  it.each(['1.3.1', '1.3.2', '1.4.0', '2.0.0'])('may be %s', async (text) =>
    expect(await loadClient(version(text))).toEqual({}),
  );
});
