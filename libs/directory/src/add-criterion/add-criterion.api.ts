import { Action, Signed, type SignedIn } from '#access';
import { newId } from '#event-store';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendService } from '../send-service.js';
import { AddCriterion } from './add-criterion.command.js';
import { AddCriterionForm } from './add-criterion.form.js';

@ApiTags('Directory')
@Controller()
export class AddCriterionApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/services/:serviceId/criteria')
  @Action('service:update')
  @ApiOperation({ summary: 'Add a criterion from today on, as a new version' })
  @ApiParam({ name: 'serviceId', format: 'uuid' })
  @ApiBody({ type: AddCriterionForm })
  @ApiCreatedResponse({ description: 'Published' })
  async add(
    @RecordId('serviceId') serviceId: string,
    @Body(new JsonBody(AddCriterionForm)) { text, kind, barrier }: AddCriterionForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const details = { text, kind, barrier, from: signed.today };
    const appended = await this.gateway.execute(new AddCriterion(serviceId, details, seen, commandId, signed));
    const criterionId = newId(commandId, 'criterion');
    sendService(res, { serviceId, appended, status: 201, body: { serviceId, criterion: { criterionId, ...details } } });
  }
}
