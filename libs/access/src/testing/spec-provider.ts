import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTHeaderParameters } from 'jose';
import { createHash, randomUUID } from 'node:crypto';
import { SECOND_FACTOR_AMR, type IdentityProvider } from '../identity-providers/identity-provider.js';
import { someMember } from './members.js';

type Claims = Record<string, unknown>;

/** What a specification wants this provider to do wrong, or differently. */
export interface Misdeeds {
  /** Claims of the id token that are added or replaced; undefined leaves one out. */
  readonly claims?: Claims;
  /** Another header, and the token signed with another key, or not at all. */
  readonly sign?: (claims: Claims, provider: SpecProvider) => Promise<string>;
  /** Parameters of the answer that are added or replaced. */
  readonly answer?: Record<string, string>;
  readonly isAway?: boolean;
}

/** An identity provider inside a specification: keeps to OpenID Connect, checks PKCE, and can be told to do wrong. */
export class SpecProvider {
  private readonly codes = new Map<string, { nonce: string; challenge: string; subject: string }>();
  misdeeds: Misdeeds = {};

  private constructor(
    readonly issuer: string,
    readonly privateKey: CryptoKey,
    private readonly publicKey: JWK,
  ) {}

  static async at(issuer: string): Promise<SpecProvider> {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    return new SpecProvider(issuer, privateKey, {
      ...(await exportJWK(publicKey)),
      kid: 'one',
      alg: 'ES256',
      use: 'sig',
    });
  }

  /** How an installation would set it up. */
  setUp(change: Partial<IdentityProvider> = {}): IdentityProvider {
    const { organisationId, organisationName } = someMember();
    return {
      key: 'lantern-row',
      name: organisationName,
      organisationId,
      issuer: this.issuer,
      clientId: 'sightline',
      clientSecret: 'a secret of specs only',
      secondFactor: { acr: [], amr: SECOND_FACTOR_AMR },
      fetch: (url, init) => this.fetch(url, init),
      ...change,
    };
  }

  /** Somebody proves who they are there: gives the query with which their browser comes back. */
  authorise(address: string, subject: string): string {
    const { searchParams: asked } = new URL(address);
    const code = randomUUID();
    const given = (name: string) => asked.get(name) ?? '';
    this.codes.set(code, { nonce: given('nonce'), challenge: given('code_challenge'), subject });
    return new URLSearchParams({ code, state: given('state'), iss: this.issuer, ...this.misdeeds.answer }).toString();
  }

  /** A signed token of this provider. */
  token(claims: Claims, header: Partial<JWTHeaderParameters> = {}): Promise<string> {
    return new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: 'one', ...header }).sign(this.privateKey);
  }

  get jwk(): JWK {
    return this.publicKey;
  }

  private async fetch(url: string, init: RequestInit): Promise<Response> {
    if (this.misdeeds.isAway) throw new TypeError('fetch failed');
    const { pathname } = new URL(url);
    if (pathname.endsWith('/.well-known/openid-configuration')) return Response.json(this.metadata());
    if (pathname === '/jwks') return Response.json({ keys: [this.publicKey] });
    return this.exchange(init.body as URLSearchParams);
  }

  private async exchange(form: URLSearchParams): Promise<Response> {
    const code = form.get('code') ?? '';
    const known = this.codes.get(code);
    this.codes.delete(code);
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (known?.challenge !== challenge) return Response.json({ error: 'invalid_grant' }, { status: 400 });
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: this.issuer,
      sub: known.subject,
      aud: 'sightline',
      iat: now,
      exp: now + 300,
      auth_time: now,
      nonce: known.nonce,
      amr: ['pwd', 'otp'],
      sid: 'session-at-the-provider',
      ...this.misdeeds.claims,
    };
    const idToken = await (this.misdeeds.sign?.(claims, this) ?? this.token(claims));
    return Response.json({ access_token: randomUUID(), token_type: 'Bearer', id_token: idToken });
  }

  private metadata() {
    return {
      issuer: this.issuer,
      authorization_endpoint: `${this.issuer}/authorize`,
      token_endpoint: `${this.issuer}/token`,
      jwks_uri: `${this.issuer}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['ES256'],
      code_challenge_methods_supported: ['S256'],
      authorization_response_iss_parameter_supported: true,
    };
  }
}
