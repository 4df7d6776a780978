import { formAgain, SubmissionPipe, type FieldError, type Submission } from '#web';
import { Body, Controller, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CasesByReference, idsOf } from '../canary-records/cases-by-reference.query.js';
import { NotFound } from '../not-found.js';
import { RestrictionLists } from '../restrictions/restrictions.reader.js';
import { RESTRICTIONS_TEMPLATE, restrictionsView } from '../restrictions/restrictions.view.js';
import { Action } from '../route-actions/action.decorator.js';
import { Signed } from '../signed-in/signed.decorator.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { FindRestrictionsForm } from './find-restrictions.form.js';

const UNKNOWN: FieldError = {
  field: 'reference',
  href: '#reference',
  text: 'There is no case with this reference whose lists you keep. Check it.',
  code: 'case-unknown',
};

/** Leads to the lists of a case of which nobody has asked anything yet: the page of all lists does not name it. */
@Controller('restrictions')
export class FindRestrictionsPage {
  constructor(
    private readonly cases: CasesByReference,
    private readonly lists: RestrictionLists,
  ) {}

  @Post()
  @Action('restriction:read')
  async submit(
    @Body(new SubmissionPipe(FindRestrictionsForm)) submission: Submission<FindRestrictionsForm>,
    @Signed() signed: SignedIn,
    @Res() res: Response,
  ): Promise<void> {
    const caseId = submission.ok ? await this.find(submission.form.reference, signed) : undefined;
    if (caseId !== undefined) return res.redirect(303, `/cases/${caseId}/restrictions`);
    const refused = submission.ok ? formAgain(submission.form, [UNKNOWN], submission.commandId) : submission;
    res.status(422).render(RESTRICTIONS_TEMPLATE, restrictionsView(await this.lists.all(signed), refused));
  }

  /** A case that is absent and one that the lead is kept from take the same way, and leave the same row in the read log. */
  private async find(reference: string, signed: SignedIn): Promise<string | undefined> {
    const found = await this.cases.find(reference);
    const caseId = found?.caseId ?? idsOf(reference)?.[0];
    if (caseId === undefined) return undefined;
    try {
      return (await this.lists.open(signed, caseId)).caseId;
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  }
}
