import { Action, isOffered, Signed, type SignedIn } from '#access';
import { Paging, SubmissionPipe, type Paged, type Submission } from '#web';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { directoryActions } from '../directory.actions.js';
import { DirectoryReader } from '../directory.reader.js';
import { pageOf, windowOf } from '../places.js';
import { ServiceDirectoryForm } from './service-directory.form.js';
import { serviceDirectoryView } from './service-directory.view.js';

const TEMPLATE = 'directory/src/service-directory/service-directory.njk';

/** What can be done with the directory as a whole, for whoever may. */
const DIRECTORY_EDITING = [
  { action: 'organisation:register', href: '/directory/register-organisation', text: 'Register an organisation' },
  { action: 'directory:import', href: '/directory/import', text: 'Import services from a file' },
] as const;

/** The services that can be referred to. The filter is in the address: nothing in it is about a person. */
@Controller()
export class ServiceDirectoryPage {
  constructor(private readonly directory: DirectoryReader) {}

  @Get('directory')
  @Action('directory:browse')
  async show(
    @Query(new SubmissionPipe(ServiceDirectoryForm)) submission: Submission<ServiceDirectoryForm>,
    @Paging() { limit, cursor }: Paged,
    @Signed() { member, today }: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const choices = await this.directory.choices();
    const editing = DIRECTORY_EDITING.filter(({ action }) => isOffered({ member, rule: directoryActions[action] }));
    if (!submission.ok) {
      const { errors, entered } = submission;
      const nothing = { items: [], choices, filter: { without: [] } };
      return res.status(422).render(TEMPLATE, { ...serviceDirectoryView(nothing, today), editing, errors, entered });
    }
    const services = await this.directory.services(submission.form, windowOf(limit, cursor));
    const page = pageOf(services, limit, ({ serviceId }) => serviceId);
    const view = serviceDirectoryView({ ...page, choices, filter: submission.form }, today);
    res.render(TEMPLATE, { ...view, editing });
  }
}
