import type { CaseEvent, PersonEvent } from '#case-file';
import type { OrganisationRegistered } from '#directory';
import type { RecordedEvent } from '#event-store';
import { londonDate } from '#kernel';
import type { ServiceSearchEvent } from '#matching';
import { Projection, table, type Rows } from '#projections';
import type { ReferralEvent } from '#referrals';
import { ASKED_OF_SERVICES, type AskedOfService } from './offered-services.js';
import { profileFactOf } from './profile-fact-of.js';

const PROFILE = table('gaps.profile_fact', 'position');
const OFFER = table('gaps.offer_fact', 'position');

const OFFER_TYPES: readonly string[] = ['OrganisationRegistered', ...ASKED_OF_SERVICES];

type OfPerson = PersonEvent | CaseEvent | ReferralEvent | ServiceSearchEvent;
type OfDirectory = OrganisationRegistered | AskedOfService;

/**
 * What was on record at every point of the log of what people need and what services ask: one row for an event, in its place, so
 * that the rules can be asked of any day that has passed. A day holds what was recorded by its end, and so never changes.
 */
export class DatedFactsProjection extends Projection {
  readonly name = 'accessibility-gaps-dated-facts-v1';
  readonly tables = [PROFILE, OFFER];
  readonly types = [
    ...OFFER_TYPES,
    ...['PersonRegistered', 'PersonDetailsCorrected', 'NeedRecorded', 'NeedEnded', 'NeedCorrected'],
    ...['AccommodationStarted', 'AccommodationEnded', 'AccommodationCorrected'],
    ...['CaseOpened', 'CaseClosed', 'CaseReopened', 'NoServiceFound'],
    ...['ReferralSubmitted', 'ReferralAccepted', 'ReferralDeclined', 'ReferralWithdrawn', 'ReferralReopened'],
    ...['ReferralWaitlisted', 'ReferralReady', 'ReferralMarkedInError'],
    ...['AssessmentCompleted', 'InterventionCompleted', 'InterventionEnded'],
  ];

  project(event: RecordedEvent<OfPerson | OfDirectory>, rows: Rows): void {
    const { position } = event;
    if (isOfDirectory(event)) return rows.put(OFFER, { position, type: event.type, data: offerOf(event) });
    const { personId } = event.data;
    const fact = profileFactOf(event);
    if (fact === undefined) return;
    rows.put(PROFILE, { position, person_id: personId, recorded_on: londonDate(event.recordedAt), fact });
  }
}

const isOfDirectory = (event: OfPerson | OfDirectory): event is OfDirectory => OFFER_TYPES.includes(event.type);

/** Names and summaries are nothing that a match asks. */
function offerOf({ data }: OfDirectory): object {
  const { name: _, summary: _also, ...asked } = { name: '', summary: '', ...data };
  return asked;
}
