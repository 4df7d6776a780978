import { EventRefused, RevisionConflict, StoreBusy, StoreUnavailable } from '#event-store';
import { RuleBroken, SetClock } from '#kernel';
import {
  Body,
  Controller,
  ForbiddenException,
  Get,
  Module,
  Param,
  Post,
  Req,
  Res,
  UseInterceptors,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Request, Response } from 'express';
import session from 'express-session';
import { join } from 'node:path';
import { JsonBody } from '../../api/json-body.js';
import { Paging, type Paged } from '../../api/paging.js';
import { RecordId } from '../../api/record-id.js';
import { IdempotencyKey, IfMatch } from '../../api/request-headers.js';
import { sendPage, sendResource } from '../../api/responses.js';
import { DateField } from '../../forms/date-field.js';
import { SubmissionPipe, type Submission } from '../../forms/submission.js';
import { LongTextField, TextField } from '../../forms/text-field.js';
import { SentFormFile, type FormFile } from '../form-with-file.js';
import { FileOfForm, FormWithFile } from '../form-with-file.interceptor.js';
import { setUpWeb } from '../set-up-web.js';

export class SampleForm {
  @TextField({ label: 'Name', required: 'Enter a name' }) name!: string;
  @LongTextField({ label: 'Note', noContactDetails: true }) note: string | undefined;
  @DateField({ required: 'Enter the date of the meeting', notFuture: true }) metOn!: string;
}

const FAILURES: Record<string, () => Error> = {
  rule: () => new RuleBroken('sample-decided-already', { on: '3 March 2026' }),
  'unworded-rule': () => new RuleBroken('nobody-worded-this'),
  conflict: () => new RevisionConflict('ForumReferral-1', 3n),
  'too-large': () => new EventRefused('too-large'),
  'not-unicode': () => new EventRefused('not-unicode'),
  'our-mistake': () => new EventRefused('unregistered-type'),
  busy: () => new StoreUnavailable('53300'),
  full: () => new StoreBusy(),
  refused: () => Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' }),
  unreadable: () => Object.assign(new Error('invalid input syntax for type uuid: "Jane Doe"'), { code: '22P02' }),
  forbidden: () => new ForbiddenException('a reason with Jane Doe in it'),
  crash: () => new TypeError('Key (name)=(Jane Doe) already exists\n    at Jane Doe (secret.ts:1:1) lives here'),
};
const fail = (how: string): never => {
  throw FAILURES[how]?.() ?? new Error('no such failure');
};

@Controller()
export class SamplePages {
  @Get('things/:thingId/fail/:how') page(@Param('how') how: string): void {
    fail(how);
  }
  @Get('things/:thingId') show(@RecordId('thingId') id: string, @Res() res: Response): void {
    res.type('html').send(`<p>${id} ${String((res.locals['csrfToken'] as () => string)())}</p>`);
  }
  @Post('things') submit(
    @Body(new SubmissionPipe(SampleForm)) submission: Submission<SampleForm>,
    @Res() res: Response,
  ): void {
    res.status(submission.ok ? 200 : 422).json(submission);
  }
  @Post('things/import') @UseInterceptors(FormWithFile) take(
    @FileOfForm() file: FormFile,
    @Body() body: unknown,
    @Res() res: Response,
  ): void {
    res.json({ body, file: file instanceof SentFormFile ? [file.name, file.bytes.length] : file });
  }
  @Get('broken-template') broken(@Res() res: Response): void {
    res.render('web/src/no-such-template.njk');
  }
  @Get('api/v1/fail/:how') api(@Param('how') how: string): void {
    fail(how);
  }
  @Get('api/v1/things') list(@Paging() paging: Paged, @Req() req: Request, @Res() res: Response): void {
    sendPage(res, req, { items: [paging], next: 'c2' });
  }
  @Get('api/v1/things/:thingId') one(@RecordId('thingId') id: string, @Res() res: Response): void {
    sendResource(res, { body: { id, big: 7n }, revision: 7n });
  }
  @Post('api/v1/things') create(
    @Body(new JsonBody(SampleForm)) form: SampleForm,
    @IfMatch() seen: bigint,
    @IdempotencyKey() commandId: string,
    @Res() res: Response,
  ): void {
    sendResource(res, {
      status: 201,
      body: { ...form, commandId },
      revision: seen + 1n,
      position: 41n,
      location: '/api/v1/things/1',
    });
  }
}

@Module({ controllers: [SamplePages] })
class SampleModule {}

/** A small application with pages and an API of its own, for the specs of this library. */
export async function sampleApp(secure = false): Promise<{ app: NestExpressApplication; log: string[] }> {
  const app = await NestFactory.create<NestExpressApplication>(SampleModule, { bodyParser: false, logger: false });
  const log: string[] = [];
  setUpWeb(app, {
    root: join(__dirname, '..', '..', '..', '..', '..'),
    secure,
    cacheTemplates: true,
    rules: { 'sample-decided-already': 'This was decided on {on}. Open it to read the decision.' },
    sessions: (target) =>
      target.use(session({ secret: 'a secret of thirty-two characters', resave: false, saveUninitialized: false })),
    locals: [
      (_req, res, next) => (
        Object.assign(res.locals, { member: { name: 'Asha Begum', organisationName: 'Lantern Row' } }),
        next()
      ),
    ],
    clock: new SetClock(new Date('2026-03-03T09:00:00.000Z')),
    log: (line) => log.push(line),
  });
  await app.listen(0, '127.0.0.1');
  return { app, log };
}
