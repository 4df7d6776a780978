import { Injectable } from '@nestjs/common';
import { Credentials } from '../passwords/credentials.js';
import { SignInAttempts } from '../sign-in/sign-in-attempts.query.js';
import { SecondFactors } from './second-factors.query.js';

/** Somebody who shows that it is them, with what is asked of them. */
export interface Proof {
  readonly memberId: string;
  readonly address: string;
  readonly at: Date;
}

export type ProofResult = { outcome: 'right' } | { outcome: 'wrong' } | { outcome: 'wait'; minutes: number };

/** Checks codes, and passwords asked for once more, within the same limit of attempts as sign-in itself. */
@Injectable()
export class CodeCheck {
  constructor(
    private readonly attempts: SignInAttempts,
    private readonly credentials: Credentials,
    private readonly factors: SecondFactors,
  ) {}

  /** A code of the app or from paper. */
  code(proof: Proof, code: string): Promise<ProofResult> {
    return this.within(proof, 'code', () => this.factors.accept(proof.memberId, code, proof.at));
  }

  /** The password again, of a member who needs no second factor. */
  password(proof: Proof, password: string): Promise<ProofResult> {
    return this.within(
      proof,
      'password',
      async (name) => (await this.credentials.check(name, password)) === proof.memberId,
    );
  }

  private async within(
    { memberId, address, at }: Proof,
    way: 'code' | 'password',
    holds: (signInName: string) => Promise<boolean>,
  ): Promise<ProofResult> {
    const name = (await this.credentials.nameOf(memberId)) ?? memberId;
    const { attemptId, waitMinutes } = await this.attempts.begin(name, address, at, way);
    if (waitMinutes > 0) return { outcome: 'wait', minutes: waitMinutes };
    if (!(await holds(name))) return { outcome: 'wrong' };
    await this.attempts.settle(attemptId, 'signed-in');
    return { outcome: 'right' };
  }
}
