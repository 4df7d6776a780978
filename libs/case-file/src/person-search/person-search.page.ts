import { Action, Signed, type SignedIn } from '#access';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Response } from 'express';
import { KeepSearch } from './keep-search.command.js';
import { PersonSearchForm } from './person-search.form.js';
import { PersonSearches } from './person-search.query.js';
import { personSearchView, searchResultsView } from './person-search.view.js';

const TEMPLATE = 'case-file/src/person-search/person-search.njk';
const RESULTS = 'case-file/src/person-search/search-results.njk';

/** Search by name or reference. The answer's address holds an opaque id that opens for the searcher only, for a day. */
@Controller('search')
export class PersonSearchPage {
  constructor(
    private readonly commands: CommandBus,
    private readonly searches: PersonSearches,
  ) {}

  @Get()
  @Action('person:search')
  show(@Res() res: Response): void {
    res.render(TEMPLATE, personSearchView());
  }

  @Post()
  @Action('person:search')
  async submit(
    @Body(new SubmissionPipe(PersonSearchForm)) submission: Submission<PersonSearchForm>,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    if (!submission.ok) return res.status(422).render(TEMPLATE, personSearchView(submission));
    const { form, commandId } = submission;
    const searchId = await this.commands.execute(new KeepSearch(form.terms, commandId, signed));
    res.redirect(303, `/search/results/${searchId}`);
  }

  @Get('results/:searchId')
  @Action('person:search')
  async results(
    @RecordId('searchId') searchId: string,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const results = await this.searches.results(signed, searchId);
    res.render(RESULTS, searchResultsView(results, signed));
  }
}
