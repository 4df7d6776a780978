import { Injectable } from '@nestjs/common';
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { AccessOptions } from '../access-options.js';
import { showsSecondFactor, type IdentityProvider } from '../identity-providers/identity-provider.js';
import { ProviderConnections } from '../identity-providers/provider-connections.js';
import { STEP_UP_MINUTES } from '../step-up/step-up.decorator.js';
import type { Trip } from './trip.js';

/** Whom a provider vouches for. */
export interface VouchedFor {
  readonly issuer: string;
  readonly subject: string;
  /** The provider's own session, by which it can end ours. */
  readonly session: string | undefined;
}

/** What somebody leaves for a provider for. */
export type Wish = Pick<Trip, 'returnTo' | 'again'> & { readonly isFresh: boolean; readonly at: Date };

/** The answer of a provider is not one: forged, replayed, late, or from another one. Says nothing to whoever sent it. */
export class AnswerRefused extends Error {
  constructor(readonly reason: 'invalid' | 'no-second-factor' | 'turned-away') {
    super(`The provider's answer was refused: ${reason}`);
    this.name = 'AnswerRefused';
  }
}

/** The way to an identity provider and back: code flow with PKCE, state, nonce and a check of the issuer (RFC 9700). */
@Injectable()
export class OrganisationSignIn {
  constructor(
    private readonly options: AccessOptions,
    private readonly connections: ProviderConnections,
  ) {}

  /**
   * Where to send somebody, and what to remember of it. `isFresh` asks the provider to have them prove who they are anew;
   * `again` is for who is signed in already.
   */
  async setOut(provider: IdentityProvider, { returnTo, again, isFresh, at }: Wish) {
    const configuration = await this.connections.configurationOf(provider);
    const trip: Trip = {
      provider: provider.key,
      state: randomState(),
      nonce: randomNonce(),
      verifier: randomPKCECodeVerifier(),
      returnTo,
      again,
      at: at.toISOString(),
    };
    const url = buildAuthorizationUrl(configuration, {
      redirect_uri: this.callbackOf(provider),
      scope: 'openid',
      response_type: 'code',
      code_challenge: await calculatePKCECodeChallenge(trip.verifier),
      code_challenge_method: 'S256',
      state: trip.state,
      nonce: trip.nonce,
      ...(provider.secondFactor.acr.length > 0 && { acr_values: provider.secondFactor.acr.join(' ') }),
      ...(isFresh && { prompt: 'login' }),
      ...(again && { max_age: '0' }),
    });
    return { url: url.href, trip };
  }

  /** Whom the provider vouches for, after `query` brought its answer. Throws `AnswerRefused`, `ProviderAway`. */
  async comeBack(provider: IdentityProvider, trip: Trip, query: string): Promise<VouchedFor> {
    const configuration = await this.connections.configurationOf(provider);
    const url = new URL(`${this.callbackOf(provider)}?${query}`);
    const checks = {
      expectedState: trip.state,
      expectedNonce: trip.nonce,
      pkceCodeVerifier: trip.verifier,
      idTokenExpected: true,
      ...(trip.again && { maxAge: STEP_UP_MINUTES * 60 }),
    };
    const tokens = await authorizationCodeGrant(configuration, url, checks).catch((error: unknown) => {
      throw new AnswerRefused(isTurnedAway(error) ? 'turned-away' : 'invalid');
    });
    const claims = tokens.claims();
    if (claims?.iss !== provider.issuer) throw new AnswerRefused('invalid');
    if (!showsSecondFactor(provider, claims)) throw new AnswerRefused('no-second-factor');
    const session = typeof claims['sid'] === 'string' ? claims['sid'] : undefined;
    return { issuer: claims.iss, subject: claims.sub, session };
  }

  /** One address for each provider: an answer of one never passes for another's. */
  private callbackOf({ key }: IdentityProvider): string {
    return `${this.options.publicAddress ?? ''}/sign-in/organisation/${key}/callback`;
  }
}

/** The person said no there, or was refused: their own doing or their organisation's, no attack. */
const isTurnedAway = (error: unknown): boolean => error instanceof Error && error.name === 'AuthorizationResponseError';
