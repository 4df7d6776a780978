import { Action, Signed, type SignedIn } from '#access';
import { Paging, SubmissionPipe, type Paged, type Submission } from '#web';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { DirectoryReader } from '../directory.reader.js';
import { ServiceDirectoryForm } from './service-directory.form.js';
import { serviceDirectoryView } from './service-directory.view.js';
import { pageOf, placeOf } from './service-places.js';

const TEMPLATE = 'directory/src/service-directory/service-directory.njk';

/** The services that can be referred to. The filter is in the address: nothing in it is about a person. */
@Controller()
export class ServiceDirectoryPage {
  constructor(private readonly directory: DirectoryReader) {}

  @Get('directory')
  @Action('directory:browse')
  async show(
    @Query(new SubmissionPipe(ServiceDirectoryForm)) submission: Submission<ServiceDirectoryForm>,
    @Paging() { limit, cursor }: Paged,
    @Signed() { today }: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const choices = await this.directory.choices();
    if (!submission.ok) {
      const { errors, entered } = submission;
      const nothing = { items: [], choices, filter: { without: [] } };
      return res.status(422).render(TEMPLATE, { ...serviceDirectoryView(nothing, today), errors, entered });
    }
    const after = placeOf(cursor);
    const services = await this.directory.services(submission.form, { limit: limit + 1, ...(after && { after }) });
    const page = pageOf(services, limit);
    res.render(TEMPLATE, serviceDirectoryView({ ...page, choices, filter: submission.form }, today));
  }
}
