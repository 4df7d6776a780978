import { Action, addFlash, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CaseForms } from '../case-forms.js';
import { SamePersons } from '../merges/merges.query.js';
import { MergePersons, TakeMergeStep } from './merge-persons.command.js';
import { MergePersonsForm, MergeStepForm } from './merge-persons.form.js';
import { mergePersonsView } from './merge-persons.view.js';

const TEMPLATE = 'case-file/src/merge-persons/merge-persons.njk';
const FIELDS = {
  'merge-of-merged': 'otherPersonId',
  'merge-already-proposed': 'otherPersonId',
  'merge-with-themselves': 'otherPersonId',
};

/** Shows other records that look like the person of a case, and puts them together or apart. */
@Controller()
export class MergePersonsPage {
  constructor(
    private readonly forms: CaseForms,
    private readonly gateway: CommandGateway,
    private readonly same: SamePersons,
  ) {}

  @Get('cases/:caseId/same-person')
  @Action('person:merge')
  show(@RecordId('caseId') caseId: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.render(res, caseId, signed);
  }

  @Post('cases/:caseId/same-person')
  @Action('person:merge')
  submit(
    @RecordId('caseId') caseId: string,
    @Body(new SubmissionPipe(MergePersonsForm)) submission: Submission<MergePersonsForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    return this.forms.carryOut({
      ...{ req, res, submission, fields: FIELDS },
      show: (refused) => this.render(res, caseId, signed, refused),
      command: ({ form, commandId }) => new MergePersons(caseId, form, commandId, signed),
      done: 'It is on record. Where you were not certain, a second person has to agree.',
      next: `/cases/${caseId}/same-person`,
    });
  }

  @Post('cases/:caseId/same-person/:mergeId/steps')
  @Action('person:merge')
  async step(
    @RecordId('caseId') caseId: string,
    @RecordId('mergeId') mergeId: string,
    @Body(new SubmissionPipe(MergeStepForm)) submission: Submission<MergeStepForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    if (submission.ok) {
      const { form, commandId } = submission;
      await this.gateway.execute(new TakeMergeStep(caseId, mergeId, form.step, commandId, signed));
      addFlash(req, 'It is on record.');
    }
    res.redirect(303, `/cases/${caseId}/same-person`);
  }

  private async render(res: Response, caseId: string, signed: SignedIn, refused?: Refused): Promise<void> {
    const found = await this.same.open(signed, caseId);
    res.render(TEMPLATE, mergePersonsView(found, signed.member.memberId, refused));
  }
}
