import { Action, answerForm, NotFound, Permissions, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { organisationResource } from '../directory.actions.js';
import { DirectoryReader } from '../directory.reader.js';
import { directoryRules } from '../directory.rules.js';
import { EndAgreement } from './end-agreement.command.js';
import { EndAgreementPageForm } from './end-agreement.form.js';
import { endAgreementView } from './end-agreement.view.js';

const TEMPLATE = 'directory/src/end-agreement/end-agreement.njk';
const FIELDS = { 'agreement-ends-in-the-future': 'endedOn', 'agreement-ends-before-signature': 'endedOn' };

/** Ends an organisation's agreement, with what stops said first. */
@Controller()
export class EndAgreementPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly directory: DirectoryReader,
    private readonly permissions: Permissions,
  ) {}

  @Get('directory/organisations/:organisationId/end-agreement')
  @Action('organisation:end-agreement')
  async show(@RecordId('organisationId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    await this.render(res, id, signed);
  }

  @Post('directory/organisations/:organisationId/end-agreement')
  @Action('organisation:end-agreement')
  async submit(
    @RecordId('organisationId') id: string,
    @Body(new SubmissionPipe(EndAgreementPageForm)) submission: Submission<EndAgreementPageForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form: { reason, endedOn }, commandId, seenRevision }) =>
        this.gateway.execute(new EndAgreement(id, { reason, endedOn }, seenRevision, commandId, signed)),
      rules: { fields: FIELDS, texts: directoryRules },
      show: (refused) => this.render(res, id, signed, refused),
      done: 'The agreement has ended. Its members are shown no case from now on.',
      next: `/directory/organisations/${id}`,
    });
  }

  private async render(res: Response, id: string, signed: SignedIn, refused?: Refused): Promise<void> {
    const organisation = await this.directory.organisation(id);
    if (!organisation) throw new NotFound();
    await this.permissions.require(signed, 'organisation:end-agreement', organisationResource(organisation));
    res.render(TEMPLATE, endAgreementView(organisation, refused));
  }
}
