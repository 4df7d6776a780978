import type { Sentences } from '#kernel';
import { EmergencyReviews } from '../break-glass-reviews/break-glass-reviews.query.js';
import { EmergencyReviewsPage } from '../break-glass-reviews/break-glass-reviews.page.js';
import { breakGlassEventTypes, type BreakGlassEvent } from '../domain/break-glass.events.js';
import { ReviewBreakGlassHandler } from '../review-break-glass/review-break-glass.command.js';
import { ReviewBreakGlassPage } from '../review-break-glass/review-break-glass.page.js';
import { ReviewedUses } from '../review-break-glass/reviewed-use.query.js';
import { EmergencyPermission } from '../use-break-glass/emergency-permission.js';
import { UseBreakGlassHandler } from '../use-break-glass/use-break-glass.command.js';

export const emergencyEventTypes = breakGlassEventTypes;

export const emergencySentences: Sentences<BreakGlassEvent> = {
  BreakGlassUsed: ({ memberId }, names) => `${names.member(memberId)} opened the case in an emergency`,
  BreakGlassReviewed: ({ reviewedBy }, names) => `${names.member(reviewedBy)} reviewed an emergency`,
};

export const emergencyProviders = [
  EmergencyPermission,
  EmergencyReviews,
  ReviewBreakGlassHandler,
  ReviewedUses,
  UseBreakGlassHandler,
];

export const emergencyControllers = [EmergencyReviewsPage, ReviewBreakGlassPage];
