import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { correlationIdOf } from '#web';
import type { Request } from 'express';
import { ApiTokens } from '../api-tokens/api-tokens.query.js';
import { hashOf } from '../digest.js';
import { AccessTokens } from '../issue-access-token/access-tokens.query.js';
import type { Member } from '../domain/roles.js';
import { MemberReader } from '../members/member.query.js';
import { rememberLapse } from '../sessions/lapse.js';
import { declaredPurposes, sessionOf } from '../sessions/session.js';
import { Sessions } from '../sessions/sessions.query.js';
import { rememberSignedIn, signedInOf } from './signed.decorator.js';
import { signedIn, type SignedIn } from './signed-in.js';

const BEARER = /^Bearer +([^\s]{1,200})$/i;

/** Asked by a page's script, not by a person: it must not keep a session alive that nobody sits at. */
const NO_SIGN_OF_LIFE = new Set(['/session/timed-out']);

/** Who it is, if not gone meanwhile, and what their session says of how they came in. */
interface Found {
  readonly member: Member | undefined;
  readonly session?: SignedIn['session'];
  readonly sessionDigest: Buffer;
}

/**
 * Finds out who asks: by the session's cookie on a page, by a bearer token of a member or of a service account on the API,
 * never the other way round. The member or account and the session are read anew on each request, so that whoever is
 * disabled, ended or signed out is out at once.
 */
@Injectable()
export class Caller {
  constructor(
    private readonly clock: Clock,
    private readonly members: MemberReader,
    private readonly tokens: ApiTokens,
    private readonly accessTokens: AccessTokens,
    private readonly sessions: Sessions,
  ) {}

  /** Who asks by this channel, if anybody; found out once for each request, then remembered for `@Signed()`. */
  async identify(request: Request, channel: 'page' | 'api'): Promise<SignedIn | undefined> {
    const known = signedInOf(request);
    if (known?.channel === channel) return known;
    const signed = await this.find(request, channel);
    rememberSignedIn(request, signed);
    return signed;
  }

  private async find(request: Request, channel: 'page' | 'api'): Promise<SignedIn | undefined> {
    const now = this.clock.now();
    const found = channel === 'page' ? await this.bySession(request, now) : await this.byToken(request, now);
    if (!found?.member) return undefined;
    const { member, session, sessionDigest } = found;
    const purposes = channel === 'page' ? declaredPurposes(request) : undefined;
    const correlationId = correlationIdOf(request);
    return signedIn({ member, channel, correlationId, now, session, sessionDigest, purposes });
  }

  private async bySession(request: Request, now: Date): Promise<Found | undefined> {
    if (!sessionOf(request) || !cameWithSession(request)) return undefined;
    const found = await this.sessions.look(request.sessionID, now, !NO_SIGN_OF_LIFE.has(request.path));
    if (!found) return undefined;
    if (!('because' in found)) {
      const member = await this.members.enabled(found.memberId);
      return { member, session: found, sessionDigest: hashOf(request.sessionID) };
    }
    rememberLapse(request, found);
    return undefined;
  }

  private async byToken(request: Request, now: Date): Promise<Found | undefined> {
    const [, token] = BEARER.exec(request.get('authorization') ?? '') ?? [];
    if (token === undefined) return undefined;
    const memberId = await this.tokens.memberIdFor(token, now);
    const member =
      memberId === undefined ? await this.accessTokens.accountFor(token, now) : await this.members.enabled(memberId);
    return { member, sessionDigest: hashOf(token) };
  }
}

/** A session that was made for this very request holds nobody: that needs no look into the database. */
const cameWithSession = ({ headers }: Request): boolean => headers.cookie?.includes('sightline-') === true;
