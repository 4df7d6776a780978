import { Injectable } from '@nestjs/common';
import {
  allowInsecureRequests,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  type Configuration,
} from 'openid-client';
import { AccessOptions } from '../access-options.js';
import type { IdentityProvider } from './identity-provider.js';
import { ProviderAway } from './provider-away.js';

const TIMEOUT_SECONDS = 5;

/** The identity providers of this installation, each asked who it is when it is first needed. */
@Injectable()
export class ProviderConnections {
  private readonly found = new Map<string, Promise<Configuration>>();

  constructor(private readonly options: AccessOptions) {}

  /** All of them, by name. */
  all(): readonly IdentityProvider[] {
    return this.options.identityProviders ?? [];
  }

  /** The one with this key; undefined for a key that somebody made up. */
  find(key: unknown): IdentityProvider | undefined {
    return this.all().find((provider) => provider.key === key);
  }

  /** The one that issues these tokens. */
  ofIssuer(issuer: string | null | undefined): IdentityProvider | undefined {
    return this.all().find((provider) => provider.issuer === issuer);
  }

  /** What the provider says of itself (OpenID Connect Discovery). Throws `ProviderAway`; the next request asks again. */
  async configurationOf(provider: IdentityProvider): Promise<Configuration> {
    const known = this.found.get(provider.key) ?? discovered(provider);
    this.found.set(provider.key, known);
    try {
      return await known;
    } catch (error) {
      this.found.delete(provider.key);
      throw new ProviderAway(error);
    }
  }
}

/**
 * Its answer counts only when it names the very issuer that was set up (mix-up defence). Signatures of its tokens are checked even
 * though they come over a connection of ours: a proxy in between could have made them up.
 */
function discovered({ issuer, clientId, clientSecret, fetch }: IdentityProvider): Promise<Configuration> {
  const insecure = new URL(issuer).protocol === 'http:'; // settings let this through for the demonstration's own alone
  return discovery(new URL(issuer), clientId, clientSecret, undefined, {
    timeout: TIMEOUT_SECONDS,
    execute: [enableNonRepudiationChecks, ...(insecure ? [allowInsecureRequests] : [])],
    ...(fetch && { [customFetch]: (url: string, init: object) => fetch(url, init) }),
  });
}
