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
import { StateSamePerson } from './state-same-person.command.js';
import { StateSamePersonForm } from './state-same-person.form.js';

const FIELDS = { 'sign-in-name-unknown': 'signInName', 'same-account': 'signInName' };

/** The form that names another account of a member; it is on the page of the member. */
@Controller('members/:memberId/same-person')
export class StateSamePersonPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly one: OneMember,
  ) {}

  @Post()
  @Action('member:state-same-person')
  @StepUp('/members')
  async submit(
    @RecordId('memberId') memberId: string,
    @Body(new SubmissionPipe(StateSamePersonForm)) submission: Submission<StateSamePersonForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form, commandId }) =>
        this.gateway.execute(new StateSamePerson(memberId, form.signInName, commandId, signed)),
      rules: { fields: FIELDS, texts: accessRules },
      show: (refused) => this.one.show(res, memberId, signed, refused),
      done: 'Saved. What keeps one of the accounts from a case keeps the other from it, too.',
      next: `/members/${memberId}`,
    });
  }
}
