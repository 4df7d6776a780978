export { aCase, ASSESSMENT_ID, CASE_ID, DISCLOSURE_ID, OTHER_CASE_ID } from './domain/case.examples.js';
export { aPerson, HOLDER_ID, PERSON_ID, STAY_ID } from './domain/person.examples.js';
export { fillCaseFile } from './testing/fill-case-file.js';
