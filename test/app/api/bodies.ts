import { DEMO_ORGANISATIONS as ORG } from '#demo';
import { londonDate } from '#kernel';

/** A person of no story of the demonstration, by a name that nobody else has. */
export const person = (familyName: string) => ({
  givenName: 'Peregrine',
  familyName,
  dateOfBirth: '1988-02-29',
  interpreterNeeded: false,
});

export const opening = (personId: string) => ({ personId, reason: 'DISCLOSURE', role: 'ALLEGED_PERPETRATOR' });

export const need = { need: 'HOMELESSNESS', source: 'PERSON' };

/** A charity's own basis since 5 February 2026; before, it had to weigh interests. */
const article6 = londonDate(new Date()) >= '2026-02-05' ? 'A6_1_EA_RLI_SAFEGUARDING' : 'A6_1_F_LEGIT_INTEREST';

/** What a charity says when it shares with a service or a forum. */
export const sharing = {
  items: ['IDENTITY', 'ACCOMMODATION', 'NEEDS', 'RISK_SUMMARY'],
  article6,
  article9: ['A9_2_G_SPI'],
  schedule1: ['SCH1_P10', 'SCH1_P36'],
  gateway: 'CDA_1998_S115',
  necessity: 'They cannot act without knowing who the person is and what the risk is.',
  proportionality: 'Only what is asked for.',
  consentFrom: 'PERSON_REFERRED',
  consentResult: 'GIVEN',
  personInformed: 'YES',
};

/** Every section of a draft. */
export const draft = {
  person: { needs: ['HOMELESSNESS'], accommodationType: 'HOSTEL_DIRECT_ACCESS', expectedStayWeeks: 12 },
  risk: { riskSummary: 'Threats overheard by staff; no contact with a former partner at present.' },
  awareness: { subjectAware: 'YES' },
  reason: { reason: 'Asked for help to change.', urgency: 'STANDARD', adjustments: ['COME_TO_PERSON'] },
  sharing,
};

export const acceptance = { start: 'NOW', conflictChecked: true };

/** A "no" of a service that has no room. */
export const decline = {
  reasons: ['CAPACITY_NONE'],
  barriers: ['CAPACITY_WAITLIST'],
  adjustmentsConsidered: 'A later start was considered.',
  alternative: 'NONE',
  safeToTellPerson: 'YES',
};

/** Refers a case to the police-led forum, with the decision to share what it needs. */
export const forumCase = (referredOn: string) => ({
  ...sharing,
  items: ['IDENTITY', 'ACCOMMODATION', 'RISK_SUMMARY'],
  forum: 'MARAC',
  referredOn,
  criteria: ['PROFESSIONAL_JUDGEMENT'],
  reason: 'Calls are becoming more frequent.',
  recipientOrganisationIds: [ORG.police.id, ORG.idva.id],
  releaseMethod: 'SIGHTLINE',
});

export const hearing = (heardOn: string) => ({
  heardOn,
  chairOrganisationId: ORG.police.id,
  attendedOrganisationIds: [ORG.police.id, ORG.idva.id, ORG.lanternRow.id],
});

export const action = (dueOn: string) => ({
  text: 'Check the bail conditions',
  category: 'BAIL_OR_LICENCE',
  subject: 'PERPETRATOR',
  ownerOrganisationId: ORG.police.id,
  dueOn,
});

export const completion = (completedOn: string) => ({
  completedOn,
  outcome: 'DONE',
  evidence: 'Checked with the custody record.',
});
