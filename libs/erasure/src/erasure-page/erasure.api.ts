import { Action, Signed, type SignedIn } from '#access';
import { RecordId, sendResource } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ErasureReader } from '../erasure-register/erasures.reader.js';

/** One request for erasure, for API clients. */
@ApiTags('Erasure')
@Controller()
export class ErasureApi {
  constructor(private readonly erasures: ErasureReader) {}

  @Get('api/v1/erasures/:erasureId')
  @Action('erasure:read')
  @ApiOperation({ summary: 'A request for erasure: what was asked, decided and done, and the holds in force' })
  @ApiParam({ name: 'erasureId', format: 'uuid' })
  @ApiOkResponse({ description: 'The request; the ETag is that of all about the person' })
  async show(@RecordId('erasureId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const { revision, ...body } = await this.erasures.open(signed, id);
    sendResource(res, { body, revision: BigInt(revision) });
  }
}
