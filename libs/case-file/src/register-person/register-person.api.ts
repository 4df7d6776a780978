import { Action, Signed, type SignedIn } from '#access';
import { newId } from '#event-store';
import { referenceOf, RuleBroken } from '#kernel';
import { CommandGateway } from '#projections';
import { IdempotencyKey, JsonBody, RecordId, sendResource } from '#web';
import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import {
  ApiBody,
  ApiConflictResponse,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import type { Response } from 'express';
import { PersonsToOpen } from '../open-case/person-to-open.query.js';
import { sendChange } from '../send-change.js';
import { PossibleMatches } from './possible-matches.query.js';
import { RegisterPerson } from './register-person.command.js';
import { RegisterPersonForm } from './register-person.form.js';
import { registrationIn } from './registration.js';

@ApiTags('Case file')
@Controller('api/v1/persons')
export class RegisterPersonApi {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly matches: PossibleMatches,
    private readonly persons: PersonsToOpen,
  ) {}

  @Post()
  @Action('person:register')
  @ApiOperation({ summary: 'Register the person referred, for your own organisation' })
  @ApiBody({ type: RegisterPersonForm })
  @ApiCreatedResponse({ description: 'Registered' })
  @ApiConflictResponse({ description: 'Somebody like this is on record: search, then send confirmedDifferent' })
  async register(
    @Body(new JsonBody(RegisterPersonForm)) form: RegisterPersonForm,
    @IdempotencyKey() commandId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const details = registrationIn(form);
    const personId = newId(commandId, 'person');
    const found = form.confirmedDifferent ? [] : await this.matches.find(signed, details, personId);
    if (found.length > 0) throw new RuleBroken('person-possible-match', { found: found.length });
    const appended = await this.gateway.execute(new RegisterPerson(details, commandId, signed));
    const body = { personId, reference: referenceOf('P', personId) };
    sendChange(res, { appended, body, location: `/api/v1/persons/${personId}` });
  }

  @Get(':personId')
  @Action('person:read')
  @ApiOperation({ summary: 'Read a person whom your organisation registered; the ETag guards needs and stays' })
  @ApiParam({ name: 'personId', format: 'uuid' })
  @ApiOkResponse({ description: 'The person' })
  async read(@RecordId('personId') personId: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const { revision, ...person } = await this.persons.open(signed, personId);
    sendResource(res, { body: person, revision });
  }
}
