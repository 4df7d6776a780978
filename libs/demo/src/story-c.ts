import { EndAccommodation, ReattributeDisclosure, StartAccommodation } from '#case-file';
import { newId } from '#event-store';
import { DEMO_ORGANISATIONS as ORG } from './organisations.js';
import { commandIdOf, type Script } from './script.js';
import { DEMO_SERVICE } from './services.js';
import { assessesRisk, caseOf, discloses, disclosureOf, opensCase } from './tell-case.js';
import { isAccepted, isAcknowledged, isDeclined, isReferred } from './tell-referral.js';
import { isAllocated, isCompleted, isSuitable, isTried, isWorkedWith, type ToldSession } from './tell-work.js';

const KEY = 'alarico';
const OTHER = 'alan';
const HEARD = 'what the night worker heard';
const SITUATION = { needs: ['HOMELESSNESS', 'NRPF', 'LANGUAGE'], accommodationType: 'ROUGH_SLEEPING' } as const;

/**
 * Story C (domain §12), as far as this release reaches: Alarico Pembrasso sleeps rough, is turned away twice for reasons
 * that are not his, is confused with another man, and is taken on at last; the work ends in April 2026. Nobody in it exists.
 */
export function tellStoryC(story: Script): void {
  tellOpening(story);
  tellDeclines(story);
  tellMistake(story);
  tellAcceptance(story);
  tellWork(story);
}

function tellOpening(story: Script): void {
  story.at('2025-05-06', '10:00', 'lucan');
  opensCase(story, {
    key: KEY,
    person: {
      givenName: 'Alarico',
      familyName: 'Pembrasso',
      dateOfBirth: '1990-02-11',
      aliases: ['Al Pembrazo'],
      language: 'PORTUGUESE',
      interpreterNeeded: true,
    },
    reason: 'POLICE_INCIDENT',
    stay: { type: 'ROUGH_SLEEPING', tenure: 'NONE' },
    needs: ['HOMELESSNESS', 'NRPF', 'LANGUAGE'],
    on: '2025-05-06',
  });
  assessesRisk(story, KEY, 'police dash of may', {
    tool: 'POLICE_DASH',
    toolVersion: 'DASH 2009, 27 questions',
    score: 16,
    level: 'HIGH',
    assessorRole: 'POLICE_OFFICER',
    assessedOn: '2025-05-06',
  });
  story.at('2025-05-20', '09:00', 'lucan');
  opensCase(story, {
    key: OTHER,
    person: { givenName: 'Alan', familyName: 'Pemberley', aliases: [], interpreterNeeded: false },
    reason: 'OTHER_AGENCY',
    stay: { type: 'SOFA_SURFING', tenure: 'NONE' },
    needs: ['HOMELESSNESS'],
    on: '2025-05-20',
  });
}

function tellDeclines(story: Script): void {
  isReferred(story, {
    key: KEY,
    step: 'alarico to the group',
    on: '2025-05-20',
    by: 'lucan',
    service: DEMO_SERVICE.wexcombeGroup,
    riskSummary: 'High risk: two former partners in three years; adopted by the tasking meeting on 15 May.',
    reason: 'Wants help; speaks Portuguese; sleeps rough and has no recourse to public funds.',
    ...SITUATION,
  });
  isAcknowledged(story, 'alarico to the group', '2025-05-21', 'rowan');
  isDeclined(story, 'alarico to the group', '2025-05-29', 'imogen', {
    service: DEMO_SERVICE.wexcombeGroup,
    barriers: ['LANGUAGE', 'IMMIGRATION_NRPF'],
    note: 'The funding rule excludes people without recourse; there is no interpreter for the group.',
  });
  isReferred(story, {
    key: KEY,
    step: 'alarico to harrowmere',
    on: '2025-06-03',
    by: 'lucan',
    service: DEMO_SERVICE.harrowmereProgramme,
    riskSummary: 'High risk: two former partners in three years; no service in the borough will take him.',
    reason: 'Declined in Wexcombe for language and funding.',
    ...SITUATION,
  });
  isAcknowledged(story, 'alarico to harrowmere', '2025-06-04', 'caspian');
  isDeclined(story, 'alarico to harrowmere', '2025-06-10', 'caspian', {
    service: DEMO_SERVICE.harrowmereProgramme,
    barriers: ['OUT_OF_AREA'],
    note: 'We are funded for residents of Harrowmere only.',
  });
}

/** The wrong man: recorded on 19 June, put right on 14 July. Both days stay in the record. */
function tellMistake(story: Script): void {
  story.at('2025-06-19', '08:30', 'lucan');
  discloses(story, KEY, HEARD, {
    on: '2025-06-18',
    at: '23:50',
    status: 'THIRD_PARTY',
    abuseTypes: ['NFS', 'PHYSICAL'],
    account: 'A night worker passed on that he had said he strangled a former partner.',
    heardBy: 'NIGHT_WORKER',
    grade: 'KNOWN_INDIRECTLY',
  });
  story.at('2025-07-08', '10:00', 'lucan');
  assessesRisk(story, KEY, 'police dash of july', {
    tool: 'POLICE_DASH',
    toolVersion: 'DASH 2009, 27 questions',
    score: 19,
    level: 'HIGH',
    assessorRole: 'POLICE_OFFICER',
    assessedOn: '2025-07-08',
  });
  story.at('2025-07-14', '11:00', 'lucan');
  story.does('the account moves to the right man', ({ commandId, signed }) => {
    const details = { disclosureId: disclosureOf(HEARD), toCaseId: caseOf(OTHER).caseId, safety: 'SAFE' } as const;
    return new ReattributeDisclosure(caseOf(KEY).caseId, details, undefined, commandId, signed);
  });
}

function tellAcceptance(story: Script): void {
  isReferred(story, {
    key: KEY,
    step: 'alarico to one to one',
    on: '2025-10-30',
    by: 'lucan',
    service: DEMO_SERVICE.wexcombeOneToOne,
    riskSummary: 'Medium to high risk; no new reports since July; agrees to meet a worker with an interpreter.',
    reason: 'An interpreter has been bought for each session; he asks for one-to-one work.',
    ...SITUATION,
  });
  isAcknowledged(story, 'alarico to one to one', '2025-10-31', 'juniper');
  isAccepted(story, 'alarico to one to one', '2025-11-03', 'imogen');
}

/** Fortnightly on Wednesdays, by outreach and with an interpreter. Rowan Tollgate has no part in it: a survivor is a cousin of his. */
const SESSIONS: readonly ToldSession[] = [
  ['2025-12-03', 'ATTENDED'],
  ['2025-12-17', 'ATTENDED'],
  ['2026-01-07', 'EXCUSED'],
  ['2026-01-14', 'ATTENDED'],
  ['2026-01-28', 'ATTENDED'],
  ['2026-02-11', 'ATTENDED'],
  ['2026-02-25', 'ATTENDED_PART'],
  ['2026-03-11', 'ATTENDED'],
  ['2026-03-25', 'ATTENDED'],
];

function tellWork(story: Script): void {
  const work = { step: 'alarico to one to one', worker: 'juniper', manager: 'imogen' } as const;
  isAllocated(story, work, '2025-11-04');
  isTried(story, work, '2025-11-05', { way: 'VISIT', result: 'NO_ANSWER' });
  isTried(story, work, '2025-11-07', { way: 'VISIT', result: 'REACHED' });
  const summary = 'He came to three talks with an interpreter, says what he did, and wants to begin.';
  isSuitable(story, work, { begunOn: '2025-11-10', doneOn: '2025-11-20', summary });
  const plan = {
    aims: 'To stop the abuse of partners and former partners, and to notice in time when it comes near.',
    sessionsPlanned: 8,
    adjustments: ['COME_TO_PERSON', 'INTERPRETER'],
    ...{ agreedOn: '2025-11-24', startedOn: '2025-11-25', reviewOn: '2026-02-25' },
  } as const;
  isWorkedWith(story, work, plan, { form: 'ONE_TO_ONE', held: SESSIONS });
  tellBed(story);
  isCompleted(story, work, '2026-04-09', {
    outcomes: {
      abuse: 'REDUCED',
      programme: 'COMPLETE',
      tenancy: 'MOVED',
      riskByWorker: 'DOWN',
      riskByAdviser: 'DOWN',
    },
    report: 'Eight sessions. No new report since July. He has a bed, and knows whom to ask when it becomes hard.',
    riskHolder: 'lucan',
  });
}

/** From the street to a bed that a charity pays for. */
function tellBed(story: Script): void {
  const [on, { caseId }] = ['2026-02-16', caseOf(KEY)];
  const accommodationId = newId(commandIdOf(`${KEY} stay`), 'accommodation');
  story.at(on, '09:40', 'lucan');
  story.does('alarico leaves the street', ({ commandId, signed }) => {
    return new EndAccommodation(caseId, { accommodationId, endedOn: on }, undefined, commandId, signed);
  });
  story.does('alarico has a bed', ({ commandId, signed }) => {
    const bed = {
      type: 'HOSTEL_DIRECT_ACCESS',
      tenure: 'EXCLUDED_LICENCE',
      organisationId: ORG.lanternRow.id,
    } as const;
    return new StartAccommodation(caseId, { ...bed, since: on }, undefined, commandId, signed);
  });
}
