import { Action, addFlash, Signed, type SignedIn } from '#access';
import { newId } from '#event-store';
import { CommandGateway } from '#projections';
import { formAgain, formAgainAfter, SubmissionPipe, type Accepted, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { caseFileRules } from '../case-file.rules.js';
import { PossibleMatches, type PossibleMatch } from './possible-matches.query.js';
import { RegisterPerson } from './register-person.command.js';
import { RegisterPersonForm } from './register-person.form.js';
import { registerPersonView } from './register-person.view.js';
import { registrationIn } from './registration.js';

const TEMPLATE = 'case-file/src/register-person/register-person.njk';
const FIELDS = {
  'birth-in-the-future': 'dateOfBirth',
  'birth-too-long-ago': 'dateOfBirth',
  'alias-already-known': 'aliases',
};

/** Registers the person referred, after a look at people on record who might be the same. */
@Controller()
export class RegisterPersonPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly matches: PossibleMatches,
  ) {}

  @Get('persons/register')
  @Action('person:register')
  show(@Res() res: Response): void {
    res.render(TEMPLATE, registerPersonView());
  }

  @Post('persons/register')
  @Action('person:register')
  async submit(
    @Body(new SubmissionPipe(RegisterPersonForm)) submission: Submission<RegisterPersonForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    if (!submission.ok) return res.status(422).render(TEMPLATE, registerPersonView(submission));
    const { form, commandId } = submission;
    const details = registrationIn(form);
    const personId = newId(commandId, 'person');
    const found = form.confirmedDifferent ? [] : await this.matches.find(signed, details, personId);
    if (found.length > 0) return this.warn(res, submission, found);
    try {
      await this.gateway.execute(new RegisterPerson(details, commandId, signed));
    } catch (broken) {
      const refused = formAgainAfter(broken, { form, commandId, fields: FIELDS, texts: caseFileRules });
      return res.status(409).render(TEMPLATE, registerPersonView(refused));
    }
    addFlash(req, 'The person is registered. Open a case to record needs, disclosures and referrals.');
    res.redirect(303, `/persons/${personId}/open-case`);
  }

  private warn(
    res: Response,
    { form, commandId }: Accepted<RegisterPersonForm>,
    found: readonly PossibleMatch[],
  ): void {
    const text = 'Look at the people on record first. If this is somebody else, say so below';
    const error = { field: 'confirmedDifferent', text, href: '#confirmedDifferent', code: 'person-possible-match' };
    const refused: Refused = formAgain(form, [error], commandId);
    res.status(409).render(TEMPLATE, registerPersonView(refused, found));
  }
}
