import type { Cast } from '../support/cast.js';
import { describedFields, plausibleForm } from '../support/plausible.js';
import { inParallel } from '../support/in-parallel.js';
import { ABSENT_ID, type Known, type KnownRecord } from '../support/records.js';
import { filledIn, type Route } from '../support/routes.js';
import { encoded, EVERYBODY } from '../support/visitors.js';
import type { Answer } from '../support/http.js';
import type { DemoMemberKey } from '#demo';

const WIDTH = 8;
/** Of the records of one kind no more than this many are asked for, those of the planted case first. */
const OF_EACH = 4;
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** Something that came out, and where. */
export interface Out {
  readonly where: string;
  readonly text: string;
}

export interface Ground {
  readonly cast: Cast;
  readonly known: Known;
  readonly routes: readonly Route[];
  /** Records of this case are asked for first. */
  readonly caseId: string;
}

/** Everything that every member but `but` gets by any address: pages, API, lists, exports, and what forms say of mistakes. */
export async function crawl(ground: Ground, but: readonly DemoMemberKey[]): Promise<readonly Out[]> {
  const asked = ground.routes.flatMap((route) =>
    EVERYBODY.filter(([key]) => !but.includes(key)).flatMap(([key]) =>
      addressesOf(route, ground).map((path) => ({ key, route, path })),
    ),
  );
  return inParallel(asked, WIDTH, async ({ key, route, path }) => {
    const answer = await ask(key, route, path, ground.cast);
    return { where: `${key} ${route.method} ${route.path}`, text: textOf(answer) };
  });
}

/** The whole answer, with the names and values of its headers: an address to go to may tell as much as a page. */
export const textOf = ({ headers, text }: Answer): string => `${JSON.stringify(headers)}\n${text}`;

function addressesOf({ path, params: [first] }: Route, { known, caseId }: Ground): readonly string[] {
  if (first === undefined) return [path];
  const all = known.ofParam(first);
  const near = (record: KnownRecord) => (record.caseId === caseId || record.id === caseId ? 0 : 1);
  const records = [...all].sort((one, other) => near(one) - near(other)).slice(0, OF_EACH);
  return records.map((record) => filledIn(path, (name) => (name === first ? record.id : known.paramOf(name, record))));
}

/** Reads what can be read; a form that can be sent is sent without its required fields, so that nothing is written. */
async function ask(key: DemoMemberKey, route: Route, path: string, cast: Cast): Promise<Answer> {
  if (route.channel === 'api') {
    const program = await cast.program(key);
    return route.method === 'GET'
      ? program.get(path)
      : program.send(route.method, path, '{}', { 'if-match': '"999999"' });
  }
  const visitor = await cast.visitor(key);
  if (route.method === 'GET') return visitor.open(path);
  const fields = route.body ? describedFields(route.body, () => ABSENT_ID).filter(({ isRequired }) => !isRequired) : [];
  const form = { ...plausibleForm(fields), seenRevision: '999999', _csrf: visitor.csrf };
  return visitor.send({ method: route.method, path, headers: FORM, body: encoded(form) });
}
