import { Action, answerForm, Signed, type SignedIn } from '#access';
import { newId } from '#event-store';
import { AGENCY_TYPES } from '#kernel';
import { CommandGateway } from '#projections';
import { SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { JURISDICTIONS } from '../domain/organisation.events.js';
import { RegisterOrganisation } from './register-organisation.command.js';
import { RegisterOrganisationForm } from './register-organisation.form.js';

const TEMPLATE = 'directory/src/register-organisation/register-organisation.njk';

/** Puts an organisation into the directory; its id comes from the command's. */
@Controller()
export class RegisterOrganisationPage {
  constructor(private readonly gateway: CommandGateway) {}

  @Get('directory/register-organisation')
  @Action('organisation:register')
  show(@Res() res: Response): void {
    this.render(res);
  }

  @Post('directory/register-organisation')
  @Action('organisation:register')
  async submit(
    @Body(new SubmissionPipe(RegisterOrganisationForm)) submission: Submission<RegisterOrganisationForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form: { name, agencyType, area, jurisdiction }, commandId }) => {
        const details = { name, agencyType, area, jurisdiction };
        return this.gateway.execute(
          new RegisterOrganisation(newId(commandId, 'organisation'), details, commandId, signed),
        );
      },
      show: (refused) => this.render(res, refused),
      done: 'The organisation is in the directory.',
      next: ({ commandId }) => `/directory/organisations/${newId(commandId, 'organisation')}`,
    });
  }

  private render(res: Response, refused?: Refused): void {
    res.render(TEMPLATE, {
      agencyTypes: AGENCY_TYPES.codes,
      jurisdictions: JURISDICTIONS.codes,
      errors: refused?.errors ?? [],
      entered: refused?.entered ?? {},
      ...(refused && { commandId: refused.commandId }),
    });
  }
}
