import { Action, answerForm, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { SubmissionPipe, type Refused, type Accepted, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CHANNELS, IDENTITY_CHECKS } from '../domain/subject-access.codes.js';
import { subjectAccessRules } from '../subject-access.rules.js';
import { RecordRequest } from './record-request.command.js';
import { RecordRequestForm } from './record-request.form.js';

const TEMPLATE = 'subject-access/src/record-request/record-request.njk';

/** The rules that are about one field of this form. */
const FIELDS = { 'asking-person-unknown': 'personReference', 'request-received-in-future': 'receivedOn' };

/** Records a request for access. */
@Controller()
export class RecordRequestPage {
  constructor(private readonly gateway: CommandGateway) {}

  @Get('subject-access/new')
  @Action('subject-access:record')
  show(@Res() res: Response): void {
    res.render(TEMPLATE, recordRequestView());
  }

  @Post('subject-access/new')
  @Action('subject-access:record')
  async submit(
    @Body(new SubmissionPipe(RecordRequestForm)) submission: Submission<RecordRequestForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const message = ({ form, commandId }: Accepted<RecordRequestForm>) => new RecordRequest(form, commandId, signed);
    await answerForm({
      req,
      res,
      submission,
      carryOut: (accepted) => this.gateway.execute(message(accepted)),
      rules: { fields: FIELDS, texts: subjectAccessRules },
      show: (refused) => res.render(TEMPLATE, recordRequestView(refused)),
      done: 'The request is on record. It has to be answered within a month.',
      next: (accepted) => `/subject-access/${message(accepted).requestId}`,
    });
  }
}

const recordRequestView = (refused?: Refused) => ({
  channels: CHANNELS.codes,
  checks: IDENTITY_CHECKS.codes,
  errors: refused?.errors ?? [],
  entered: refused?.entered ?? {},
  ...(refused && { commandId: refused.commandId }),
});
