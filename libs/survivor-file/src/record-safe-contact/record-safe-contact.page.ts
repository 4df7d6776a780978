import { Action, answerForm, Signed, type SignedIn } from '#access';
import { londonTime } from '#kernel';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CONTACT_ALLOWANCES, CONTACT_CHANNELS, CONTACT_USES, WEEKDAYS } from '../domain/code-lists/index.js';
import { survivorFileFormView } from '../survivor-file-page/survivor-file-form.view.js';
import { survivorFileRules } from '../survivor-file.rules.js';
import { SurvivorFiles } from '../survivor-files.reader.js';
import { SurvivorGateway } from '../survivor-ports.js';
import { RecordSafeContact } from './record-safe-contact.command.js';
import { RecordSafeContactForm } from './record-safe-contact.form.js';

const TEMPLATE = 'survivor-file/src/record-safe-contact/record-safe-contact.njk';

/** The rules that are about one field of this form. */
const FIELDS = {
  'safe-contact-confirmed-in-future': 'confirmedOn',
  'safe-contact-expired-already': 'confirmedOn',
  'safe-contact-hours-missing': 'days',
  'safe-contact-hours-wrong': 'until',
  'safe-contact-mail-not-allowed': 'allowed',
  'safe-contact-number-needed': 'value',
  'safe-contact-email-needed': 'value',
};

const ASK_AGAIN = 'This is on record. Ask the survivor again within 28 days.';
const NEVER_USED = 'This is on record. Nothing is sent by it, whatever else is on record, and nobody may use it.';

const CHOICES = {
  channels: CONTACT_CHANNELS.codes,
  uses: CONTACT_USES.codes,
  days: WEEKDAYS.codes,
  allowances: CONTACT_ALLOWANCES.codes,
};

/** The page on which an advocate records how the survivor can be reached, or must not be. */
@Controller()
export class RecordSafeContactPage {
  constructor(
    private readonly gateway: SurvivorGateway,
    private readonly files: SurvivorFiles,
  ) {}

  @Get('survivor-files/:survivorFileId/contacts/record')
  @Action('survivor-file:record')
  async show(@RecordId('survivorFileId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    await this.render(res, signed, id);
  }

  @Post('survivor-files/:survivorFileId/contacts/record')
  @Action('survivor-file:record')
  async submit(
    @RecordId('survivorFileId') id: string,
    @Body(new SubmissionPipe(RecordSafeContactForm)) submission: Submission<RecordSafeContactForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form, commandId }) => this.gateway.execute(new RecordSafeContact(id, form, commandId, signed)),
      rules: { fields: FIELDS, texts: survivorFileRules },
      show: (refused) => this.render(res, signed, id, refused),
      done: submission.ok && submission.form.use === 'NEVER' ? NEVER_USED : ASK_AGAIN,
      next: `/survivor-files/${id}`,
    });
  }

  private async render(res: Response, signed: SignedIn, id: string, refused?: Refused): Promise<void> {
    const { file } = await this.files.open(signed, 'survivor-file:record', id);
    const form = survivorFileFormView(file.survivorFileId, refused);
    const { today, now } = signed;
    res.render(TEMPLATE, { ...form, ...CHOICES, path: 'contacts/record', today, timeNow: londonTime(now) });
  }
}
