import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiNoContentResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ReportAddressSeen } from './report-address-seen.command.js';
import { ReportAddressSeenForm } from './report-address-seen.form.js';

/** The same for API clients. Nothing comes back: there is nothing that whoever reports could read. */
@ApiTags('Survivor files')
@Controller()
export class ReportAddressSeenApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/cases/:caseId/address-seen')
  @Action('address-seen:report')
  @ApiOperation({ summary: 'Report that an address of a survivor may have been seen, without saying which' })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiBody({ type: ReportAddressSeenForm })
  @ApiNoContentResponse({ description: 'Reported' })
  async submit(
    @RecordId('caseId') caseId: string,
    @Body(new JsonBody(ReportAddressSeenForm)) { source }: ReportAddressSeenForm,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    await this.gateway.execute(new ReportAddressSeen(caseId, source, commandId, signed));
    res.status(204).end();
  }
}
