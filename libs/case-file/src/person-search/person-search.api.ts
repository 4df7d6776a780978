import { Action, Signed, type SignedIn } from '#access';
import { IdempotencyKey, JsonBody, RecordId, sendResource } from '#web';
import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { KeepSearch } from './keep-search.command.js';
import { PersonSearchForm } from './person-search.form.js';
import { PersonSearches } from './person-search.query.js';

@ApiTags('Case file')
@Controller('api/v1/person-searches')
export class PersonSearchApi {
  constructor(
    private readonly commands: CommandBus,
    private readonly searches: PersonSearches,
  ) {}

  @Post()
  @Action('person:search')
  @ApiOperation({ summary: 'Search for a person by name or reference' })
  @ApiBody({ type: PersonSearchForm })
  @ApiCreatedResponse({ description: 'Who was found' })
  async search(
    @Body(new JsonBody(PersonSearchForm)) { terms }: PersonSearchForm,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const searchId = await this.commands.execute(new KeepSearch(terms, commandId, signed));
    const { found, more } = await this.searches.results(signed, searchId);
    const location = `/api/v1/person-searches/${searchId}`;
    sendResource(res, { status: 201, body: { searchId, items: found, more }, location });
  }

  @Get(':searchId')
  @Action('person:search')
  @ApiOperation({ summary: 'Run a search of yours again, for a day' })
  @ApiParam({ name: 'searchId', format: 'uuid' })
  @ApiOkResponse({ description: 'Who is found now' })
  async read(@RecordId('searchId') searchId: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const { found, more } = await this.searches.results(signed, searchId);
    sendResource(res, { body: { searchId, items: found, more } });
  }
}
