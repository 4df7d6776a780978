import { BARRIERS, type Barrier } from '#kernel';
import { CodeField, CodesField, LongTextField, RevisionField } from '#web';
import { END_REASONS, PARTNER_TOLD, type EndReason, type PartnerTold } from '../domain/code-lists/ending-codes.js';

/** Why, what stood in the way, and what is next. */
export class EndEarlyForm {
  @CodeField(END_REASONS, { required: 'Select why the work ends' })
  reason!: EndReason;

  @CodesField(BARRIERS)
  barriers!: Barrier[];

  @LongTextField({ label: 'The reason', max: 1000, noContactDetails: true })
  effortReason?: string | undefined;

  @CodeField(PARTNER_TOLD, { required: 'Select whether those who support a partner or ex-partner have been told' })
  partnerTold!: PartnerTold;

  @LongTextField({
    label: 'The plan',
    max: 2000,
    required: 'Enter what happens next for this person',
    noContactDetails: true,
  })
  onwardPlan!: string;
}

/** The same on a page, which also says which revision was on the screen. */
export class EndEarlyPageForm extends EndEarlyForm {
  @RevisionField()
  seenRevision!: string;
}
