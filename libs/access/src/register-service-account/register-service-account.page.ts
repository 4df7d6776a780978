import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { CommandGateway } from '#projections';
import { SubmissionPipe, type Refused, type Submission } from '#web';
import type { Request, Response } from 'express';
import { accessRules } from '../access.rules.js';
import { Action } from '../route-actions/action.decorator.js';
import { ProgramScopes } from '../service-accounts/program-scopes.js';
import { ServiceAccounts } from '../service-accounts/service-accounts.query.js';
import { serviceAccountsView } from '../service-accounts/service-accounts.view.js';
import { answerForm } from '../posted-forms/answer-form.js';
import { Signed } from '../signed-in/signed.decorator.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { StepUp } from '../step-up/step-up.decorator.js';
import { accountIdOf, RegisterServiceAccount } from './register-service-account.command.js';
import { RegisterServiceAccountForm } from './register-service-account.form.js';

const TEMPLATE = 'access/src/service-accounts/service-accounts.njk';
const FIELDS = { 'service-account-scope': 'scopes', 'service-account-without-scopes': 'scopes' };

/** The service accounts of the administrator's organisation, and the form for another one. */
@Controller('service-accounts')
export class RegisterServiceAccountPage {
  constructor(
    private readonly accounts: ServiceAccounts,
    private readonly scopes: ProgramScopes,
    private readonly gateway: CommandGateway,
  ) {}

  @Get()
  @Action('service-account:list')
  show(@Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.render(res, signed);
  }

  @Post()
  @Action('service-account:change')
  @StepUp('/service-accounts')
  async submit(
    @Body(new SubmissionPipe(RegisterServiceAccountForm)) submission: Submission<RegisterServiceAccountForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form, commandId }) => {
        const details = { name: form.name, role: form.role, scopes: form.scopes.split(/[\s,;]+/).filter(Boolean) };
        return this.gateway.execute(new RegisterServiceAccount(details, commandId, signed));
      },
      rules: { fields: FIELDS, texts: accessRules },
      show: (refused) => this.render(res, signed, refused),
      done: 'The service account is registered. Add a key, then the program can ask for tokens.',
      next: ({ commandId }) => `/service-accounts/${accountIdOf(commandId)}`,
    });
  }

  private async render(res: Response, { member, now }: SignedIn, refused?: Refused): Promise<void> {
    const accounts = await this.accounts.of(member.organisationId);
    res.render(
      TEMPLATE,
      serviceAccountsView({ accounts, now }, (role) => this.scopes.possibleFor(role), refused),
    );
  }
}
