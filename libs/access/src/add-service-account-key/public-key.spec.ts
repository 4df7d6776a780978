import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { RuleBroken } from '#kernel';
import { EXAMPLE_ACCOUNT } from '../domain/service-account.examples.js';
import { publicKeyIn } from './public-key.js';

const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const ed25519 = generateKeyPairSync('ed25519');
const pem = (key: KeyObject) =>
  key.export({ format: 'pem', type: key.type === 'private' ? 'pkcs8' : 'spki' }).toString();
const jwk = (key: KeyObject, more = {}) => JSON.stringify({ ...key.export({ format: 'jwk' }), ...more });

describe('A pasted key', () => {
  it.each([
    ['P-256', p256.publicKey],
    ['Ed25519', ed25519.publicKey],
  ])('of %s is the same as PEM and as JWK, without what else stands beside it', async (_, key) => {
    const named = await publicKeyIn(pem(key));
    expect(named.key).toEqual(key.export({ format: 'jwk' }));
    expect(await publicKeyIn(jwk(key, { kid: 'ours', use: 'sig' }))).toEqual(named);
  });

  it('is named as RFC 8037, appendix A.3 says', async () =>
    expect(await publicKeyIn(JSON.stringify(EXAMPLE_ACCOUNT.key))).toEqual({
      key: EXAMPLE_ACCOUNT.key,
      thumbprint: EXAMPLE_ACCOUNT.thumbprint,
    }));

  it.each([
    ['a private key as PEM', pem(p256.privateKey), 'key-is-private'],
    ['a private key as JWK', jwk(ed25519.privateKey), 'key-is-private'],
    ['a shared key', JSON.stringify({ kty: 'oct', k: 'c2VjcmV0' }), 'key-is-private'],
    ['an RSA key', pem(generateKeyPairSync('rsa', { modulusLength: 2_048 }).publicKey), 'key-not-usable'],
    ['another curve', pem(generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey), 'key-not-usable'],
    ['a key for agreeing on keys', pem(generateKeyPairSync('x25519').publicKey), 'key-not-usable'],
    ['a point beside the curve', jwk(p256.publicKey, { x: 'AAAA' }), 'key-not-usable'],
    ['broken JSON', '{"kty":', 'key-not-usable'],
    ['words', 'the key that we use', 'key-not-usable'],
  ])('that is %s is refused', (_, typed, rule) => expect(publicKeyIn(typed)).rejects.toThrow(new RuleBroken(rule)));
});
