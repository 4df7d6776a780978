import { inspect } from 'node:util';
import { startApplication } from '../support/application.js';
import { Cast } from '../support/cast.js';
import { Http } from '../support/http.js';
import { knownIn } from '../support/records.js';
import { routesOf } from '../support/routes.js';
import { EVERYBODY } from '../support/visitors.js';
import { auditOutput } from './audit-output.js';
import { calendarsAndMailboxes } from './calendars.js';
import { lookoutFor } from './canaries.js';
import { crawl, textOf, type Ground, type Out } from './crawl.js';
import { ADVOCATE, LOOKER, plant, type Planted } from './plant.js';
import { readByApplication } from './stores.js';

/** What came of a run. */
export interface Flight {
  readonly canaries: readonly string[];
  readonly responses: number;
  /** Where a canary got out that should not have. */
  readonly hits: readonly string[];
  /** The canaries that the advocate whose file it is can see: the control, which is all of them. */
  readonly seenByAdvocate: readonly string[];
}

export interface FlightOptions {
  /** A mistake to plant, before anything is asked. */
  readonly leak?: (planted: Planted, out: Out[]) => void;
}

/** Plants the canaries in a survivor's file and looks for them in everything that anybody else is given. */
export async function fly({ leak }: FlightOptions = {}): Promise<Flight> {
  const printed = listening();
  const application = await startApplication();
  const http = new Http(application.address);
  try {
    const cast = new Cast(http);
    await Promise.all(EVERYBODY.map(([key]) => Promise.all([cast.visitor(key), cast.program(key)])));
    const caseId = (await knownIn(application.app)).ofParam('caseId')[0]?.id ?? '';
    const planted = await plant(cast, caseId);
    const ground = { cast, caseId, known: await knownIn(application.app), routes: routesOf(application.app) };
    // before the crawl, which presses every button, also that which ends a session
    const out: Out[] = [...(await calendarsAndMailboxes(cast, http, [ADVOCATE, LOOKER]))];
    out.push(...(await crawl(ground, [ADVOCATE, LOOKER])));
    out.push(...(await readByApplication(application.databaseUrl)));
    out.push(...(await auditOutput(application.databaseUrl, caseId, planted.survivorFileId)));
    const seen = await advocatesOwn(ground, planted);
    out.push({ where: 'what the program printed', text: printed.stop().join('\n') });
    leak?.(planted, out);
    const found = lookoutFor(planted.canaries);
    const hits = out.flatMap(({ where, text }) => found(text).map((each) => `${where}: ${each}`));
    return { canaries: planted.canaries, responses: out.length, hits, seenByAdvocate: found(seen) };
  } finally {
    printed.stop();
    http.close();
    await application.stop();
  }
}

/** Everything about the file that its advocate is shown, once they have proved that it is them. */
async function advocatesOwn({ cast, routes }: Ground, { survivorFileId }: Planted): Promise<string> {
  const visitor = await cast.visitor(ADVOCATE);
  await visitor.open('/step-up');
  await visitor.post('/step-up/password', { password: 'sightline-demo', returnTo: '/account' });
  const own = routes.filter(
    ({ method, channel, path, params }) =>
      method === 'GET' && channel === 'page' && path.startsWith('/survivor-files') && params.length === 1,
  );
  const answers: string[] = [];
  for (const { path } of own) answers.push(textOf(await visitor.open(path.replace(':survivorFileId', survivorFileId))));
  return answers.join('\n');
}

/** Everything that this process prints from now on, on whatever way; `stop` gives it and lets printing through again. */
function listening(): { stop(): readonly string[] } {
  const lines: string[] = [];
  const streams = [process.stdout, process.stderr].map((stream) => ({ stream, write: stream.write.bind(stream) }));
  for (const { stream } of streams)
    stream.write = (text: unknown) => lines.push(typeof text === 'string' ? text : inspect(text)) > 0;
  return {
    stop() {
      for (const { stream, write } of streams) stream.write = write;
      return lines;
    },
  };
}
