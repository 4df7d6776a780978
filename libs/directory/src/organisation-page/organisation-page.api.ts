import { Action } from '#access';
import { RecordId, sendPage, sendResource } from '#web';
import { Controller, Get, NotFoundException, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { DirectoryReader } from '../directory.reader.js';

@ApiTags('Directory')
@Controller('api/v1/organisations')
export class OrganisationPageApi {
  constructor(private readonly directory: DirectoryReader) {}

  @Get()
  @Action('directory:browse')
  @ApiOperation({ summary: 'List organisations by name' })
  @ApiOkResponse({ description: 'Every organisation' })
  async list(@Req() req: Request, @Res() res: Response): Promise<void> {
    sendPage(res, req, { items: await this.directory.organisations() });
  }

  @Get(':organisationId')
  @Action('directory:browse')
  @ApiOperation({ summary: 'Read an organisation, with its leads for forums' })
  @ApiParam({ name: 'organisationId', format: 'uuid' })
  @ApiOkResponse({ description: 'The organisation' })
  async read(@RecordId('organisationId') organisationId: string, @Res() res: Response): Promise<void> {
    const organisation = await this.directory.organisation(organisationId);
    if (!organisation) throw new NotFoundException();
    const leads = await this.directory.leads(organisationId);
    sendResource(res, { body: { ...organisation, leads }, revision: organisation.revision });
  }
}
