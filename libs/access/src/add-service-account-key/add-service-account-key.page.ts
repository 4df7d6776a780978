import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import type { Request, Response } from 'express';
import { accessRules } from '../access.rules.js';
import { NotFound } from '../not-found.js';
import { Action } from '../route-actions/action.decorator.js';
import { Permissions } from '../route-actions/permissions.js';
import { serviceAccountResource } from '../service-accounts/service-account.resource.js';
import { ServiceAccounts } from '../service-accounts/service-accounts.query.js';
import { serviceAccountView } from '../service-accounts/service-accounts.view.js';
import { answerForm } from '../posted-forms/answer-form.js';
import { Signed } from '../signed-in/signed.decorator.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { StepUp } from '../step-up/step-up.decorator.js';
import { AddServiceAccountKey } from './add-service-account-key.command.js';
import { AddServiceAccountKeyForm } from './add-service-account-key.form.js';
import { publicKeyIn } from './public-key.js';

const TEMPLATE = 'access/src/service-accounts/service-account.njk';
const FIELDS = {
  'key-is-private': 'key',
  'key-not-usable': 'key',
  'service-account-key-known': 'key',
  'service-account-keys-full': 'key',
};

/** One service account with its keys, and the form for another key. */
@Controller('service-accounts/:accountId')
export class AddServiceAccountKeyPage {
  constructor(
    private readonly accounts: ServiceAccounts,
    private readonly permissions: Permissions,
    private readonly gateway: CommandGateway,
  ) {}

  @Get()
  @Action('service-account:read')
  show(@RecordId('accountId') accountId: string, @Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    return this.render(res, accountId, signed);
  }

  @Post('keys')
  @Action('service-account:change')
  @StepUp('/service-accounts')
  async submit(
    @RecordId('accountId') accountId: string,
    @Body(new SubmissionPipe(AddServiceAccountKeyForm)) submission: Submission<AddServiceAccountKeyForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: async ({ form, commandId }) => {
        const named = await publicKeyIn(form.key);
        return this.gateway.execute(new AddServiceAccountKey({ accountId, commandId, signed }, named));
      },
      rules: { fields: FIELDS, texts: accessRules },
      show: (refused) => this.render(res, accountId, signed, withoutSecret(refused)),
      done: 'The key is added. The program can ask for tokens with it.',
      next: `/service-accounts/${accountId}`,
    });
  }

  private async render(res: Response, accountId: string, signed: SignedIn, refused?: Refused): Promise<void> {
    const account = await this.accounts.find(accountId);
    await this.permissions.require(signed, 'service-account:read', account && serviceAccountResource(account));
    if (!account) throw new NotFound();
    res.set('Cache-Control', 'no-store').render(TEMPLATE, serviceAccountView(account, signed.now, refused));
  }
}

/** A private key that somebody pasted is not sent out again. */
const withoutSecret = (refused: Refused): Refused =>
  refused.errors.some(({ code }) => code === 'key-is-private') ? { ...refused, entered: {} } : refused;
