import { Action, NotFound, Signed, type SignedIn } from '#access';
import { RecordId } from '#web';
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DirectoryReader } from '../directory.reader.js';
import { servicePageView } from './service-page.view.js';

const TEMPLATE = 'directory/src/service-page/service-page.njk';

/** One service: what it asks for beside what it has to give. */
@Controller()
export class ServicePage {
  constructor(private readonly directory: DirectoryReader) {}

  @Get('directory/services/:serviceId')
  @Action('directory:browse')
  async show(@RecordId('serviceId') id: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const service = await this.directory.service(id);
    if (!service) throw new NotFound();
    const accreditations = await this.directory.accreditations(service.organisationId);
    res.render(TEMPLATE, servicePageView(service, signed, accreditations));
  }
}
