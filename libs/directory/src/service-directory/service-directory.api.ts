import { Action } from '#access';
import { Paging, QueryFilter, RecordId, sendPage, sendResource, type Paged } from '#web';
import { Controller, Get, NotFoundException, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { DirectoryReader } from '../directory.reader.js';
import { pageOf, windowOf } from '../places.js';
import { ServiceDirectoryForm } from './service-directory.form.js';

@ApiTags('Directory')
@Controller('api/v1/services')
export class ServiceDirectoryApi {
  constructor(private readonly directory: DirectoryReader) {}

  @Get()
  @Action('directory:browse')
  @ApiOperation({ summary: 'List services, with their current criteria and capacity, by name' })
  @ApiOkResponse({ description: 'One page of services' })
  async list(
    @Query(new QueryFilter(ServiceDirectoryForm)) filter: ServiceDirectoryForm,
    @Paging() { limit, cursor }: Paged,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const services = await this.directory.services(filter, windowOf(limit, cursor));
    sendPage(
      res,
      req,
      pageOf(services, limit, ({ serviceId }) => serviceId),
    );
  }

  @Get(':serviceId')
  @Action('directory:browse')
  @ApiOperation({ summary: 'Read a service, with its current criteria and capacity' })
  @ApiParam({ name: 'serviceId', format: 'uuid' })
  @ApiOkResponse({ description: 'The service' })
  async read(@RecordId('serviceId') serviceId: string, @Res() res: Response): Promise<void> {
    const service = await this.directory.service(serviceId);
    if (!service) throw new NotFoundException();
    sendResource(res, { body: service, revision: service.revision });
  }
}
