import { SECOND_FACTOR_AMR, type IdentityProvider } from '#access';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomBytes } from 'node:crypto';
import type Provider from 'oidc-provider';
import { DEMO_ORGANISATIONS } from '../organisations.js';
import { DEMO_ISSUER, DEMO_SUBJECTS } from './demo-subjects.js';
import { showInteraction } from './interaction-page.js';

const KEY = 'mid-severn';
const CLIENT = 'sightline';
const LOOPBACK = '127.0.0.1';

/** The invented constabulary's identity provider at work. */
export interface DemoIdentityProvider {
  /** How a Sightline on the same machine is set up for it. */
  readonly setUp: IdentityProvider;
  stop(): Promise<void>;
}

/**
 * Starts an identity provider for the demonstration, on loopback, on a port of its own: `oidc-provider`, which is certified, so
 * that the way there and back is the real one. `address` is where browsers reach Sightline. The library is loaded when
 * somebody first signs in there: a start does not wait for it.
 */
export async function startDemoIdentityProvider(address: string): Promise<DemoIdentityProvider> {
  const clientSecret = randomBytes(32).toString('base64url');
  let provider: Promise<Provider> | undefined;
  const server = createServer((req, res) => {
    provider ??= providerFor(address, clientSecret);
    provider.then((ready) => answer(ready, req, res)).catch(() => res.writeHead(500).end());
  });
  await new Promise<void>((resolve) => server.listen(0, LOOPBACK, resolve));
  const origin = `http://${LOOPBACK}:${(server.address() as AddressInfo).port}`;
  return {
    setUp: {
      key: KEY,
      name: DEMO_ORGANISATIONS.police.name,
      organisationId: DEMO_ORGANISATIONS.police.id,
      issuer: DEMO_ISSUER,
      clientId: CLIENT,
      clientSecret,
      secondFactor: { acr: [], amr: SECOND_FACTOR_AMR },
      fetch: (url, init) => fetch(url.replace(DEMO_ISSUER, origin), init),
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(provider: Provider, req: IncomingMessage, res: ServerResponse): Promise<void> {
  if (await showInteraction(provider, req, res)) return;
  await (provider.callback() as (req: IncomingMessage, res: ServerResponse) => Promise<void>)(req, res);
}

async function providerFor(address: string, clientSecret: string): Promise<Provider> {
  const { default: OidcProvider } = await import('oidc-provider');
  return new OidcProvider(DEMO_ISSUER, {
    clients: [
      {
        client_id: CLIENT,
        client_secret: clientSecret,
        redirect_uris: [`${address}/sign-in/organisation/${KEY}/callback`],
        token_endpoint_auth_method: 'client_secret_post',
        backchannel_logout_uri: `${address}/api/oauth/logout/${KEY}`,
        backchannel_logout_session_required: true,
      },
    ],
    claims: { openid: ['sub', 'acr', 'amr', 'auth_time'] },
    conformIdTokenClaims: false,
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
    findAccount: (_, id) =>
      Object.hasOwn(DEMO_SUBJECTS, id) ? { accountId: id, claims: () => ({ sub: id }) } : undefined,
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    loadExistingGrant: grantOf,
    pkce: { required: () => true },
    ttl: { Session: 8 * 3600, Interaction: 600, Grant: 8 * 3600, AccessToken: 300, IdToken: 300 },
  });
}

/** Sightline is the constabulary's own client: nobody is asked whether they agree. */
async function grantOf(
  ctx: Parameters<NonNullable<ConstructorParameters<typeof Provider>[1]>['loadExistingGrant'] & object>[0],
) {
  const { client, session, provider } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid');
  await grant.save();
  return grant;
}
