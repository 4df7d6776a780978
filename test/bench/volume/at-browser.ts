import { signedIn, type Role, type SignedIn } from '#access';
import { randomUUID } from 'node:crypto';
import { VOLUME_NOW } from './lives.js';

/** Somebody at a browser, on the day on which the generated data ends. */
export const atBrowser = (role: Role, organisationId: string, memberId: string = randomUUID()): SignedIn =>
  signedIn({
    member: {
      ...{ memberId, name: 'Invented', role },
      ...{ organisationId, organisationName: 'Invented', organisationType: 'PERP_SPECIALIST' },
    },
    ...{ channel: 'page', correlationId: randomUUID(), now: VOLUME_NOW },
  });
