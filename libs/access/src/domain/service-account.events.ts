import { open, pseudonym, type AgencyType, type DomainEvent, type EventTypes } from '#kernel';
import type { Role } from './roles.js';

/** A public key as it is published (RFC 7517, RFC 8037): P-256 or Ed25519, and nothing that is secret. */
export type PublicKey =
  | { readonly kty: 'EC'; readonly crv: 'P-256'; readonly x: string; readonly y: string }
  | { readonly kty: 'OKP'; readonly crv: 'Ed25519'; readonly x: string };

/**
 * A program of an organisation may ask for tokens, with which it works as `role` there, and does no more than the actions
 * in `scopes`. Its name is the program's, never a person's.
 */
export type ServiceAccountRegistered = DomainEvent<
  'ServiceAccountRegistered',
  {
    accountId: string;
    name: string;
    organisationId: string;
    organisationName: string;
    organisationType: AgencyType;
    role: Role;
    scopes: string[];
    registeredBy: string;
  }
>;

/**
 * Whoever holds the private half of this key is that program, until `retiresAt`. The private half never comes here.
 * `thumbprint` is the key's name (RFC 7638, SHA-256).
 */
export type ServiceAccountKeyAdded = DomainEvent<
  'ServiceAccountKeyAdded',
  { accountId: string; thumbprint: string; key: PublicKey; retiresAt: string; addedBy: string }
>;

/** The key counts no more, nor do tokens that were given for it. A key that only grew old needs no such event. */
export type ServiceAccountKeyRetired = DomainEvent<
  'ServiceAccountKeyRetired',
  { accountId: string; thumbprint: string; retiredBy: string }
>;

/** The program may not come in any more, with none of its keys and tokens; refused from its next request. For good. */
export type ServiceAccountEnded = DomainEvent<'ServiceAccountEnded', { accountId: string; endedBy: string }>;

export type ServiceAccountEvent =
  ServiceAccountRegistered | ServiceAccountKeyAdded | ServiceAccountKeyRetired | ServiceAccountEnded;

export const serviceAccountEventTypes: EventTypes<ServiceAccountEvent> = {
  ServiceAccountRegistered: {
    version: 1,
    fields: {
      accountId: open,
      name: open,
      organisationId: open,
      organisationName: open,
      organisationType: open,
      role: open,
      scopes: open,
      registeredBy: pseudonym,
    },
  },
  ServiceAccountKeyAdded: {
    version: 1,
    fields: { accountId: open, thumbprint: open, key: open, retiresAt: open, addedBy: pseudonym },
  },
  ServiceAccountKeyRetired: { version: 1, fields: { accountId: open, thumbprint: open, retiredBy: pseudonym } },
  ServiceAccountEnded: { version: 1, fields: { accountId: open, endedBy: pseudonym } },
};
