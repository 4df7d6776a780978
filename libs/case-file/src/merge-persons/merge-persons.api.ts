import { Action, Signed, type SignedIn } from '#access';
import { newId } from '#event-store';
import { CommandGateway } from '#projections';
import { IdempotencyKey, JsonBody, RecordId, sendResource } from '#web';
import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { SamePersons } from '../merges/merges.query.js';
import { MergePersons, TakeMergeStep } from './merge-persons.command.js';
import { MergePersonsForm, MergeStepForm } from './merge-persons.form.js';

@ApiTags('Case file')
@Controller()
export class MergePersonsApi {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly same: SamePersons,
  ) {}

  @Get('api/v1/cases/:caseId/same-person')
  @Action('person:merge')
  @ApiOperation({
    summary: 'Records that may be of the person of a case, each with why it looks so, and the merges there were',
  })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiOkResponse({ description: 'Candidates and merges' })
  async list(@RecordId('caseId') caseId: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const { candidates, merges } = await this.same.open(signed, caseId);
    sendResource(res, { body: { caseId, candidates, merges } });
  }

  @Post('api/v1/cases/:caseId/same-person')
  @Action('person:merge')
  @ApiOperation({
    summary: 'Put another record together with the person of a case; less than certain, it waits for a second person',
  })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiBody({ type: MergePersonsForm })
  @ApiCreatedResponse({ description: 'Merged, or proposed' })
  async merge(
    @RecordId('caseId') caseId: string,
    @Body(new JsonBody(MergePersonsForm)) form: MergePersonsForm,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const { position } = await this.gateway.execute(new MergePersons(caseId, form, commandId, signed));
    const body = { caseId, mergeId: newId(commandId, 'merge') };
    sendResource(res, { status: 201, body, position, location: `/api/v1/cases/${caseId}/same-person` });
  }

  @Post('api/v1/cases/:caseId/same-person/:mergeId/steps')
  @Action('person:merge')
  @ApiOperation({ summary: 'Agree to a merge or not, or undo it' })
  @ApiParam({ name: 'caseId', format: 'uuid' })
  @ApiParam({ name: 'mergeId', format: 'uuid' })
  @ApiBody({ type: MergeStepForm })
  @ApiCreatedResponse({ description: 'Recorded' })
  async step(
    @RecordId('caseId') caseId: string,
    @RecordId('mergeId') mergeId: string,
    @Body(new JsonBody(MergeStepForm)) { step }: MergeStepForm,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const { position } = await this.gateway.execute(new TakeMergeStep(caseId, mergeId, step, commandId, signed));
    const location = `/api/v1/cases/${caseId}/same-person`;
    sendResource(res, { status: 201, body: { caseId, mergeId, step }, position, location });
  }
}
