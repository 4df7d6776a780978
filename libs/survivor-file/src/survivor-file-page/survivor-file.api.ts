import { Action, Signed, type SignedIn } from '#access';
import { RecordId, sendResource } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { SurvivorFiles } from '../survivor-files.reader.js';
import { survivorFileResourceView } from './survivor-file-resource.view.js';

/** One file for API clients, without anything that could lead to the survivor. */
@ApiTags('Survivor files')
@Controller()
export class SurvivorFileApi {
  constructor(private readonly files: SurvivorFiles) {}

  @Get('api/v1/survivor-files/:survivorFileId')
  @Action('survivor-file:read')
  @ApiOperation({ summary: 'A survivor’s file, without who they are, how to reach them and where they are' })
  @ApiParam({ name: 'survivorFileId', format: 'uuid' })
  @ApiOkResponse({ description: 'The file' })
  async show(@RecordId('survivorFileId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const { file, revision } = await this.files.open(signed, 'survivor-file:read', id);
    sendResource(res, { body: survivorFileResourceView(file), revision });
  }
}
