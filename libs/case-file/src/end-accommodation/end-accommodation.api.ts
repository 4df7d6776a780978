import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendChange } from '../send-change.js';
import { EndAccommodation } from './end-accommodation.command.js';
import { EndAccommodationForm } from './end-accommodation.form.js';

@ApiTags('Case file')
@Controller()
export class EndAccommodationApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/cases/:caseId/accommodations/:accommodationId/ending')
  @Action('case:record')
  @ApiOperation({ summary: 'End a stay of the person; If-Match is the ETag of the person' })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiParam({ name: 'accommodationId', format: 'uuid' })
  @ApiBody({ type: EndAccommodationForm })
  @ApiCreatedResponse({ description: 'Recorded' })
  async record(
    @RecordId('caseId') caseId: string,
    @RecordId('accommodationId') accommodationId: string,
    @Body(new JsonBody(EndAccommodationForm)) form: EndAccommodationForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const appended = await this.gateway.execute(
      new EndAccommodation(caseId, { accommodationId, endedOn: form.endedOn }, seen, commandId, signed),
    );
    const body = { caseId, accommodationId, endedOn: form.endedOn };
    sendChange(res, { appended, body, location: `/api/v1/cases/${caseId}` });
  }
}
