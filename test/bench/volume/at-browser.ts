import { signedIn, type Role, type SignedIn } from '#access';
import { randomUUID } from 'node:crypto';
import { VOLUME_NOW } from './lives.js';

/** Somebody at a browser, on the day on which the generated data ends, so many minutes later; who, if it is always the same. */
export const atBrowser = (
  role: Role,
  organisationId: string,
  { memberId = randomUUID(), minutes = 0 }: { readonly memberId?: string; readonly minutes?: number } = {},
): SignedIn =>
  signedIn({
    member: {
      ...{ memberId, name: 'Invented', role },
      ...{ organisationId, organisationName: 'Invented', organisationType: 'PERP_SPECIALIST' },
    },
    ...{ channel: 'page', correlationId: randomUUID(), now: new Date(VOLUME_NOW.getTime() + minutes * 60_000) },
  });
