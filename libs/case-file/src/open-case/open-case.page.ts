import { Action, answerForm, Signed, type SignedIn } from '#access';
import { newId } from '#event-store';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { openingIn } from './opening.js';
import { OpenCase } from './open-case.command.js';
import { OpenCaseForm } from './open-case.form.js';
import { openCaseView } from './open-case.view.js';
import { PersonsToOpen } from './person-to-open.query.js';

const TEMPLATE = 'case-file/src/open-case/open-case.njk';

/** Opens a case about a person. Somebody who has one already is led to it. */
@Controller()
export class OpenCasePage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly persons: PersonsToOpen,
  ) {}

  @Get('persons/:personId/open-case')
  @Action('person:read')
  async show(@RecordId('personId') personId: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    const person = await this.persons.open(signed, personId);
    if (person.caseId !== undefined) return res.redirect(303, `/cases/${person.caseId}`);
    res.render(TEMPLATE, openCaseView(person, signed.today));
  }

  @Post('persons/:personId/open-case')
  @Action('case:open')
  async submit(
    @RecordId('personId') personId: string,
    @Body(new SubmissionPipe(OpenCaseForm)) submission: Submission<OpenCaseForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form, commandId }) =>
        this.gateway.execute(new OpenCase(personId, openingIn(form), commandId, signed)),
      show: async (refused) => {
        const person = await this.persons.open(signed, personId);
        res.render(TEMPLATE, openCaseView(person, signed.today, refused));
      },
      done: 'The case is open. Your organisation holds it.',
      next: ({ commandId }) => `/cases/${newId(commandId, 'case')}`,
    });
  }
}
