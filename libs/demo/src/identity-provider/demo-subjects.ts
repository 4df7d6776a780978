import { DEMO_MEMBERS } from '../members.js';

/** What it calls itself in its tokens, whatever its port: a link in the log outlives the start that it is used in. */
export const DEMO_ISSUER = 'http://sign-in.mid-severn.localhost';

/** Who signs in there, and under which subject. */
export const DEMO_SUBJECTS = { 'wrenfield-4471': DEMO_MEMBERS.lucan } as const;
