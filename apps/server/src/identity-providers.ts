import type { IdentityProvider } from '#access';
import { startDemoIdentityProvider } from '#demo';
import { ConfigInvalid, type Closing } from '#storage';
import { isLoopback, type ServerConfig } from './config.js';

/**
 * Those that were set up, and in a demonstration one of its own, which stops with the server; `address` is the server's. Throws
 * `ConfigInvalid` where others than this machine would reach it: anybody may be anybody there.
 */
export async function identityProvidersOf(
  { host, demo, identityProviders }: Pick<ServerConfig, 'host' | 'demo' | 'identityProviders'>,
  address: string,
  closing: Closing,
): Promise<readonly IdentityProvider[]> {
  if (!demo) return identityProviders;
  if (!isLoopback(host)) throw new ConfigInvalid(['The identity provider of the demonstration is for 127.0.0.1 only.']);
  const demonstration = await startDemoIdentityProvider(address);
  closing.then(() => demonstration.stop());
  return [...identityProviders, demonstration.setUp];
}
