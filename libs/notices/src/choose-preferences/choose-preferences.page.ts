import { Action, answerForm, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { noticesRules } from '../notices.rules.js';
import { NoticeSettings } from '../notices.settings.js';
import { PreferencesReader } from '../preferences/preferences.reader.js';
import { PREFERENCES_TEMPLATE, preferencesView } from '../preferences/preferences.view.js';
import { ChoosePreferences } from './choose-preferences.command.js';
import { ChoosePreferencesForm, unwantedOf } from './choose-preferences.form.js';

const FIELDS = {
  'notices-email-not-offered': 'way',
  'notices-email-missing': 'emailAddress',
  'notices-email-wrong': 'emailAddress',
};

@Controller()
export class ChoosePreferencesPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly preferences: PreferencesReader,
    private readonly settings: NoticeSettings,
  ) {}

  @Post('notices/settings')
  @Action('notices:choose')
  async submit(
    @Body(new SubmissionPipe(ChoosePreferencesForm)) submission: Submission<ChoosePreferencesForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form: { wanted, ...chosen }, commandId }) =>
        this.gateway.execute(new ChoosePreferences({ ...chosen, unwanted: unwantedOf(wanted) }, commandId, signed)),
      rules: { fields: FIELDS, texts: noticesRules },
      show: async (refused) => {
        const known = await this.preferences.of(signed.member.memberId);
        res.render(PREFERENCES_TEMPLATE, preferencesView(known, this.settings, refused));
      },
      done: 'Saved. You are told in this way from now on.',
      next: '/notices',
    });
  }
}
