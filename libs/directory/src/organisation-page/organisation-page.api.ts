import { Action } from '#access';
import { Paging, RecordId, sendPage, sendResource, type Paged } from '#web';
import { Controller, Get, NotFoundException, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { DirectoryReader } from '../directory.reader.js';
import { pageOf, windowOf } from '../places.js';

@ApiTags('Directory')
@Controller('api/v1/organisations')
export class OrganisationPageApi {
  constructor(private readonly directory: DirectoryReader) {}

  @Get()
  @Action('directory:browse')
  @ApiOperation({ summary: 'List organisations by name' })
  @ApiOkResponse({ description: 'One page of organisations' })
  async list(@Paging() { limit, cursor }: Paged, @Req() req: Request, @Res() res: Response): Promise<void> {
    const organisations = await this.directory.organisations(windowOf(limit, cursor));
    sendPage(
      res,
      req,
      pageOf(organisations, limit, ({ organisationId }) => organisationId),
    );
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
