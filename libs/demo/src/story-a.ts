import { DEMO_ORGANISATIONS as ORG } from './organisations.js';
import type { Script } from './script.js';
import { assessesRisk, discloses, opensCase } from './tell-case.js';
import { isAgreed, isDone, isHeard, refersToForum, sharingWithForum, type ToldAction } from './tell-forum.js';
import { isAcknowledged, isDeclined, isReferred } from './tell-referral.js';
import { DEMO_SERVICE } from './services.js';

const KEY = 'jasper';
const AT_THE_TABLE = [ORG.police.id, ORG.idva.id, ORG.landlord.id, ORG.socialCare.id];

/**
 * Story A (domain §12), as far as this release reaches: Jasper Thistlewick at Lantern Row, heard at MARAC, declined by the
 * group because he has no address of his own, heard again as a repeat. Nobody in it exists.
 */
export function tellStoryA(story: Script): void {
  tellSpring(story);
  tellReferral(story);
  tellRepeat(story);
}

function tellSpring(story: Script): void {
  story.at('2025-03-03', '10:00', 'asha');
  opensCase(story, {
    key: KEY,
    person: {
      givenName: 'Jasper',
      familyName: 'Thistlewick',
      dateOfBirth: '1984-09-17',
      aliases: ['Jazz'],
      interpreterNeeded: false,
    },
    reason: 'DISCLOSURE',
    stay: { type: 'HOSTEL_COMPLEX_NEEDS', tenure: 'LICENCE', expectedStayWeeks: 16, organisationId: ORG.lanternRow.id },
    needs: ['HOMELESSNESS', 'SUBSTANCE_USE_ALCOHOL', 'MENTAL_ILL_HEALTH', 'OFFENDING'],
    on: '2025-03-03',
  });
  story.at('2025-03-13', '16:20', 'asha');
  discloses(story, KEY, 'threats on the telephone', {
    on: '2025-03-13',
    at: '15:05',
    status: 'WITNESSED',
    abuseTypes: ['VIOLENT_THREATENING', 'CONTROLLING_COERCIVE'],
    account: 'Overheard on the telephone in the lounge, threatening a former partner if she went out that evening.',
    heardBy: 'KEYWORKER',
    grade: 'KNOWN_DIRECTLY',
  });
  story.at('2025-03-14', '10:00', 'dorian');
  assessesRisk(story, KEY, 'dash of march', {
    tool: 'SAFELIVES_DASH',
    toolVersion: '24 questions',
    score: 17,
    level: 'HIGH',
    assessorRole: 'IDVA',
    assessedOn: '2025-03-14',
  });
  refersToForum(story, KEY, 'first marac', {
    forum: 'MARAC',
    criteria: ['VISIBLE_HIGH_RISK', 'PROFESSIONAL_JUDGEMENT'],
    reason:
      'Threats overheard by staff and a rising number of calls; the keyworker fears an assault after closing time.',
    riskTool: 'SAFELIVES_DASH',
    riskScore: 17,
    referredOn: '2025-03-14',
    sharing: sharingWithForum(AT_THE_TABLE, '2025-03-14'),
    releaseMethod: 'SIGHTLINE',
  });
  story.at('2025-04-01', '12:30', 'dorian');
  const attended = [...AT_THE_TABLE, ORG.lanternRow.id];
  const hearing = { heardOn: '2025-04-01', chairOrganisationId: ORG.police.id, attendedOrganisationIds: attended };
  isHeard(story, 'first marac', 'heard in april', hearing);
  for (const action of APRIL_ACTIONS) isAgreed(story, 'first marac', '2025-04-01', 'dorian', action);
  isDone(story, FLAG_ADDRESS);
  isDone(story, SAFETY_PLAN);
}

function tellReferral(story: Script): void {
  isReferred(story, {
    key: KEY,
    step: 'to the group',
    on: '2025-04-10',
    by: 'asha',
    service: DEMO_SERVICE.wexcombeGroup,
    riskSummary:
      'High risk to a former partner: threats overheard by staff on 13 March, 17 ticks, heard at MARAC on 1 April.',
    reason: 'He says that he wants to stop and has asked what there is. The forum asked us to refer.',
    needs: ['HOMELESSNESS', 'SUBSTANCE_USE_ALCOHOL', 'MENTAL_ILL_HEALTH', 'OFFENDING'],
    accommodationType: 'HOSTEL_COMPLEX_NEEDS',
    expectedStayWeeks: 16,
  });
  isDone(story, REFER_TO_SERVICE);
  isAcknowledged(story, 'to the group', '2025-04-11', 'rowan');
  isDeclined(story, 'to the group', '2025-04-24', 'imogen', {
    service: DEMO_SERVICE.wexcombeGroup,
    barriers: ['SUBSTANCE_STABILISATION', 'PROGRAMME_LENGTH', 'ADDRESS_REQUIRED'],
    note: 'We would take him with a settled address and alcohol support in place.',
  });
  isDone(story, TARGET_HARDENING);
}

function tellRepeat(story: Script): void {
  story.at('2025-06-10', '09:30', 'dorian');
  discloses(story, KEY, 'message through a friend', {
    on: '2025-06-09',
    at: '19:40',
    status: 'THIRD_PARTY',
    abuseTypes: ['POST_SEPARATION', 'STALKING_HARASSMENT'],
    account: 'A resident says that he sent a former partner a message through a friend after he had agreed not to.',
    heardBy: 'KEYWORKER',
    grade: 'CORROBORATED',
  });
  refersToForum(story, KEY, 'repeat marac', {
    forum: 'MARAC',
    criteria: ['MARAC_REPEAT'],
    referredOn: '2025-06-10',
    sharing: sharingWithForum([...AT_THE_TABLE, ORG.wexcombeChange.id], '2025-06-10'),
    releaseMethod: 'SIGHTLINE',
  });
  story.at('2025-06-24', '12:30', 'dorian');
  const attended = [...AT_THE_TABLE, ORG.wexcombeChange.id, ORG.lanternRow.id];
  const hearing = { heardOn: '2025-06-24', chairOrganisationId: ORG.police.id, attendedOrganisationIds: attended };
  isHeard(story, 'repeat marac', 'heard in june', hearing);
  for (const action of JUNE_ACTIONS) isAgreed(story, 'repeat marac', '2025-06-24', 'dorian', action);
  for (const action of [UPDATE_CHILDREN, CHECK_ORDER, DIRECT_CONTACT, EXPLORE_MOVE]) isDone(story, action);
}

const FLAG_ADDRESS: ToldAction = {
  step: 'flag the address',
  text: 'Flag the address for an urgent response and check the bail conditions',
  category: 'FLAG_ADDRESS',
  subject: 'VICTIM',
  owner: 'lucan',
  ownerOrganisationId: ORG.police.id,
  dueOn: '2025-04-04',
  completedOn: '2025-04-03',
  evidence: 'Marker placed on the command and control system; bail conditions confirmed.',
};
const SAFETY_PLAN: ToldAction = {
  step: 'safety plan',
  text: 'Make a safety plan with the survivor',
  category: 'SAFETY_PLAN',
  subject: 'VICTIM',
  owner: 'saffron',
  ownerOrganisationId: ORG.idva.id,
  dueOn: '2025-04-08',
  completedOn: '2025-04-07',
  evidence: 'Plan made and kept by the IDVA service.',
};
const REFER_TO_SERVICE: ToldAction = {
  step: 'refer to the service',
  text: 'Refer to Wexcombe Change Service',
  category: 'PERP_REFERRAL',
  subject: 'PERPETRATOR',
  owner: 'dorian',
  ownerOrganisationId: ORG.lanternRow.id,
  dueOn: '2025-04-11',
  completedOn: '2025-04-10',
  evidence: 'Referral sent on 10 April.',
};
const TARGET_HARDENING: ToldAction = {
  step: 'target hardening',
  text: 'Fit the locks and lights that the safety plan asks for',
  category: 'TARGET_HARDENING',
  subject: 'VICTIM',
  owner: 'barnaby',
  ownerOrganisationId: ORG.landlord.id,
  dueOn: '2025-04-22',
  completedOn: '2025-05-02',
  evidence: 'Works order closed; the supplier was late with the locks.',
};
const APRIL_ACTIONS = [FLAG_ADDRESS, SAFETY_PLAN, REFER_TO_SERVICE, TARGET_HARDENING];

const CHECK_ORDER: ToldAction = {
  step: 'check the order',
  text: 'Check that the domestic violence protection order is kept',
  category: 'CIVIL_ORDER',
  subject: 'PERPETRATOR',
  owner: 'lucan',
  ownerOrganisationId: ORG.police.id,
  dueOn: '2025-07-11',
  completedOn: '2025-07-11',
  evidence: 'Checked weekly until it expired; no breach found.',
};
const DIRECT_CONTACT: ToldAction = {
  step: 'direct contact',
  text: 'Try to meet him where he stays, without waiting for a programme',
  category: 'PERP_REFERRAL',
  subject: 'PERPETRATOR',
  owner: 'imogen',
  ownerOrganisationId: ORG.wexcombeChange.id,
  dueOn: '2025-07-22',
  completedOn: '2025-07-21',
  evidence: 'Met at the hostel twice; he agreed to direct work.',
};
const EXPLORE_MOVE: ToldAction = {
  step: 'explore a move',
  text: 'Find out whether he can move so that the survivor may stay',
  category: 'PERP_HOUSING',
  subject: 'PERPETRATOR',
  owner: 'barnaby',
  ownerOrganisationId: ORG.landlord.id,
  dueOn: '2025-08-05',
  completedOn: '2025-08-05',
  evidence: 'Options written up for the housing panel.',
};
const UPDATE_CHILDREN: ToldAction = {
  step: 'tell social care',
  text: "Update the children's social care file",
  category: 'CHILD_REFERRAL',
  subject: 'CHILD',
  owner: 'clemency',
  ownerOrganisationId: ORG.socialCare.id,
  dueOn: '2025-07-08',
  completedOn: '2025-07-09',
  evidence: 'File updated and the social worker told.',
};
const JUNE_ACTIONS = [CHECK_ORDER, DIRECT_CONTACT, EXPLORE_MOVE, UPDATE_CHILDREN];
