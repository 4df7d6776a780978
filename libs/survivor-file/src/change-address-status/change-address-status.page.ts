import { Action, answerForm, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { STATUSES_BY_HAND, type StatusByHand } from '../domain/code-lists/index.js';
import { brokenByStatus } from '../domain/survivor-file.policies.js';
import type { OpenSurvivorFile } from '../domain/survivor-file.state.js';
import { survivorFileFormView } from '../survivor-file-page/survivor-file-form.view.js';
import { survivorFileRules } from '../survivor-file.rules.js';
import { SurvivorFiles } from '../survivor-files.reader.js';
import { SurvivorGateway } from '../survivor-ports.js';
import { ChangeAddressStatus } from './change-address-status.command.js';
import { ChangeAddressStatusForm } from './change-address-status.form.js';

const TEMPLATE = 'survivor-file/src/change-address-status/change-address-status.njk';

/** The rules that are about one field of this form. */
const FIELDS = {
  'address-status-unchanged': 'status',
  'address-status-not-back': 'status',
  'address-compromised-needs-incident': 'status',
  'address-incident-not-closed': 'status',
};

/** Who knows of a place changed. */
@Controller()
export class ChangeAddressStatusPage {
  constructor(
    private readonly gateway: SurvivorGateway,
    private readonly files: SurvivorFiles,
  ) {}

  @Get('survivor-files/:survivorFileId/addresses/:addressId/status')
  @Action('survivor-file:record')
  async show(
    @RecordId('survivorFileId') id: string,
    @RecordId('addressId') addressId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    await this.render(res, signed, id, addressId);
  }

  @Post('survivor-files/:survivorFileId/addresses/:addressId/status')
  @Action('survivor-file:record')
  async submit(
    @RecordId('survivorFileId') id: string,
    @RecordId('addressId') addressId: string,
    @Body(new SubmissionPipe(ChangeAddressStatusForm)) submission: Submission<ChangeAddressStatusForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form, commandId }) =>
        this.gateway.execute(new ChangeAddressStatus(id, addressId, form, commandId, signed)),
      rules: { fields: FIELDS, texts: survivorFileRules },
      show: (refused) => this.render(res, signed, id, addressId, refused),
      done: 'The status of the place is on record.',
      next: `/survivor-files/${id}`,
    });
  }

  private async render(
    res: Response,
    signed: SignedIn,
    id: string,
    addressId: string,
    refused?: Refused,
  ): Promise<void> {
    const { file } = await this.files.open(signed, 'survivor-file:record', id);
    const path = `addresses/${addressId}/status`;
    res.render(TEMPLATE, {
      ...survivorFileFormView(file.survivorFileId, refused),
      path,
      ...choicesFor(file, addressId),
      today: signed.today,
    });
  }
}

/** Only what a rule would not refuse is offered. */
function choicesFor({ addresses, incidents }: OpenSurvivorFile, addressId: string) {
  const address = addresses.find((each) => each.addressId === addressId);
  const isOffered = (to: StatusByHand) => !address || brokenByStatus(address, to, incidents) === undefined;
  const codes = STATUSES_BY_HAND.codes.filter(({ code }) => isOffered(code));
  return { codes, isCompromised: address?.status === 'COMPROMISED' };
}
