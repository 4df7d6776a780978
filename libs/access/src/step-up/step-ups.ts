import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { AccessOptions } from '../access-options.js';
import { FormAddresses } from '../kept-forms/form-addresses.js';
import { KeptForms, type PostedForm } from '../kept-forms/kept-forms.query.js';
import { SecondFactors } from '../second-factor/second-factors.query.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { STEP_UP_MINUTES } from './step-up.decorator.js';
import { StepUpNeeded } from './step-up-needed.js';

/** Sees to it that whoever does something grave has just proved who they are. */
@Injectable()
export class StepUps {
  constructor(
    private readonly options: AccessOptions,
    private readonly factors: SecondFactors,
    private readonly addresses: FormAddresses,
    private readonly keptForms: KeptForms,
  ) {}

  /** Throws `StepUpNeeded` with the way to prove it; what was typed is kept meanwhile. `from` as for `@StepUp`. */
  async require(signed: SignedIn, request: Request, from: string): Promise<void> {
    if (await this.isFresh(signed)) return;
    const isForm = request.method === 'POST' && this.addresses.has(request.originalUrl);
    if (isForm) {
      const { member, now } = signed;
      await this.keptForms.keep(member.memberId, request.originalUrl, request.body as PostedForm, now);
      const name = this.keptForms.nameOf(request.originalUrl);
      request.session.kept = [...new Set([...(request.session.kept ?? []), name])];
    }
    throw new StepUpNeeded(request, isForm || request.method === 'GET' ? request.originalUrl : from);
  }

  /**
   * How long ago they proved who they are, in minutes; undefined where they never did. Members of a demonstration have
   * nothing to prove, unless they have set up a second factor to see what it is like: theirs is always of this moment.
   */
  async proofAgeMinutes({ member, session, now }: SignedIn): Promise<number | undefined> {
    const age = session?.factorAt ? (now.getTime() - session.factorAt.getTime()) / 60_000 : undefined;
    if (age !== undefined && age < STEP_UP_MINUTES) return age;
    const isExempt = this.options.demoMemberIds.includes(member.memberId);
    return isExempt && !(await this.factors.isSetUp(member.memberId)) ? 0 : age;
  }

  private async isFresh(signed: SignedIn): Promise<boolean> {
    const age = await this.proofAgeMinutes(signed);
    return age !== undefined && age < STEP_UP_MINUTES;
  }
}
