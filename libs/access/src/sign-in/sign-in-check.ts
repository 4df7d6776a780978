import { Injectable } from '@nestjs/common';
import type { Member } from '../domain/roles.js';
import { MemberReader } from '../members/member.query.js';
import { Credentials } from '../passwords/credentials.js';
import { SecondFactors } from '../second-factor/second-factors.query.js';
import { SignInAttempts } from './sign-in-attempts.query.js';

/** Somebody who wants to come in. */
export interface Visitor {
  readonly signInName: string;
  readonly password: string;
  readonly address: string;
  readonly at: Date;
}

/**
 * What came of it. A wrong name, a wrong password and a disabled member are one answer: nobody learns which names exist.
 * `half-way` asks for a code, or for a second factor to be set up first.
 */
export type SignInResult =
  | { outcome: 'welcome'; member: Member }
  | { outcome: 'half-way'; member: Member }
  | { outcome: 'no-match' }
  | { outcome: 'wait'; minutes: number };

/** Checks a name and password within the limit of attempts. */
@Injectable()
export class SignInCheck {
  constructor(
    private readonly attempts: SignInAttempts,
    private readonly credentials: Credentials,
    private readonly members: MemberReader,
    private readonly factors: SecondFactors,
  ) {}

  async check({ signInName, password, address, at }: Visitor): Promise<SignInResult> {
    const { attemptId, waitMinutes } = await this.attempts.begin(signInName, address, at);
    if (waitMinutes > 0) return { outcome: 'wait', minutes: waitMinutes };
    const memberId = await this.credentials.check(signInName, password);
    const member = memberId === undefined ? undefined : await this.members.enabled(memberId);
    if (!member) return { outcome: 'no-match' };
    const outcome = (await this.factors.need(member)) === 'none' ? 'welcome' : 'half-way';
    await this.attempts.settle(attemptId, outcome === 'welcome' ? 'signed-in' : 'half-way');
    return { outcome, member };
  }
}
