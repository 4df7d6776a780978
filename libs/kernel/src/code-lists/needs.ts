import { codeList, type CodeOf } from '../code-list.js';

/** Needs of the person referred (domain §11). The first five count towards multiple disadvantage. */
export const NEEDS = codeList('need', {
  HOMELESSNESS: 'Homelessness',
  SUBSTANCE_USE_ALCOHOL: 'Alcohol use',
  SUBSTANCE_USE_DRUGS: 'Drug use',
  MENTAL_ILL_HEALTH: 'Mental ill health',
  OFFENDING: 'Offending',
  NEURODIVERGENCE: 'Neurodivergence',
  LEARNING_DISABILITY: 'Learning disability',
  BRAIN_INJURY: 'Brain injury',
  PHYSICAL_HEALTH: 'Physical health or disability',
  TRAUMA: 'Trauma',
  CARE_LEAVER: 'Care leaver',
  NRPF: 'No recourse to public funds',
  DEBT: 'Debt',
  LITERACY: 'Reading and writing',
  LANGUAGE: 'Needs an interpreter',
  DIGITAL: 'No device, data or private space',
});
export type Need = CodeOf<typeof NEEDS>;
