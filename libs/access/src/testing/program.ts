import type { NestExpressApplication } from '@nestjs/platform-express';
import { SignJWT, type JWTPayload } from 'jose';
import { generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';
import request, { type Test } from 'supertest';
import { NOW } from './app.js';

/** Where the specs' application is reached. */
export const PUBLIC_ADDRESS = 'https://sightline.example';
const TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** A pair of keys of a program. */
export interface Pair {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

export const p256 = (): Pair => generateKeyPairSync('ec', { namedCurve: 'P-256' });
export const ed25519 = (): Pair => generateKeyPairSync('ed25519');
export const pemOf = ({ publicKey }: Pair): string => publicKey.export({ format: 'pem', type: 'spki' }).toString();

/** The time of the specs in whole seconds, as JWTs have it, so many seconds later. */
export const seconds = (later = 0): number => NOW.getTime() / 1_000 + later;

/** What a program says of itself, rightly unless `change` says otherwise. */
export const claimsOf = (accountId: string, change: JWTPayload = {}): JWTPayload => ({
  ...{ iss: accountId, sub: accountId, aud: `${PUBLIC_ADDRESS}/api/oauth/token` },
  ...{ iat: seconds(), exp: seconds(60), jti: randomUUID(), ...change },
});

/** Signs with ES256 or EdDSA, by the kind of key. */
export const signed = (claims: JWTPayload, { privateKey }: Pair, header: { alg?: string; kid?: string } = {}) =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: privateKey.asymmetricKeyType === 'ec' ? 'ES256' : 'EdDSA', ...header })
    .sign(privateKey);

/** The form of the token endpoint. */
export const formOf = (assertion: string, more: Record<string, string> = {}): Record<string, string> => ({
  ...{ grant_type: 'client_credentials', client_assertion_type: TYPE, client_assertion: assertion },
  ...more,
});

/** Asks for a token. */
export const ask = (app: NestExpressApplication, form: Record<string, string> | string): Test =>
  request(app.getHttpServer()).post('/api/oauth/token').type('form').send(form);

/** The token of an answer. */
export const tokenIn = ({ body }: { body: unknown }): string =>
  String((body as { access_token?: unknown }).access_token);
