import type { Barrier } from '#kernel';

/** The barriers under the headings by which people look for them. */
export const BARRIER_GROUPS: readonly { readonly title: string; readonly barriers: readonly Barrier[] }[] = [
  {
    title: 'Where the person lives',
    barriers: ['ADDRESS_REQUIRED', 'LOCAL_CONNECTION', 'OUT_OF_AREA', 'NO_SERVICE_IN_AREA', 'CUSTODY', 'SERVICE_BAN'],
  },
  {
    title: 'How the service is given',
    barriers: ['PROGRAMME_LENGTH', 'COMMITMENT', 'GROUP_ONLY', 'TIME_OF_DAY', 'TRAVEL', 'COST', 'DIGITAL', 'CHILDCARE'],
  },
  {
    title: 'Health and needs',
    barriers: [
      'ABSTINENCE_REQUIRED',
      'SUBSTANCE_STABILISATION',
      'MENTAL_HEALTH',
      'DISABILITY',
      'LEARNING_DISABILITY',
      'NEURODIVERSITY',
      'BRAIN_INJURY',
      'LITERACY',
      'LANGUAGE',
    ],
  },
  {
    title: 'Who the service is for',
    barriers: ['GENDER', 'RELATIONSHIP_TYPE', 'TRANS_INCLUSION', 'AGE', 'IMMIGRATION_NRPF', 'FUNDING_STREAM'],
  },
  {
    title: 'Offence and proceedings',
    barriers: ['CONVICTION_REQUIRED', 'EXCLUDED_OFFENCE', 'LIVE_PROCEEDINGS'],
  },
  {
    title: 'Safety and readiness',
    barriers: ['VICTIM_SAFETY', 'ISS_UNAVAILABLE', 'CO_PARTICIPANT_CONFLICT', 'DENIAL', 'MOTIVATION'],
  },
  { title: 'Other', barriers: ['CAPACITY_WAITLIST', 'LOST_CONTACT', 'PERSON_DECLINED'] },
];
