import { Injectable } from '@nestjs/common';
import type { Member } from '../domain/roles.js';
import { asSignInName } from '../domain/member.policies.js';
import { MemberReader } from '../members/member.query.js';
import { Credentials } from '../passwords/credentials.js';
import { SignInAttempts } from './sign-in-attempts.query.js';

/** Somebody who wants to come in. */
export interface Visitor {
  readonly signInName: string;
  readonly password: string;
  readonly address: string;
  readonly at: Date;
}

/** What came of it. A wrong name, a wrong password and a disabled member are one answer: nobody learns which names exist. */
export type SignInResult = { outcome: 'welcome'; member: Member } | { outcome: 'no-match' } | { outcome: 'wait' };

/** Checks a name and password within the limit of attempts. */
@Injectable()
export class SignInCheck {
  constructor(
    private readonly attempts: SignInAttempts,
    private readonly credentials: Credentials,
    private readonly members: MemberReader,
  ) {}

  async check({ signInName, password, address, at }: Visitor): Promise<SignInResult> {
    const { attemptId, mustWait } = await this.attempts.begin(asSignInName(signInName), address, at);
    if (mustWait) return { outcome: 'wait' };
    const memberId = await this.credentials.check(signInName, password);
    const member = memberId === undefined ? undefined : await this.members.enabled(memberId);
    if (!member) return { outcome: 'no-match' };
    await this.attempts.settle(attemptId, 'signed-in');
    return { outcome: 'welcome', member };
  }
}
