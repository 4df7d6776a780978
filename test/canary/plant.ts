import type { Cast } from '../support/cast.js';
import type { Program } from '../support/visitors.js';
import { canary, canaryNumber, canaryPostcode, COUNT } from './canaries.js';

/** A survivor's file in which everything that can be typed is a canary. */
export interface Planted {
  readonly survivorFileId: string;
  readonly canaries: readonly string[];
}

/** Whose file it is, and who looks into it with a reason. */
export const ADVOCATE = 'maris';
export const LOOKER = 'ambrose';

/** Where the canaries are put, as the log has it: the spec holds it against the classes of all registered fields. */
export const FIELDS: readonly string[] = [
  'SurvivorNameRecorded.name',
  ...['value', 'alias', 'codeWord', 'mustNotKnow'].map((field) => `SafeContactSet.${field}`),
  ...['address', 'postcode'].map((field) => `AddressRecorded.${field}`),
  'SurvivorFileConsulted.explanation',
  'SafetyIncidentRaised.account',
  'SafetyIncidentNotConfirmed.account',
];

const CHANNELS = ['PHONE_CALL', 'TEXT_MESSAGE', 'EMAIL', 'LETTER', 'IN_PERSON', 'TRUSTED_PERSON'] as const;
const BY_NUMBER: readonly string[] = ['PHONE_CALL', 'TEXT_MESSAGE', 'IN_PERSON'];
const PLACES = ['HOME', 'REFUGE', 'WORK', 'SCHOOL', 'FAMILY', 'OTHER'] as const;
/** A way has to be confirmed again after four weeks, so the day cannot be a fixed one. */
const yesterday = (): string => new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

const CONTACT = {
  ...{ use: 'SAFE', days: ['MONDAY'], from: '10:00', until: '16:00', allowed: ['MAIL', 'VOICEMAIL'] },
  ...{ isDeviceShared: true, needsInterpreterNotFromFamily: true, confirmedOn: yesterday(), confirmedTime: '09:30' },
};
const INCIDENT = { source: 'NOT_KNOWN', awareOn: yesterday(), awareTime: '09:30' };

/** Opens a file for a case and fills it through the API, as its advocate would. Throws where the API refuses. */
export async function plant(cast: Cast, caseId: string): Promise<Planted> {
  const [advocate, looker] = [await cast.program(ADVOCATE), await cast.program(LOOKER)];
  const canaries: string[] = [];
  const next = (make: (number: number) => string = canary): string => {
    const made = make(canaries.length);
    canaries.push(made);
    return made;
  };
  const survivorFileId = await opened(advocate, { caseId, name: next() });
  const file = `/api/v1/survivor-files/${survivorFileId}`;
  await sent(advocate, `${file}/names`, { name: next() });
  for (const channel of CHANNELS) {
    const said = next(BY_NUMBER.includes(channel) ? canaryNumber : canary);
    const value = channel === 'EMAIL' ? `${said}@mail.example` : said;
    const words = { value, alias: next(), codeWord: next(), mustNotKnow: `Nobody called ${next()}` };
    await sent(advocate, `${file}/contacts`, { ...CONTACT, channel, ...words });
  }
  for (const kind of PLACES) {
    if (canaries.length + 2 > COUNT - 3) break;
    await sent(advocate, `${file}/addresses`, { kind, address: `1 ${next()} Lane`, postcode: next(canaryPostcode) });
  }
  await sent(looker, `${file}/consultations`, { reason: 'OVERSIGHT', explanation: `A review of ${next()} is open` });
  await sent(advocate, `${file}/wishes`, {
    about: 'HOME',
    wish: `She wants to stay near ${next()}`,
    saidOn: '2026-03-02',
  });
  await sent(advocate, `${file}/incidents`, { ...INCIDENT, account: `He spoke of ${next()}` });
  const finding = { reason: 'OTHER_PLACE', account: `It was not ${next()} that he spoke of` };
  await sent(looker, `${file}/incidents/${await firstIncident(advocate, file)}/close`, finding);
  while (canaries.length < COUNT)
    await sent(advocate, `${file}/incidents`, { ...INCIDENT, account: `He spoke of ${next()}` });
  return { survivorFileId, canaries };
}

async function opened(program: Program, body: object): Promise<string> {
  const { headers } = await sent(program, '/api/v1/survivor-files', body);
  const [id] = /[0-9a-f-]{36}$/.exec(String(headers.location)) ?? [];
  if (id === undefined) throw new Error('The new file has no address');
  return id;
}

async function firstIncident(program: Program, file: string): Promise<string> {
  const { text } = await program.get(file);
  const [first] = (JSON.parse(text) as { incidents: readonly { incidentId: string }[] }).incidents;
  if (!first) throw new Error('The file has no incident');
  return first.incidentId;
}

async function sent(program: Program, path: string, body: object) {
  const answer = await program.post(path, body);
  if (answer.status !== 201)
    throw new Error(`${path.replaceAll(/[0-9a-f-]{36}/g, ':id')} answered ${answer.status}: ${answer.text}`);
  return answer;
}
