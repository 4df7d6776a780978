import { Action, Signed, type SignedIn } from '#access';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { NoticeSettings } from '../notices.settings.js';

/** The member's own mailbox, where messages are that leave by no mail server. */
@Controller()
export class MailboxPage {
  constructor(private readonly settings: NoticeSettings) {}

  @Get('mailbox')
  @Action('mailbox:read')
  async show(@Signed() { member }: SignedIn, @Res() res: Response): Promise<void> {
    const mails = await this.settings.mailboxes.read(member.memberId);
    const shown = mails.map((mail) => ({ ...mail, path: URL.canParse(mail.text) ? new URL(mail.text).pathname : '/' }));
    res.set('Cache-Control', 'no-store').render('notices/src/mailbox/mailbox.njk', { mails: shown });
  }
}
