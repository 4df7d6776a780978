import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { CommandGateway } from '#projections';
import { RecordId, SubmissionPipe, type Submission } from '#web';
import type { Request, Response } from 'express';
import { REVIEWS_TEMPLATE } from '../break-glass-reviews/break-glass-reviews.page.js';
import { EmergencyReviews } from '../break-glass-reviews/break-glass-reviews.query.js';
import { emergencyReviewsView } from '../break-glass-reviews/break-glass-reviews.view.js';
import { emergencyRules } from '../emergencies/emergencies.rules.js';
import { Action } from '../route-actions/action.decorator.js';
import { answerForm } from '../posted-forms/answer-form.js';
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
    await answerForm({
      req,
      res,
      submission,
      carryOut: ({ form, commandId }) =>
        this.gateway.execute(new ReviewBreakGlass(breakGlassId, form, commandId, signed)),
      rules: { fields: FIELDS, texts: emergencyRules },
      show: async (refused) => {
        const queue = await this.reviews.queue(signed);
        res.render(REVIEWS_TEMPLATE, emergencyReviewsView(queue, signed, { breakGlassId, refused }));
      },
      done: 'You reviewed the emergency. What you found is on record.',
      next: '/emergency-reviews',
    });
  }
}
