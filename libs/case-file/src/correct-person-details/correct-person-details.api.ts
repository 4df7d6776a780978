import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId, sendResource } from '#web';
import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendChange } from '../send-change.js';
import { CorrectPersonDetails } from './correct-person-details.command.js';
import { correctionIn, CorrectPersonDetailsForm } from './correct-person-details.form.js';
import { PersonDetailsOnRecord } from './details-on-record.query.js';

@ApiTags('Case file')
@Controller('api/v1/cases/:caseId/person-details')
export class CorrectPersonDetailsApi {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly persons: PersonDetailsOnRecord,
  ) {}

  @Get()
  @Action('case:correct')
  @ApiOperation({ summary: 'Read the details of the person, to put them right; the ETag is that of the person' })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiOkResponse({ description: 'The details, without what is not known' })
  async read(@RecordId('caseId') caseId: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const { summary, details, personRevision } = await this.persons.open(signed, caseId);
    sendResource(res, { body: { personId: summary.personId, ...details }, revision: personRevision });
  }

  @Post('corrections')
  @Action('case:correct')
  @ApiOperation({
    summary: 'Put details of the person right: send all of them, what is absent is not known; If-Match is their ETag',
  })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiBody({ type: CorrectPersonDetailsForm })
  @ApiCreatedResponse({ description: 'Recorded' })
  async record(
    @RecordId('caseId') caseId: string,
    @Body(new JsonBody(CorrectPersonDetailsForm)) form: CorrectPersonDetailsForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const correction = correctionIn(form);
    const appended = await this.gateway.execute(new CorrectPersonDetails(caseId, correction, seen, commandId, signed));
    sendChange(res, { appended, body: { caseId, ...correction }, location: `/api/v1/cases/${caseId}/person-details` });
  }
}
