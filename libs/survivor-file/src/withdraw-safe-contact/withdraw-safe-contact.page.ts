import { Action, answerForm, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { WITHDRAWAL_REASONS } from '../domain/code-lists/index.js';
import { survivorFileFormView } from '../survivor-file-page/survivor-file-form.view.js';
import { survivorFileRules } from '../survivor-file.rules.js';
import { SurvivorFiles } from '../survivor-files.reader.js';
import { SurvivorGateway } from '../survivor-ports.js';
import { WithdrawSafeContact } from './withdraw-safe-contact.command.js';
import { WithdrawSafeContactForm } from './withdraw-safe-contact.form.js';

const TEMPLATE = 'survivor-file/src/withdraw-safe-contact/withdraw-safe-contact.njk';

/** The rules that are about one field of this form. */
const FIELDS = {
  'safe-contact-withdrawn': 'reason',
  'safe-contact-not-found': 'reason',
};

/** A way must not be used any more. It counts at once. */
@Controller()
export class WithdrawSafeContactPage {
  constructor(
    private readonly gateway: SurvivorGateway,
    private readonly files: SurvivorFiles,
  ) {}

  @Get('survivor-files/:survivorFileId/contacts/:contactId/withdraw')
  @Action('survivor-file:record')
  async show(
    @RecordId('survivorFileId') id: string,
    @RecordId('contactId') contactId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    await this.render(res, signed, id, contactId);
  }

  @Post('survivor-files/:survivorFileId/contacts/:contactId/withdraw')
  @Action('survivor-file:record')
  async submit(
    @RecordId('survivorFileId') id: string,
    @RecordId('contactId') contactId: string,
    @Body(new SubmissionPipe(WithdrawSafeContactForm)) submission: Submission<WithdrawSafeContactForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form, commandId }) =>
        this.gateway.execute(new WithdrawSafeContact(id, contactId, form, commandId, signed)),
      rules: { fields: FIELDS, texts: survivorFileRules },
      show: (refused) => this.render(res, signed, id, contactId, refused),
      done:
        submission.ok && submission.form.reason === 'MISTAKE'
          ? 'The mistake is on record.'
          : 'This way is not used any more.',
      next: `/survivor-files/${id}`,
    });
  }

  private async render(
    res: Response,
    signed: SignedIn,
    id: string,
    contactId: string,
    refused?: Refused,
  ): Promise<void> {
    const { file } = await this.files.open(signed, 'survivor-file:record', id);
    const path = `contacts/${contactId}/withdraw`;
    const isNever = file.contacts.find((each) => each.contactId === contactId)?.isSafe === false;
    res.render(TEMPLATE, {
      ...survivorFileFormView(file.survivorFileId, refused),
      ...{ path, isNever },
      codes: WITHDRAWAL_REASONS.codes.filter(({ code }) => !isNever || code === 'MISTAKE'),
      today: signed.today,
    });
  }
}
