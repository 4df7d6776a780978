import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Action } from '../route-actions/action.decorator.js';
import { Signed } from '../signed-in/signed.decorator.js';
import type { SignedIn } from '../signed-in/signed-in.js';
import { EmergencyReviews } from './break-glass-reviews.query.js';
import { emergencyReviewsView } from './break-glass-reviews.view.js';

export const REVIEWS_TEMPLATE = 'access/src/break-glass-reviews/break-glass-reviews.njk';

/** What was opened in an emergency and waits for somebody else to look at it. */
@Controller()
export class EmergencyReviewsPage {
  constructor(private readonly reviews: EmergencyReviews) {}

  @Get('emergency-reviews')
  @Action('emergency:list-reviews')
  async show(@Signed() signed: SignedIn, @Res() res: Response): Promise<void> {
    res.render(REVIEWS_TEMPLATE, emergencyReviewsView(await this.reviews.queue(signed), signed));
  }
}
