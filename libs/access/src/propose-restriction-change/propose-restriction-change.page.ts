import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import type { Request, Response } from 'express';
import { accessRules } from '../access.rules.js';
import { Action } from '../route-actions/action.decorator.js';
import { RestrictionLists } from '../restrictions/restrictions.reader.js';
import { answerForm } from '../posted-forms/answer-form.js';
import { Signed } from '../signed-in/signed.decorator.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { AskedChanges } from './asked-change.js';
import { ProposeRestrictionChange } from './propose-restriction-change.command.js';
import { ProposeRestrictionChangeForm } from './propose-restriction-change.form.js';
import { restrictionsOfCaseView } from './propose-restriction-change.view.js';

const TEMPLATE = 'access/src/propose-restriction-change/propose-restriction-change.njk';
const FIELDS = {
  'one-member-at-a-time': 'signInNames',
  'sign-in-name-unknown': 'signInNames',
  'list-keeper-conflicted': 'signInNames',
  'member-kept-out-already': 'signInNames',
  'member-not-kept-out': 'signInNames',
  'restriction-for-nobody': 'signInNames',
  'restriction-without-contact': 'contact',
  'restriction-contact-no-mailbox': 'contact',
  'restriction-over-already': 'lastDay',
  'case-not-restricted': 'kind',
};

/** The lists of one case, and the form that asks for a change of them. */
@Controller('cases/:caseId/restrictions')
export class ProposeRestrictionChangePage {
  constructor(
    private readonly lists: RestrictionLists,
    private readonly asked: AskedChanges,
    private readonly gateway: CommandGateway,
  ) {}

  @Get()
  @Action('restriction:read')
  show(@RecordId('caseId') caseId: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.render(res, caseId, signed);
  }

  @Post()
  @Action('restriction:propose')
  async submit(
    @RecordId('caseId') caseId: string,
    @Body(new SubmissionPipe(ProposeRestrictionChangeForm)) submission: Submission<ProposeRestrictionChangeForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: async ({ form, commandId }) => {
        const asked = await this.asked.of(form);
        return this.gateway.execute(new ProposeRestrictionChange(caseId, asked, commandId, signed));
      },
      rules: { fields: FIELDS, texts: accessRules },
      show: (refused) => this.render(res, caseId, signed, refused),
      done: 'The change waits for a second information governance lead to agree.',
      next: `/cases/${caseId}/restrictions`,
    });
  }

  private async render(res: Response, caseId: string, signed: SignedIn, refused?: Refused): Promise<void> {
    const lists = await this.lists.open(signed, caseId);
    res.render(TEMPLATE, restrictionsOfCaseView(lists, signed, refused));
  }
}
