import { Injectable } from '@nestjs/common';
import { counted } from '#kernel';
import { EmergencyReviews } from '../break-glass-reviews/break-glass-reviews.query.js';
import { Duties, dutyOf, type Duty, type DutyTeller } from '../duties/duties.js';
import { PossibleConflicts } from '../possible-conflicts/possible-conflicts.query.js';
import type { SignedIn } from '../signed-in/signed-in.js';

/** What waits for whoever oversees who may know what: emergencies to be judged, possible conflicts to be looked at. */
@Injectable()
export class OversightDuties implements DutyTeller {
  readonly role = 'governance-lead';

  constructor(
    duties: Duties,
    private readonly reviews: EmergencyReviews,
    private readonly conflicts: PossibleConflicts,
  ) {
    duties.register(this);
  }

  async tell(signed: SignedIn): Promise<readonly Duty[]> {
    const [reviews, conflicts] = await Promise.all([this.reviews.waiting(signed), this.conflicts.waiting(signed)]);
    const [emergencies, alike] = [
      counted(reviews.count, 'emergency review'),
      counted(conflicts.count, 'possible conflict'),
    ];
    return [
      ...dutyOf(reviews, `${emergencies} to do`, '/emergency-reviews'),
      ...dutyOf(conflicts, `${alike} to look at`, '/possible-conflicts'),
    ];
  }
}
