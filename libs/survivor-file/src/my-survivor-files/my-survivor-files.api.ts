import { Action, Signed, type SignedIn } from '#access';
import { sendPage } from '#web';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { MySurvivorFiles } from './my-survivor-files.query.js';

/** The files that an advocate has, for API clients. */
@ApiTags('Survivor files')
@Controller()
export class MySurvivorFilesApi {
  constructor(private readonly files: MySurvivorFiles) {}

  @Get('api/v1/survivor-files')
  @Action('survivor-file:list')
  @ApiOperation({ summary: 'The survivor files that you are an advocate of' })
  @ApiOkResponse({ description: 'All of them' })
  async list(@Signed() signed: SignedIn, @Req() req: Request, @Res() res: Response): Promise<void> {
    sendPage(res, req, { items: await this.files.list(signed) });
  }
}
