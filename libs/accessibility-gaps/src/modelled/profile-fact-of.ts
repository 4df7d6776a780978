import type { CaseEvent, PersonEvent } from '#case-file';
import { isErased } from '#kernel';
import type { ServiceSearchEvent } from '#matching';
import type { ReferralEvent } from '#referrals';
import { momentOf } from '../facts/moment-of.js';
import type { ProfileFact } from './profile-facts.js';

/** What an event says of its person; undefined when nothing that a service asks for, or nothing any more. */
export function profileFactOf(
  event: PersonEvent | CaseEvent | ReferralEvent | ServiceSearchEvent,
): ProfileFact | undefined {
  switch (event.type) {
    case 'PersonRegistered':
    case 'PersonDetailsCorrected':
      return personOf(event.data);
    case 'NeedRecorded':
      return needOf('NEED', event.data.need);
    case 'NeedEnded':
    case 'NeedCorrected':
      return needOf('NO_NEED', event.data.need);
    case 'AccommodationStarted':
      return stayOf(event.data);
    case 'AccommodationEnded':
    case 'AccommodationCorrected':
      return { kind: 'NO_STAY', stayId: event.data.accommodationId };
    case 'CaseOpened':
      return { kind: 'CASE', caseId: event.data.caseId, holderId: event.data.holderOrganisationId };
    case 'CaseClosed':
      return { kind: 'CASE_CLOSED', caseId: event.data.caseId };
    case 'CaseReopened':
      return { kind: 'CASE_REOPENED', caseId: event.data.caseId };
    case 'NoServiceFound':
      return demandOf(event, event.data.searchId);
    default:
      return 'referralId' in event.data ? demandOf(event as ReferralEvent, event.data.referralId) : undefined;
  }
}

function personOf(
  data: Extract<PersonEvent, { type: 'PersonRegistered' | 'PersonDetailsCorrected' }>['data'],
): ProfileFact {
  const { dateOfBirth, language, interpreterNeeded } = data;
  return {
    kind: 'PERSON',
    interpreterNeeded,
    ...(dateOfBirth === undefined || isErased(dateOfBirth) ? {} : { dateOfBirth }),
    ...(language === undefined || isErased(language) ? {} : { language }),
  };
}

const needOf = (
  kind: 'NEED' | 'NO_NEED',
  need: Extract<ProfileFact, { kind: 'NEED' | 'NO_NEED' }>['need'],
): ProfileFact => (isErased(need) ? ERASED : { kind, need });

const ERASED: ProfileFact = { kind: 'ERASED' };

function stayOf(data: Extract<PersonEvent, { type: 'AccommodationStarted' }>['data']): ProfileFact {
  const { accommodationId: stayId, type, since, expectedStayWeeks } = data;
  if (isErased(type) || isErased(since)) return ERASED;
  return {
    kind: 'STAY',
    stayId,
    type,
    since,
    ...(expectedStayWeeks === undefined ? {} : { weeks: expectedStayWeeks }),
  };
}

function demandOf(event: ReferralEvent | ServiceSearchEvent, demandId: string): ProfileFact | undefined {
  if (event.type === 'ReferralMarkedInError') return { kind: 'DEMAND', demandId, isMistake: true };
  const [moment, isTakenOn] = [momentOf(event), takenOnBy(event)];
  if (moment === undefined && isTakenOn === undefined) return undefined;
  return {
    ...{ kind: 'DEMAND', demandId },
    ...(moment === undefined ? {} : { moment }),
    ...(isTakenOn === undefined ? {} : { isTakenOn }),
  };
}

/** Whether a service has the person after this event, or has worked with them to the end; undefined when it changes nothing. */
function takenOnBy({ type, data }: ReferralEvent | ServiceSearchEvent): boolean | undefined {
  switch (type) {
    case 'ReferralAccepted':
      return data.start === 'NOW';
    case 'ReferralReady':
    case 'InterventionCompleted':
      return true;
    case 'ReferralReopened':
      return ['ACCEPTED', 'CONTACTING', 'ASSESSMENT', 'IN_PROGRESS'].includes(data.to);
    case 'AssessmentCompleted':
      return data.result === 'SUITABLE';
    case 'ReferralWaitlisted':
    case 'ReferralDeclined':
    case 'ReferralWithdrawn':
    case 'InterventionEnded':
      return false;
    default:
      return undefined;
  }
}
