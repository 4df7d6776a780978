import { Injectable } from '@nestjs/common';
import { Clock } from '#kernel';
import { correlationIdOf } from '#web';
import type { Request } from 'express';
import { ApiTokens } from '../api-tokens/api-tokens.query.js';
import { MemberReader } from '../members/member.query.js';
import { memberIdOf } from '../sessions/session.js';
import { rememberSignedIn, signedInOf } from './signed.decorator.js';
import { signedIn, type SignedIn } from './signed-in.js';

const BEARER = /^Bearer +([^\s]{1,200})$/i;

/**
 * Finds out who asks: by the session's cookie on a page, by a bearer token on the API, never the other way round. The
 * member is read anew on each request, so that a disabled one is out at once and a changed role holds at once.
 */
@Injectable()
export class Caller {
  constructor(
    private readonly clock: Clock,
    private readonly members: MemberReader,
    private readonly tokens: ApiTokens,
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
    const memberId = channel === 'page' ? memberIdOf(request, now) : await this.byToken(request, now);
    const member = memberId === undefined ? undefined : await this.members.enabled(memberId);
    return member && signedIn({ member, channel, correlationId: correlationIdOf(request), now });
  }

  private async byToken(request: Request, now: Date): Promise<string | undefined> {
    const [, token] = BEARER.exec(request.get('authorization') ?? '') ?? [];
    return token === undefined ? undefined : this.tokens.memberIdFor(token, now);
  }
}
