import { Action, Signed, type SignedIn } from '#access';
import { sendResource } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { NOTICES } from '../domain/code-lists/notices.js';
import { PreferencesReader } from './preferences.reader.js';

@ApiTags('Notices')
@Controller()
export class PreferencesApi {
  constructor(private readonly preferences: PreferencesReader) {}

  @Get('api/v1/notice-preferences')
  @Action('notices:choose')
  @ApiOperation({ summary: 'By which way, how soon and of what you are told' })
  @ApiOkResponse({ description: 'What you chose, or what holds for who chose nothing' })
  async show(@Signed() { member }: SignedIn, @Res() res: Response): Promise<void> {
    const { unwanted, ...chosen } = await this.preferences.of(member.memberId);
    const wanted = NOTICES.codes.flatMap(({ code }) => (unwanted.includes(code) ? [] : [code]));
    sendResource(res, { body: { ...chosen, wanted } });
  }
}
