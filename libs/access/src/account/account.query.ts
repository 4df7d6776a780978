import { Injectable } from '@nestjs/common';
import { ApiTokens } from '../api-tokens/api-tokens.query.js';
import type { Member } from '../domain/roles.js';
import { Credentials } from '../passwords/credentials.js';
import { SecondFactors } from '../second-factor/second-factors.query.js';
import { Sessions } from '../sessions/sessions.query.js';
import type { AccountData } from './account.view.js';

/** What the account page shows of a member: their tokens, and where they are signed in. */
@Injectable()
export class AccountReader {
  constructor(
    private readonly tokens: ApiTokens,
    private readonly sessions: Sessions,
    private readonly credentials: Credentials,
    private readonly factors: SecondFactors,
  ) {}

  /** `sessionId` is the session of the browser that asks. */
  async of(member: Member, sessionId: string, now: Date): Promise<AccountData> {
    const { memberId } = member;
    const [tokens, sessions, hasPassword, hasCodes] = await Promise.all([
      this.tokens.of(memberId),
      this.sessions.of(memberId, sessionId, now),
      this.credentials.nameOf(memberId).then((name) => name !== undefined),
      this.factors.isSetUp(memberId),
    ]);
    const isVouchedFor = sessions.some(({ isThis, issuer }) => isThis && issuer !== null);
    const codes = hasCodes ? 'set-up' : hasPassword && !isVouchedFor ? 'missing' : 'not-needed';
    return { member, tokens, sessions, codes, now };
  }
}
