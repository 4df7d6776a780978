import { Action, Signed, type SignedIn } from '#access';
import { CommandGateway } from '#projections';
import { IdempotencyKey, JsonBody, sendResource } from '#web';
import { Body, Controller, Put, Res } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ChoosePreferences } from './choose-preferences.command.js';
import { ChoosePreferencesForm, unwantedOf } from './choose-preferences.form.js';

@ApiTags('Notices')
@Controller()
export class ChoosePreferencesApi {
  constructor(private readonly gateway: CommandGateway) {}

  @Put('api/v1/notice-preferences')
  @Action('notices:choose')
  @ApiOperation({ summary: 'Say by which way, how soon and of what you want to be told' })
  @ApiBody({ type: ChoosePreferencesForm })
  @ApiOkResponse({ description: 'Saved' })
  async choose(
    @Body(new JsonBody(ChoosePreferencesForm)) { wanted, ...chosen }: ChoosePreferencesForm,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const details = { ...chosen, unwanted: unwantedOf(wanted) };
    const { position } = await this.gateway.execute(new ChoosePreferences(details, commandId, signed));
    sendResource(res, { body: { ...chosen, wanted }, position });
  }
}
