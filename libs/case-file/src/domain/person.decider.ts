import { RuleBroken, type DataOf, type Decider, type IsoDate, type Need } from '#kernel';
import type { CorrectionReason } from './case.codes.js';
import { correctDetails, type CorrectDetails } from './details.policies.js';
import { decideMerge, mergesAfter, type MergeCommand } from './merge.policies.js';
import {
  checkAccommodationEnd,
  checkAccommodationStart,
  checkAlias,
  checkCurrentNeed,
  checkNeed,
  checkNeedEnd,
  checkRegistration,
  checkStay,
  comparable,
} from './person.policies.js';
import type { PersonEvent } from './person.events.js';
import type { Person, PersonDetails, RegisteredPerson, Stay } from './person.state.js';

type Facts<Type extends PersonEvent['type']> = Omit<DataOf<PersonEvent, Type>, 'personId'>;

export type PersonCommand =
  | { type: 'Register'; person: DataOf<PersonEvent, 'PersonRegistered'>; today: IsoDate }
  | CorrectDetails
  | { type: 'AddAlias'; alias: string }
  | { type: 'RecordNeed'; need: Facts<'NeedRecorded'>; today: IsoDate }
  | { type: 'EndNeed'; need: Need; endedOn: IsoDate; today: IsoDate }
  | { type: 'StartAccommodation'; stay: Facts<'AccommodationStarted'>; today: IsoDate }
  | { type: 'EndAccommodation'; accommodationId: string; endedOn: IsoDate; today: IsoDate }
  /** `recordedOn` is the day on which what is wrong was recorded. */
  | { type: 'CorrectNeed'; need: Need; recordedOn: IsoDate; reason: CorrectionReason }
  | { type: 'CorrectAccommodation'; accommodationId: string; recordedOn: IsoDate; reason: CorrectionReason }
  | MergeCommand;

/** The person referred: who they are, what they need and where they stay. */
export const personDecider: Decider<Person, PersonCommand, PersonEvent> = {
  initial: { status: 'none' },

  decide(command, state) {
    switch (command.type) {
      case 'Register':
        if (state.status !== 'none') throw new RuleBroken('person-already-registered');
        checkRegistration(command.person, command.today);
        return [{ type: 'PersonRegistered', data: command.person }];
      case 'CorrectDetails':
        return correctDetails(registered(state), command);
      case 'AddAlias': {
        const person = registered(state);
        checkAlias(person, command.alias);
        return [{ type: 'AliasAdded', data: { personId: person.personId, alias: command.alias } }];
      }
      case 'RecordNeed': {
        const person = registered(state);
        checkNeed(person, command.need, command.today);
        return [{ type: 'NeedRecorded', data: { personId: person.personId, ...command.need } }];
      }
      case 'EndNeed': {
        const person = registered(state);
        checkNeedEnd(person, command);
        const { need, endedOn } = command;
        return [{ type: 'NeedEnded', data: { personId: person.personId, need, endedOn } }];
      }
      case 'StartAccommodation': {
        const person = registered(state);
        checkAccommodationStart(person, command.stay, command.today);
        return [{ type: 'AccommodationStarted', data: { personId: person.personId, ...command.stay } }];
      }
      case 'EndAccommodation': {
        const person = registered(state);
        checkAccommodationEnd(person, command);
        const { accommodationId, endedOn } = command;
        return [{ type: 'AccommodationEnded', data: { personId: person.personId, accommodationId, endedOn } }];
      }
      case 'CorrectNeed': {
        const person = registered(state);
        const { need, recordedOn, reason } = command;
        checkCurrentNeed(person, need);
        const what = { need, recordedOn, reason, mark: 'MISTAKE' } as const;
        return [{ type: 'NeedCorrected', data: { personId: person.personId, ...what } }];
      }
      case 'CorrectAccommodation': {
        const person = registered(state);
        const { accommodationId, recordedOn, reason } = command;
        checkStay(person, accommodationId);
        const what = { accommodationId, recordedOn, reason, mark: 'MISTAKE' } as const;
        return [{ type: 'AccommodationCorrected', data: { personId: person.personId, ...what } }];
      }
      default:
        return decideMerge(command, registered(state));
    }
  },

  evolve(state, event) {
    const { type, data } = event;
    switch (type) {
      case 'PersonRegistered': {
        const { personId, registeredBy } = data;
        const known = { details: detailsIn(data), aliases: data.aliases.map(comparable) };
        return { status: 'registered', personId, registeredBy, ...known, needs: [], stays: [], merges: [] };
      }
      case 'PersonDetailsCorrected':
        return { ...registered(state), details: detailsIn(data) };
      case 'AliasAdded': {
        const person = registered(state);
        return { ...person, aliases: [...person.aliases, comparable(data.alias)] };
      }
      case 'NeedRecorded': {
        const person = registered(state);
        const { need, since } = data;
        return { ...person, needs: [...person.needs, { need, ...(since !== undefined && { since }) }] };
      }
      case 'NeedCorrected':
      case 'NeedEnded': {
        const person = registered(state);
        return { ...person, needs: person.needs.filter(({ need }) => need !== data.need) };
      }
      case 'AccommodationStarted': {
        const person = registered(state);
        const { accommodationId, since } = data;
        return { ...person, stays: [...person.stays, { accommodationId, since }] };
      }
      case 'AccommodationCorrected': {
        const person = registered(state);
        const isSound = (stay: Stay) => stay.accommodationId !== data.accommodationId;
        return { ...person, stays: person.stays.filter(isSound) };
      }
      case 'AccommodationEnded': {
        const person = registered(state);
        const { accommodationId, endedOn } = data;
        const ended = (stay: Stay) => (stay.accommodationId === accommodationId ? { ...stay, endedOn } : stay);
        return { ...person, stays: person.stays.map(ended) };
      }
      case 'MergeProposed':
      case 'PersonsMerged':
      case 'MergeDeclined':
      case 'MergeReversed': {
        const person = registered(state);
        return { ...person, merges: mergesAfter(person.merges, event) };
      }
      default:
        return state; // written by a newer release: skip it, never crash a replay
    }
  },
};

/** What an event says of who the person is, without what nobody knows. */
function detailsIn({ givenName, familyName, dateOfBirth, language, interpreterNeeded }: PersonDetails): PersonDetails {
  return {
    ...{ givenName, familyName, interpreterNeeded },
    ...(dateOfBirth !== undefined && { dateOfBirth }),
    ...(language !== undefined && { language }),
  };
}

function registered(state: Person): RegisteredPerson {
  if (state.status === 'none') throw new RuleBroken('person-not-found');
  return state;
}
