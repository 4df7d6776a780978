/** An organisation's identity provider, as whoever looks after this installation has set it up: nothing of it is taken from a request. */
export interface IdentityProvider {
  /** Its name in our addresses: `mid-severn`. */
  readonly key: string;
  /** The organisation as people know it, on the button. */
  readonly name: string;
  /** Whose members it may vouch for, and nobody else's. */
  readonly organisationId: string;
  /** Its issuer, exactly as in its tokens. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Values of `acr`, and members of `amr` (RFC 8176), of which one shows that more than a password was asked for. */
  readonly secondFactor: { readonly acr: readonly string[]; readonly amr: readonly string[] };
  /** How it is reached where that is not its issuer's address: only for the demonstration's own, on this machine. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
}

/** What shows a second factor where an organisation says nothing of its own (RFC 8176 §2). */
export const SECOND_FACTOR_AMR = ['mfa', 'otp', 'hwk', 'swk', 'sc', 'fpt', 'face', 'pop'] as const;

/** Whether the provider says that more than a password was asked for. */
export function showsSecondFactor(
  { secondFactor }: Pick<IdentityProvider, 'secondFactor'>,
  claims: Readonly<Record<string, unknown>>,
): boolean {
  const { acr, amr } = claims;
  if (typeof acr === 'string' && secondFactor.acr.includes(acr)) return true;
  return Array.isArray(amr) && amr.some((each) => secondFactor.amr.includes(each as string));
}
