import { Action, Signed, type SignedIn } from '#access';
import { Paging, QueryFilter, RequestRefused, sendPage, type Paged } from '#web';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { REFERRAL_STATES, URGENCIES, type ReferralState } from '../domain/code-lists/referral-codes.js';
import { referralItem } from '../referral-page/referral-resource.view.js';
import { STAGES_OF } from '../referral-register/box-filter.js';
import { ReferralBoxes } from './box.reader.js';
import { LIST_AGES, LIST_ORDERS, LIST_SORTS, WAITS_ON } from './list-codes.js';
import type { Part } from './list-part.js';
import { ReferralListForm } from './referral-list.form.js';

const STATES = REFERRAL_STATES.codes.map(({ code }) => code);
const OPEN: readonly ReferralState[] = ['SUBMITTED', 'RECEIVED', 'INFO_REQUESTED'];
const codesOf = ({ codes }: { readonly codes: readonly { readonly code: string }[] }) => codes.map(({ code }) => code);

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
    description: 'Those before a decision unless said otherwise',
  })
  @ApiQuery({ name: 'service', required: false, schema: { type: 'string', format: 'uuid' } })
  @ApiQuery({ name: 'worker', required: false, schema: { type: 'string', format: 'uuid' } })
  @ApiQuery({ name: 'urgency', enum: codesOf(URGENCIES), required: false })
  @ApiQuery({ name: 'waits', enum: codesOf(WAITS_ON), required: false, description: 'Whose clock runs' })
  @ApiQuery({ name: 'age', enum: codesOf(LIST_AGES), required: false, description: 'How long ago it was sent' })
  @ApiQuery({
    name: 'sort',
    enum: codesOf(LIST_SORTS),
    required: false,
    description: 'ended for what is over, else due',
  })
  @ApiQuery({ name: 'order', enum: codesOf(LIST_ORDERS), required: false })
  @ApiOkResponse({ description: 'One page; the Link header leads to the next' })
  async list(
    @Query('box') box: unknown,
    @Query('state') state: unknown,
    @Query(new QueryFilter(ReferralListForm)) asked: ReferralListForm,
    @Paging() page: Paged,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const side = sideOf(box);
    const shown = partOf(state);
    const question = { action: 'referral:list', side, shown, asked, page } as const;
    const { entries, next } = await this.boxes.entries(signed, question);
    sendPage(res, req, { items: entries.map((entry) => referralItem(entry, side)), next });
  }
}

function sideOf(box: unknown): 'referrer' | 'recipient' {
  if (box === undefined || box === 'inbox') return 'recipient';
  if (box === 'sent') return 'referrer';
  throw new RequestRefused('bad-request', 'box must be inbox or sent');
}

/** What is over is read newest first; anything else by its deadline. */
function partOf(state: unknown): Part {
  const asked: readonly unknown[] = state === undefined ? OPEN : Array.isArray(state) ? state : [state];
  const states = STATES.filter((code) => asked.includes(code));
  if (states.length !== new Set(asked).size) {
    throw new RequestRefused('bad-request', `state must be one of ${STATES.join(', ')}`);
  }
  const [stage, ...others] = new Set(states.flatMap((code) => STAGES_OF[code]));
  const read =
    stage === 'deciding' && others.length === 0 ? { sort: 'due', order: 'asc' } : { sort: 'ended', order: 'desc' };
  return {
    ...({ name: 'asked', text: 'Asked', empty: '' } as const),
    ...(read as Pick<Part, 'sort' | 'order'>),
    states,
    ...(others.length === 0 && { stage }),
  };
}
