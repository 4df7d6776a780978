import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { CommandGateway } from '#projections';
import { formAgainAfter, RecordId, SubmissionPipe, type Refused, type Submission } from '#web';
import type { Request, Response } from 'express';
import { REVIEWS_TEMPLATE } from '../break-glass-reviews/break-glass-reviews.page.js';
import { EmergencyReviews } from '../break-glass-reviews/break-glass-reviews.query.js';
import { emergencyReviewsView } from '../break-glass-reviews/break-glass-reviews.view.js';
import { emergencyRules } from '../emergencies/emergencies.rules.js';
import { Action } from '../route-actions/action.decorator.js';
import { addFlash } from '../sessions/session.js';
import { Signed } from '../signed-in/signed.decorator.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { ReviewBreakGlass } from './review-break-glass.command.js';
import { ReviewBreakGlassForm } from './review-break-glass.form.js';

const FIELDS = { 'break-glass-own-review': 'outcome', 'break-glass-reviewed-already': 'outcome' };

/** Says what was found about an emergency; the form is on the page of all of them. */
@Controller()
export class ReviewBreakGlassPage {
  constructor(
    private readonly gateway: CommandGateway,
    private readonly reviews: EmergencyReviews,
  ) {}

  @Post('emergency-reviews/:breakGlassId')
  @Action('emergency:review')
  async submit(
    @RecordId('breakGlassId') breakGlassId: string,
    @Body(new SubmissionPipe(ReviewBreakGlassForm)) submission: Submission<ReviewBreakGlassForm>,
    @Signed() signed: SignedIn,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const again = async (status: number, refused: Refused) => {
      const queue = await this.reviews.queue(signed);
      res.status(status).render(REVIEWS_TEMPLATE, emergencyReviewsView(queue, signed, { breakGlassId, refused }));
    };
    if (!submission.ok) return again(422, submission);
    const { form, commandId } = submission;
    try {
      await this.gateway.execute(new ReviewBreakGlass(breakGlassId, form, commandId, signed));
    } catch (broken) {
      return again(409, formAgainAfter(broken, { form, commandId, fields: FIELDS, texts: emergencyRules }));
    }
    addFlash(req, 'You reviewed the emergency. What you found is on record.');
    res.redirect(303, '/emergency-reviews');
  }
}
