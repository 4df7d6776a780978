import { Action, Signed, type SignedIn } from '#access';
import { newId } from '#event-store';
import { CommandGateway } from '#projections';
import { IdempotencyKey, IfMatch, JsonBody, RecordId } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendService } from '../send-service.js';
import { AddCriterion } from './add-criterion.command.js';
import { AddCriterionForm, limitsIn } from './add-criterion.form.js';

@ApiTags('Directory')
@Controller()
export class AddCriterionApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/services/:serviceId/criteria')
  @Action('service:update')
  @ApiOperation({ summary: 'Add a criterion from a day on (today unless it is named), as a new version' })
  @ApiParam({ name: 'serviceId', format: 'uuid' })
  @ApiBody({ type: AddCriterionForm })
  @ApiCreatedResponse({ description: 'Published' })
  async add(
    @RecordId('serviceId') serviceId: string,
    @Body(new JsonBody(AddCriterionForm)) form: AddCriterionForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const { text, kind, barrier, from = signed.today } = form;
    const details = { text, kind, barrier, from };
    const limits = limitsIn(form);
    const message = new AddCriterion(serviceId, { ...details, limits }, seen, commandId, signed);
    const appended = await this.gateway.execute(message);
    const criterionId = newId(commandId, 'criterion');
    sendService(res, {
      serviceId,
      appended,
      status: 201,
      body: { serviceId, criterion: { criterionId, ...details, ...limits } },
    });
  }
}
