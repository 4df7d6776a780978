import { Public } from '#access';
import { Controller, Get, NotFoundException, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiQuery, ApiTags } from '@nestjs/swagger';
import { RecordId } from '#web';
import type { Request, Response } from 'express';
import { createHash } from 'node:crypto';
import { FeedReader } from './feed.reader.js';

const PER_PAGE = 50;
const MOST_PER_PAGE = 100;
/** How long whoever reads the feed may keep a page, in seconds. */
const KEPT_SECONDS = 300;

/** The services that may be listed, for anybody, in the format of Open Referral UK (HSDS 3.0). */
@ApiTags('Open Referral')
@Controller()
export class DirectoryFeedApi {
  constructor(private readonly feed: FeedReader) {}

  @Get('api/open-referral')
  @Public()
  @ApiOperation({ summary: 'Say which version of HSDS the feed has' })
  @ApiOkResponse({ description: 'About the feed' })
  about(@Req() req: Request, @Res() res: Response): void {
    send(req, res, {
      version: '3.0',
      profile: 'https://docs.openreferraluk.org/en/latest/',
      openapi_url: '/api/openapi.json',
      description: 'Services for people who have used abusive behaviour, listed with the consent of their providers.',
    });
  }

  @Get('api/open-referral/services')
  @Public()
  @ApiOperation({ summary: 'List the services that may be listed, a page at a time' })
  @ApiQuery({ name: 'page', required: false, type: Number })
  @ApiQuery({ name: 'per_page', required: false, type: Number })
  @ApiOkResponse({ description: 'One page of services' })
  async list(
    @Query('page') page: unknown,
    @Query('per_page') perPage: unknown,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const total = await this.feed.count();
    const size = Math.min(MOST_PER_PAGE, wholeFrom1(perPage) ?? PER_PAGE);
    const pages = Math.max(1, Math.ceil(total / size));
    const number = Math.min(wholeFrom1(page) ?? 1, pages);
    const contents = await this.feed.page((number - 1) * size, size);
    send(req, res, {
      ...{ total_items: total, total_pages: pages, page_number: number, size: contents.length },
      ...{ first_page: number === 1, last_page: number === pages, empty: contents.length === 0, contents },
    });
  }

  @Get('api/open-referral/services/:serviceId')
  @Public()
  @ApiOperation({ summary: 'Read one service that may be listed' })
  @ApiParam({ name: 'serviceId', format: 'uuid' })
  @ApiOkResponse({ description: 'The service' })
  async one(@RecordId('serviceId') serviceId: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    const found = await this.feed.one(serviceId);
    if (!found) throw new NotFoundException();
    send(req, res, found);
  }
}

const wholeFrom1 = (value: unknown): number | undefined =>
  typeof value === 'string' && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : undefined;

/** Open to every site, kept for some minutes, and answered with 304 where nothing has changed. */
function send(req: Request, res: Response, body: object): void {
  const text = JSON.stringify(body);
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  res.set({ 'Access-Control-Allow-Origin': '*', 'Cache-Control': `public, max-age=${KEPT_SECONDS}`, ETag: tag });
  if (req.get('if-none-match') === tag) {
    res.status(304).end();
    return;
  }
  res.status(200).type('application/json').send(text);
}
