import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readIdentityProviders } from './identity-providers-file.js';

describe('The file of identity providers', () => {
  let folder: string;
  let file: string;
  const SECRET = 'a client secret that nobody may read in a message';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sightline-providers-'));
    file = join(folder, 'providers.json');
    writeFileSync(join(folder, 'secret'), `${SECRET}\n`);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const sound = () => ({
    key: 'mid-severn',
    name: 'Mid-Severn Constabulary',
    organisationId: '5b1d6c0a-7c1e-4a51-8d52-6a5f0c9e0001',
    issuer: 'https://sign-in.mid-severn.example',
    clientId: 'sightline',
    clientSecretFile: join(folder, 'secret'),
  });
  function read(content: unknown) {
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    const problems: string[] = [];
    return { providers: readIdentityProviders(file, problems), problems };
  }

  it('gives providers with their secrets, and with what shows a second factor', () => {
    const { providers, problems } = read([sound()]);
    expect(problems).toEqual([]);
    expect(providers).toMatchObject([{ key: 'mid-severn', clientSecret: SECRET }]);
    expect(providers[0]?.secondFactor.amr).toContain('otp');
    expect(providers[0]?.secondFactor.amr).not.toContain('pwd');
  });

  it('is not needed', () => expect(readIdentityProviders(undefined, [])).toEqual([]));

  it.each([
    ['an issuer without HTTPS', { issuer: 'http://sign-in.mid-severn.example' }],
    ['an issuer that is no address', { issuer: 'mid-severn' }],
    ['a key that changes addresses', { key: '../x' }],
    ['no organisation', { organisationId: 'mid-severn' }],
    ['a secret that is not there', { clientSecretFile: '/nowhere' }],
    ['no name', { name: '' }],
  ])('is refused with %s', (_, change) => {
    const { providers, problems } = read([{ ...sound(), ...change }]);
    expect([providers.length, problems.length]).toEqual([0, 1]);
    expect(problems[0]).not.toContain(SECRET);
  });

  it.each(['', '{}', 'null', 'no JSON'])('is refused when it holds %j', (content) =>
    expect(read(content).problems).toHaveLength(1),
  );

  it('is refused with two of one key or issuer', () => {
    expect(read([sound(), { ...sound(), issuer: 'https://other.example' }]).problems).toHaveLength(1);
    expect(read([sound(), { ...sound(), key: 'other' }]).problems).toHaveLength(1);
  });
});
