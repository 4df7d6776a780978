import { DEMO_ORGANISATIONS as ORG } from '#demo';
import type { Answer } from '../../support/http.js';
import type { Program } from '../../support/visitors.js';
import * as bodies from './bodies.js';

/** The body of an answer of the API. */
export const bodyOf = <Body = Record<string, string>>({ text }: Answer): Body => JSON.parse(text) as Body;

/** The ETag of an answer; throws when it has none. */
export function etagOf({ status, headers, text }: Answer): string {
  if (headers.etag === undefined) throw new Error(`No ETag in the answer ${status} ${text}`);
  return headers.etag;
}

/** What an answer made: 201 with its address and revision. Throws what went wrong. */
export function made(answer: Answer): { readonly body: Record<string, string>; location: string; etag: string } {
  if (answer.status !== 201) throw new Error(`${answer.status} ${answer.text}`);
  return { body: bodyOf(answer), location: answer.headers.location ?? '', etag: etagOf(answer) };
}

let persons = 0;

/** A new person with a case, held by the organisation of whoever's program it is. */
export async function newCase(program: Program): Promise<{ readonly personId: string; readonly caseId: string }> {
  const familyName = ['Ashgrove', 'Birchfield', 'Cedarholm', 'Damsonlea', 'Elmhurst'][persons++ % 5] ?? '';
  const described = { ...bodies.person(familyName), confirmedDifferent: true };
  const { personId = '' } = made(await program.post('/api/v1/persons', described)).body;
  const { caseId = '' } = made(await program.post('/api/v1/cases', bodies.opening(personId))).body;
  return { personId, caseId };
}

/** A draft to the service `serviceId`, every section answered. */
export async function newDraft(program: Program, caseId: string, serviceId: string): Promise<string> {
  const start = { caseId, serviceId, anyway: true };
  const { referralId = '' } = made(await program.post('/api/v1/referrals', start)).body;
  const saved = await program.send('PUT', `/api/v1/referrals/${referralId}/draft`, JSON.stringify(bodies.draft), {
    'if-match': '"0"',
  });
  if (saved.status !== 200) throw new Error(`${saved.status} ${saved.text}`);
  return referralId;
}

/** A step of a referral at the revision that whoever takes it reads first. */
export async function takeStep(program: Program, referralId: string, step: string, body?: unknown): Promise<Answer> {
  const address = `/api/v1/referrals/${referralId}`;
  return program.post(`${address}/${step}`, body, { ifMatch: etagOf(await program.get(address)) });
}

/** A referral that the service has received and has to decide on. */
export async function newReferral(referrer: Program, service: Program, serviceId: string): Promise<string> {
  const { caseId } = await newCase(referrer);
  const referralId = await newDraft(referrer, caseId, serviceId);
  made(await takeStep(referrer, referralId, 'eligibility-checks', { goAheadReason: 'Worth asking.' }));
  made(await takeStep(referrer, referralId, 'submission'));
  made(await takeStep(service, referralId, 'acknowledgement'));
  return referralId;
}

/** The first service of Wexcombe Change Service, as a client finds it. */
export async function serviceIn(program: Program): Promise<string> {
  const { items } = bodyOf<{ items: { serviceId: string; organisationId: string }[] }>(
    await program.get('/api/v1/services?limit=100'),
  );
  const found = items.find(({ organisationId }) => organisationId === ORG.wexcombeChange.id);
  if (!found) throw new Error('The demonstration has no service of Wexcombe Change Service');
  return found.serviceId;
}
