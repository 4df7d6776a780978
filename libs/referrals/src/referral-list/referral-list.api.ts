import { Action, Signed, type SignedIn } from '#access';
import { Paging, RequestRefused, sendPage, type Paged } from '#web';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { REFERRAL_STATES, type ReferralState } from '../domain/code-lists/referral-codes.js';
import { referralItem } from '../referral-page/referral-resource.view.js';
import type { ReferralFilter } from '../referral-register/referral-list.query.js';
import { ReferralBoxes } from './box.reader.js';

const STATES = REFERRAL_STATES.codes.map(({ code }) => code);
const OPEN: readonly ReferralState[] = ['SUBMITTED', 'RECEIVED', 'INFO_REQUESTED'];

/** Lists of one's own referrals for API clients. */
@ApiTags('Referrals')
@Controller()
export class ReferralListApi {
  constructor(private readonly boxes: ReferralBoxes) {}

  @Get('api/v1/referrals')
  @Action('referral:list')
  @ApiOperation({ summary: 'The referrals that your organisation made (sent) or was sent (inbox)' })
  @ApiQuery({ name: 'box', enum: ['inbox', 'sent'], required: false, description: 'inbox unless said otherwise' })
  @ApiQuery({
    name: 'state',
    enum: STATES,
    isArray: true,
    required: false,
    description: 'Open ones unless said otherwise',
  })
  @ApiQuery({ name: 'limit', required: false, type: Number })
  @ApiQuery({ name: 'cursor', required: false, type: String })
  @ApiOkResponse({ description: 'One page; the Link header leads to the next' })
  async list(
    @Query('box') box: unknown,
    @Query('state') state: unknown,
    @Paging() page: Paged,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const side = sideOf(box);
    const filter = filterOf(state);
    const { entries, next } = await this.boxes.read(signed, { action: 'referral:list', side, filter, page });
    sendPage(res, req, { items: entries.map((entry) => referralItem(entry, side)), next });
  }
}

function sideOf(box: unknown): 'referrer' | 'recipient' {
  if (box === undefined || box === 'inbox') return 'recipient';
  if (box === 'sent') return 'referrer';
  throw new RequestRefused('bad-request', 'box must be inbox or sent');
}

/** What is over is read newest first; anything else by its deadline. */
function filterOf(state: unknown): ReferralFilter {
  const asked: readonly unknown[] = state === undefined ? OPEN : Array.isArray(state) ? state : [state];
  const states = STATES.filter((code) => asked.includes(code));
  if (states.length !== new Set(asked).size) {
    throw new RequestRefused('bad-request', `state must be one of ${STATES.join(', ')}`);
  }
  return { states, order: states.every((code) => OPEN.includes(code)) ? 'due' : 'recent' };
}
