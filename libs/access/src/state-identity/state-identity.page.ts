import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import type { Request, Response } from 'express';
import { accessRules } from '../access.rules.js';
import { answerForm } from '../posted-forms/answer-form.js';
import { Action } from '../route-actions/action.decorator.js';
import { Signed } from '../signed-in/signed.decorator.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { OneMember } from '../staff/one-member.js';
import { StepUp } from '../step-up/step-up.decorator.js';
import { StateIdentity } from './state-identity.command.js';
import { StateIdentityForm } from './state-identity.form.js';

const FIELDS = {
  'own-identity': 'otherNames',
  'identity-of-nothing': 'otherNames',
  'identity-name-in-part': 'otherNames',
  'identity-no-postcode': 'postcode',
  'identity-house-alone': 'postcode',
  'identity-no-telephone': 'telephone',
  'identity-no-email': 'email',
};

/** The form that states who a member is; it is on the page of the member. */
@Controller('members/:memberId/identity')
export class StateIdentityPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly one: OneMember,
  ) {}

  @Post()
  @Action('member:state-identity')
  @StepUp('/members')
  async submit(
    @RecordId('memberId') memberId: string,
    @Body(new SubmissionPipe(StateIdentityForm)) submission: Submission<StateIdentityForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form: { otherNames = '', ...rest }, commandId }) => {
        const names = otherNames
          .split(',')
          .map((name) => name.trim())
          .filter(Boolean);
        const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
        return this.gateway.execute(new StateIdentity(memberId, { otherNames: names, ...known }, commandId, signed));
      },
      rules: { fields: FIELDS, texts: accessRules },
      show: (refused) => this.one.show(res, memberId, signed, refused),
      done: 'Saved. It is being compared; what is found goes to the information governance leads.',
      next: `/members/${memberId}`,
    });
  }
}
