import { Controller, Get, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { sendResource } from '#web';
import type { Response } from 'express';
import { Action } from '../route-actions/action.decorator.js';
import { Signed } from '../signed-in/signed.decorator.js';
import type { SignedIn } from '../signed-in/signed-in.js';

/** Whom a token speaks for: the first thing that a program asks. */
@ApiTags('Account')
@ApiBearerAuth()
@Controller()
export class MeApi {
  @Get('/api/v1/me')
  @Action('account:see')
  @ApiOperation({ summary: 'Whom your token speaks for' })
  @ApiOkResponse({ description: 'The member, their role and their organisation' })
  show(@Signed() signed: SignedIn, @Res() res: Response): void {
    sendResource(res, { body: signed.member });
  }
}
