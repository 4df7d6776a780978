import { ACCOMMODATION_TYPES, labelOf, listed, NEEDS, withinSentence, type Sentences } from '#kernel';
import {
  ALLEGATION_STATUSES,
  CASE_ROLES,
  CLOSING_REASONS,
  CORRECTION_REASONS,
  DETAILS_REASONS,
  RECTIFICATION_SOURCES,
  REOPENING_REASONS,
  SCREENING_FINDINGS,
} from './domain/case.codes.js';
import type { CaseEvent } from './domain/case.events.js';
import { PERSON_DETAILS, type PersonEvent } from './domain/person.events.js';
import { RISK_LEVELS, RISK_TOOLS } from './domain/risk.codes.js';

/** The sentence of each event of the case file in a timeline. Accounts and notes stay out: they are in the full record. */
export const caseFileSentences: Sentences<PersonEvent | CaseEvent> = {
  PersonRegistered: ({ personId, registeredBy }, names) =>
    `${names.organisation(registeredBy)} registered ${names.person(personId)}`,
  PersonDetailsCorrected: ({ personId, corrected, reason, source }, names) =>
    `What is on record of ${names.person(personId)} was put right ` +
    `(${listed(corrected.map((detail) => withinSentence(labelOf(PERSON_DETAILS, detail))))}): ` +
    `${withinSentence(labelOf(DETAILS_REASONS, reason))}; ${withinSentence(labelOf(RECTIFICATION_SOURCES, source))}`,
  AliasAdded: ({ personId }, names) => `Another name of ${names.person(personId)} was recorded`,
  NeedRecorded: ({ personId, need }, names) =>
    `A need of ${names.person(personId)} was recorded: ${withinSentence(labelOf(NEEDS, need))}`,
  NeedEnded: ({ personId, need }, names) =>
    `A need of ${names.person(personId)} ended: ${withinSentence(labelOf(NEEDS, need))}`,
  MergeProposed: () => 'Two records were proposed to be about one person',
  PersonsMerged: () => 'Two records were put together, as about one person',
  MergeDeclined: () => 'That two records are about one person was not agreed',
  MergeReversed: () => 'Two records were found to be about two people, and taken apart again',
  NeedCorrected: ({ personId, need, reason }, names) =>
    `A need of ${names.person(personId)} was marked as a mistake: ${withinSentence(labelOf(NEEDS, need))}, ${withinSentence(labelOf(CORRECTION_REASONS, reason))}`,
  AccommodationCorrected: ({ personId, reason }, names) =>
    `A stay of ${names.person(personId)} was marked as a mistake: ${withinSentence(labelOf(CORRECTION_REASONS, reason))}`,
  AccommodationStarted: ({ personId, type, organisationId }, names) =>
    `${names.person(personId)} began to stay at: ${withinSentence(labelOf(ACCOMMODATION_TYPES, type))}` +
    (organisationId === undefined ? '' : `, provided by ${names.organisation(organisationId)}`),
  AccommodationEnded: ({ personId }, names) => `A stay of ${names.person(personId)} ended`,
  CaseOpened: ({ personId, holderOrganisationId }, names) =>
    `${names.organisation(holderOrganisationId)} opened a case about ${names.person(personId)}`,
  PersonJoinedCase: ({ personId, role }, names) =>
    `${names.person(personId)} is in the case as ${withinSentence(labelOf(CASE_ROLES, role))}`,
  DisclosureRecorded: ({ status }) =>
    `A disclosure was recorded: ${withinSentence(labelOf(ALLEGATION_STATUSES, status))}`,
  SurvivorSafetyChecked: () =>
    'Before a disclosure was moved, somebody made sure of the survivor of the person whom it is about',
  DisclosureReattributed: () => 'A disclosure was found to be about somebody else and moved to another case',
  EntryCorrected: ({ reason }) =>
    `An entry was marked as a mistake: ${withinSentence(labelOf(CORRECTION_REASONS, reason))}`,
  RiskAssessed: ({ tool, level, score }) =>
    `Risk was assessed with ${labelOf(RISK_TOOLS, tool)}: ${withinSentence(labelOf(RISK_LEVELS, level))}` +
    (score === undefined ? '' : `, score ${score}`),
  CaseClosed: ({ reason, leftOpen }) =>
    `The case was closed: ${withinSentence(labelOf(CLOSING_REASONS, reason))}` +
    (leftOpen.length === 0
      ? ''
      : `; ${leftOpen.length} ${leftOpen.length === 1 ? 'referral or action was' : 'referrals or actions were'} still open`),
  CaseReopened: ({ reason }) => `The case was opened again: ${withinSentence(labelOf(REOPENING_REASONS, reason))}`,
  CounterAllegationRaised: () =>
    'It was recorded that the persons of two cases accuse each other: it has to be screened who is the primary perpetrator',
  PrimaryPerpetratorAssessed: ({ finding }) =>
    `It was screened who of two who accuse each other is the primary perpetrator: ${withinSentence(labelOf(SCREENING_FINDINGS, finding))}`,
  SealProposed: () => 'It was proposed to seal something of the case by order of a court',
  RecordSealed: ({ scope }) =>
    scope === 'WHOLE_CASE'
      ? 'The case was sealed by order of a court'
      : 'Something of the case was sealed by order of a court',
  SealDeclined: () => 'A seal was not approved',
  UnsealProposed: () => 'It was proposed to lift a seal',
  RecordUnsealed: () => 'A seal ended',
  AssessmentFlagged: () => 'A risk assessment has to be looked at again, because an entry before it was a mistake',
  AssessmentUpheld: () => 'A risk assessment was looked at again and stands',
};
