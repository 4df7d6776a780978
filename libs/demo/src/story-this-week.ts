import { addDays, addWorkingDays, isWorkingDay, londonDate, type IsoDate } from '#kernel';
import { UpdateCapacity } from '#directory';
import { DEMO_ORGANISATIONS as ORG } from './organisations.js';
import type { Script } from './script.js';
import { DEMO_SERVICE, DEMO_SERVICES } from './services.js';
import { discloses, opensCase } from './tell-case.js';
import { isAgreed, isHeard, refersToForum, sharingWithForum, type ToldAction } from './tell-forum.js';
import {
  isAcknowledged,
  isAskedFor,
  isChallenged,
  isDeclined,
  isReferred,
  type ToldReferral,
} from './tell-referral.js';

/** The working day `count` working days before `today`, whatever day that is. */
export function workingDaysAgo(today: IsoDate, count: number): IsoDate {
  let day = today;
  for (let left = count; left > 0;) {
    day = addDays(day, -1);
    if (isWorkingDay(day)) left--;
  }
  return day;
}

const RISK = 'Medium risk: two disclosures to staff this month; no contact with a former partner at present.';

/**
 * The days before the demonstration was started, so that every list has something due, something late and something that
 * waits for somebody else. Nobody in it exists.
 */
export function tellThisWeek(story: Script, now: Date): void {
  const today = londonDate(now);
  tellPlaces(story, today);
  tellCases(story, today);
  tellReferrals(story, today);
  tellMeeting(story, today);
}

/** Each service counts its places anew, so that the figures in the directory are of this week. */
function tellPlaces(story: Script, today: IsoDate): void {
  const asOf = workingDaysAgo(today, 3);
  for (const { key, manager, serviceId, places, waitWeeks } of DEMO_SERVICES) {
    story.at(asOf, '16:45', manager).does(`${key} counts its places anew`, ({ commandId, signed }) => {
      return new UpdateCapacity(serviceId, { places: places - 1, waitWeeks, asOf }, undefined, commandId, signed);
    });
  }
}

function tellCases(story: Script, today: IsoDate): void {
  const people = [
    ['ottokar', 'Ottokar', 'Wrenhaven'],
    ['bartholomew', 'Bartholomew', 'Sedge'],
    ['thaddeus', 'Thaddeus', 'Merriweather-Pike'],
    ['ferdinand', 'Ferdinand', 'Muddlecombe'],
  ] as const;
  const opened = workingDaysAgo(today, 9);
  story.at(opened, '09:30', 'asha');
  for (const [key, givenName, familyName] of people) {
    opensCase(story, {
      key,
      person: { givenName, familyName, aliases: [], interpreterNeeded: false },
      reason: 'DISCLOSURE',
      stay: {
        type: 'HOSTEL_DIRECT_ACCESS',
        tenure: 'LICENCE',
        expectedStayWeeks: 20,
        organisationId: ORG.lanternRow.id,
      },
      needs: ['HOMELESSNESS', 'MENTAL_ILL_HEALTH'],
      on: opened,
    });
  }
}

function tellReferrals(story: Script, today: IsoDate): void {
  const { wexcombeGroup, wexcombeOneToOne } = DEMO_SERVICE;
  const sent = {
    by: 'asha',
    riskSummary: RISK,
    reason: 'Asked the keyworker for help to change.',
    needs: ['HOMELESSNESS', 'MENTAL_ILL_HEALTH'],
    accommodationType: 'HOSTEL_DIRECT_ACCESS',
    expectedStayWeeks: 20,
  } as const;
  const waiting = { ...sent, key: 'ottokar', step: 'ottokar is referred', on: workingDaysAgo(today, 4) };
  isReferred(story, { ...waiting, service: wexcombeOneToOne });
  isAcknowledged(story, 'ottokar is referred', workingDaysAgo(today, 3), 'rowan');
  const asked = { ...sent, key: 'bartholomew', step: 'bartholomew is referred', on: workingDaysAgo(today, 5) };
  isReferred(story, { ...asked, service: wexcombeGroup });
  isAcknowledged(story, 'bartholomew is referred', workingDaysAgo(today, 4), 'rowan');
  isAskedFor(story, 'bartholomew is referred', workingDaysAgo(today, 2), 'rowan', [
    'How long can he stay at the hostel if he keeps to the licence?',
    'Is he in contact with the alcohol service?',
  ]);
  const fresh = { ...sent, key: 'thaddeus', step: 'thaddeus is referred', on: workingDaysAgo(today, 2) };
  isReferred(story, { ...fresh, service: wexcombeOneToOne });
  tellChallenge(
    story,
    { ...sent, key: 'ferdinand', step: 'ferdinand is referred', on: workingDaysAgo(today, 8) },
    today,
  );
}

/** A "no" that the referrer does not accept: it waits for a manager of the service who did not say it. */
function tellChallenge(story: Script, told: Omit<ToldReferral, 'service'>, today: IsoDate): void {
  const { wexcombeGroup: service } = DEMO_SERVICE;
  const [step, declinedOn] = [told.step, workingDaysAgo(today, 4)];
  isReferred(story, { ...told, service });
  isAcknowledged(story, step, workingDaysAgo(today, 7), 'rowan');
  isDeclined(story, step, declinedOn, 'imogen', {
    service,
    barriers: ['ADDRESS_REQUIRED', 'PROGRAMME_LENGTH'],
    note: 'Please come back to us when he has a tenancy.',
  });
  isChallenged(story, step, workingDaysAgo(today, 1), 'dorian', {
    ground: 'RISK_WITHOUT_SERVICE',
    argument:
      'He leaves the hostel in three weeks, and nobody else works with him. A session at the hostel was not looked at.',
    declinedOn,
  });
}

function tellMeeting(story: Script, today: IsoDate): void {
  const [referred, heard] = [workingDaysAgo(today, 8), workingDaysAgo(today, 3)];
  story.at(referred, '11:00', 'dorian');
  discloses(story, 'ottokar', 'what ottokar said', {
    on: referred,
    at: '09:10',
    status: 'DISCLOSED_BY_PERPETRATOR',
    abuseTypes: ['CONTROLLING_COERCIVE'],
    account: 'Told his keyworker that he checks a partner’s telephone every day and does not let her see her friends.',
    heardBy: 'KEYWORKER',
    grade: 'KNOWN_DIRECTLY',
  });
  refersToForum(story, 'ottokar', 'this month’s marac', {
    forum: 'MARAC',
    criteria: ['PROFESSIONAL_JUDGEMENT'],
    reason: 'Controlling behaviour described in his own words and getting worse.',
    referredOn: referred,
    sharing: sharingWithForum([ORG.police.id, ORG.idva.id, ORG.landlord.id], referred),
    releaseMethod: 'SIGHTLINE',
  });
  story.at(heard, '12:30', 'dorian');
  const attendedOrganisationIds = [ORG.police.id, ORG.idva.id, ORG.landlord.id, ORG.lanternRow.id];
  isHeard(story, 'this month’s marac', 'heard this month', {
    heardOn: heard,
    chairOrganisationId: ORG.police.id,
    attendedOrganisationIds,
  });
  for (const action of actionsOfThisWeek(today)) isAgreed(story, 'this month’s marac', heard, 'dorian', action);
}

function actionsOfThisWeek(today: IsoDate): readonly ToldAction[] {
  const open = { completedOn: today, evidence: '' };
  return [
    {
      ...open,
      step: 'check for orders',
      text: 'Check for orders and earlier reports',
      category: 'INFO_REQUEST',
      subject: 'PERPETRATOR',
      owner: 'lucan',
      ownerOrganisationId: ORG.police.id,
      dueOn: workingDaysAgo(today, 1),
    },
    {
      ...open,
      step: 'offer support',
      text: 'Offer support to the survivor by the safe route',
      category: 'SAFETY_PLAN',
      subject: 'VICTIM',
      owner: 'saffron',
      ownerOrganisationId: ORG.idva.id,
      dueOn: addWorkingDays(today, 2),
    },
    {
      ...open,
      step: 'meet him weekly',
      text: 'Meet him every week and record what he says about the relationship',
      category: 'REVIEW',
      subject: 'PERPETRATOR',
      owner: 'dorian',
      ownerOrganisationId: ORG.lanternRow.id,
      dueOn: today,
    },
  ];
}
