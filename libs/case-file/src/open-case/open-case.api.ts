import { Action, Signed, type SignedIn } from '#access';
import { newId } from '#event-store';
import { referenceOf } from '#kernel';
import { CommandGateway } from '#projections';
import { IdempotencyKey, JsonBody } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { sendChange } from '../send-change.js';
import { openingIn } from './opening.js';
import { OpenCase } from './open-case.command.js';
import { OpenCaseBody } from './open-case.form.js';

@ApiTags('Case file')
@Controller()
export class OpenCaseApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Post('api/v1/cases')
  @Action('case:open')
  @ApiOperation({ summary: 'Open a case about a person whom your organisation registered' })
  @ApiBody({ type: OpenCaseBody })
  @ApiCreatedResponse({ description: 'Opened' })
  async open(
    @Body(new JsonBody(OpenCaseBody)) form: OpenCaseBody,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const { personId } = form;
    const appended = await this.gateway.execute(new OpenCase(personId, openingIn(form), commandId, signed));
    const caseId = newId(commandId, 'case');
    const body = { caseId, reference: referenceOf('C', caseId), personId };
    sendChange(res, { appended, body, location: `/api/v1/cases/${caseId}` });
  }
}
