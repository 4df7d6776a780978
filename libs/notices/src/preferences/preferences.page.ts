import { Action, Signed, type SignedIn } from '#access';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { NoticeSettings } from '../notices.settings.js';
import { PreferencesReader } from './preferences.reader.js';
import { PREFERENCES_TEMPLATE, preferencesView } from './preferences.view.js';

/** How the member is told, and the form to change it. */
@Controller()
export class PreferencesPage {
  constructor(
    private readonly preferences: PreferencesReader,
    private readonly settings: NoticeSettings,
  ) {}

  @Get('notices/settings')
  @Action('notices:choose')
  async show(@Signed() { member }: SignedIn, @Res() res: Response): Promise<void> {
    const view = preferencesView(await this.preferences.of(member.memberId), this.settings);
    res.set('Cache-Control', 'no-store').render(PREFERENCES_TEMPLATE, view);
  }
}
