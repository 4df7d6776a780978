import { pseudonym, special } from '#kernel';

/** What every event of a referral carries. */
export const ofReferral = { referralId: pseudonym, personId: pseudonym };

/** What somebody wrote about the person referred. */
export const sensitive = special('personId');
