import { Action, answerForm, MemberReader, Signed, type SignedIn } from '#access';
import { referenceOf } from '#kernel';
import { CommandGateway } from '#projections';
import { SubmissionPipe, type Refused, type Accepted, type Submission } from '#web';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { RECORDS, REQUEST_SOURCES } from '../domain/erasure.codes.js';
import { erasureRules } from '../erasure.rules.js';
import { RequestErasure } from './request-erasure.command.js';
import { RequestErasureForm } from './request-erasure.form.js';

const TEMPLATE = 'erasure/src/request-erasure/request-erasure.njk';

/** The rules that are about one field of this form. */
const FIELDS = {
  'erasure-person-unknown': 'personReference',
  'erasure-already-open': 'personReference',
  'erasure-about-yourself': 'personReference',
  'member-still-works-here': 'personReference',
  'record-of-somebody-else': 'records',
  'record-erased-before': 'records',
  'erasure-requested-in-future': 'requestedOn',
};

/** Enters a request for erasure. */
@Controller()
export class RequestErasurePage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly members: MemberReader,
  ) {}

  @Get('erasures/new')
  @Action('erasure:request')
  async show(@Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    await this.render(res, signed);
  }

  @Post('erasures/new')
  @Action('erasure:request')
  async submit(
    @Body(new SubmissionPipe(RequestErasureForm)) submission: Submission<RequestErasureForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const message = ({ form, commandId }: Accepted<RequestErasureForm>) => new RequestErasure(form, commandId, signed);
    await answerForm({
      req,
      res,
      submission,
      carryOut: (accepted) => this.gateway.execute(message(accepted)),
      rules: { fields: FIELDS, texts: erasureRules },
      show: (refused) => this.render(res, signed, refused),
      done: 'The request is on record. It has to be answered within a month.',
      next: (accepted) => `/erasures/${message(accepted).erasureId}`,
    });
  }

  private async render(res: Response, { member }: SignedIn, refused?: Refused): Promise<void> {
    const former = await this.members.formerOf(member.organisationId);
    res.render(TEMPLATE, requestErasureView(former, refused));
  }
}

type Former = Awaited<ReturnType<MemberReader['formerOf']>>;

function requestErasureView(former: Former, refused?: Refused) {
  return {
    former: former.map(({ memberId, name }) => ({ name, reference: referenceOf('M', memberId) })),
    sources: REQUEST_SOURCES.codes,
    records: RECORDS.codes,
    errors: refused?.errors ?? [],
    entered: refused?.entered ?? {},
    ...(refused && { commandId: refused.commandId }),
  };
}
