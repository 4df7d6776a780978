import { Action, Signed, type SignedIn } from '#access';
import { DirectoryReader } from '#directory';
import { QueryFilter, RecordId, SubmissionPipe, type Submission } from '#web';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { looksFile } from './looks-file.js';
import { LooksForm } from './looks.form.js';
import { WhoHasLooked } from './who-has-looked.reader.js';
import { whoHasLookedView } from './who-has-looked.view.js';

const TEMPLATE = 'history/src/who-has-looked/who-has-looked.njk';
const ROWS = 25;
/** As many as one file holds: more than anybody reads, and a bound for the answer. */
const FILE_ROWS = 5_000;

/** The tab of a case that tells who has looked, and the same as a file. */
@Controller()
export class WhoHasLookedPage {
  constructor(
    private readonly looks: WhoHasLooked,
    private readonly directory: DirectoryReader,
  ) {}

  @Get('cases/:caseId/who-has-looked')
  @Action('history:who-has-looked')
  async show(
    @RecordId('caseId') caseId: string,
    @Query(new SubmissionPipe(LooksForm)) filter: Submission<LooksForm>,
    @Query('before') before: unknown,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const asked = { limit: ROWS, before: textIn(before), filter: filter.ok ? filter.form : {} };
    const page = await this.looks.of(signed, caseId, asked);
    const view = whoHasLookedView(page, filter, await this.directory.organisations());
    res.status(filter.ok ? 200 : 422).render(TEMPLATE, view);
  }

  @Get('cases/:caseId/who-has-looked/file')
  @Action('history:who-has-looked')
  async file(
    @RecordId('caseId') caseId: string,
    @Query(new QueryFilter(LooksForm)) filter: LooksForm,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const { summary, looks } = await this.looks.of(signed, caseId, { limit: FILE_ROWS, filter }, 'reads-as-csv');
    res.attachment(`who-has-looked-${summary.reference}.csv`).type('text/csv').send(looksFile(looks));
  }
}

const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
