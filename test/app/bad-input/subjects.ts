import type { DemoMemberKey } from '#demo';
import type { Cast } from '../../support/cast.js';
import type { Answer, Http } from '../../support/http.js';
import type { DescribedField } from '../../support/plausible.js';
import { ABSENT_ID, type Known, type KnownRecord } from '../../support/records.js';
import type { Route } from '../../support/routes.js';
import { Visitor } from '../../support/visitors.js';
import { TOKEN, type Attempt, type Target } from './hostile-requests.js';
import { faultsOf, faultsOfForm, pointersIn } from './sound-answer.js';
import { idChooser, openPair, pairsOf, targetOf, type Pair } from './targets.js';

/** A route with somebody who may use it, or with nobody where anybody may. */
export interface Subject {
  readonly route: Route;
  readonly key: DemoMemberKey | undefined;
  readonly target: Target;
}

/** Everything that a trial of every route needs. */
export interface Stage {
  readonly http: Http;
  readonly cast: Cast;
  readonly known: Known;
  readonly routes: readonly Route[];
}

/** No more than this many records are looked through for one in the right state. */
const LOOKED_THROUGH = 40;

/** A route with its forms: a page of several sections is as many subjects. */
export async function subjectsOf(route: Route, stage: Stage): Promise<readonly Subject[]> {
  const sections = route.params.includes('section') ? sectionsOf(stage.routes) : [undefined];
  const subjects = sections.map(async (section) => {
    const others = (name: string, record?: KnownRecord) =>
      name === 'section' && section ? section[0] : stage.known.paramOf(name, record);
    return subjectOf(route, stage, others, section?.[1]);
  });
  const nested = Object.entries(route.parts).map(([within, form]) =>
    subjectOf(route, stage, (name, record) => stage.known.paramOf(name, record), form, within),
  );
  return (await Promise.all(nested.length > 0 ? nested : subjects)).flat();
}

/** The sections of a draft with their forms, as the API describes them. */
const sectionsOf = (routes: readonly Route[]) => routes.flatMap(({ parts }) => Object.entries(parts));

async function subjectOf(
  route: Route,
  { cast, known, routes }: Stage,
  others: (name: string, record?: KnownRecord) => string,
  form?: Route['body'],
  within?: string,
): Promise<readonly Subject[]> {
  const making = { chooseId: idChooser(known), form, within };
  if (route.action === undefined) return [{ route, key: undefined, target: targetOf(route, route.path, making) }];
  const pairs = pairsOf(route, known, others);
  const pair = await chosenPair(route, pairs, routes, cast);
  if (!pair) return [];
  const revisions = known.revisionsOf(pair.record);
  return [{ route, key: pair.key, target: targetOf(route, pair.path, { ...making, revisions }) }];
}

/** For a page, somebody to whom it is shown; for the API, whoever may. */
async function chosenPair(
  route: Route,
  pairs: readonly Pair[],
  routes: readonly Route[],
  cast: Cast,
): Promise<Pair | undefined> {
  const isShown = routes.some(({ method, path }) => method === 'GET' && path === route.path);
  return route.channel === 'page' && isShown ? openPair(pairs.slice(0, LOOKED_THROUGH), cast) : pairs[0];
}

async function anonymous(http: Http): Promise<Visitor> {
  const visitor = new Visitor(http);
  await visitor.open('/sign-in');
  return visitor;
}

/** Sends bad requests one after the other and gives a line for each thing that is wrong with an answer. */
export async function trial(
  { http, cast }: Stage,
  { route, key, target }: Subject,
  attempts: readonly Attempt[],
): Promise<readonly string[]> {
  const lines: string[] = [];
  let visitor = key === undefined ? await anonymous(http) : await cast.visitor(key);
  for (const attempt of attempts) {
    const { method, path, headers = {}, body, title } = attempt;
    const answer =
      route.channel === 'api' && key !== undefined
        ? await (await cast.program(key)).send(method, path, body, headers)
        : await visitor.send({ method, path, headers, body: withToken(body, visitor) });
    const faults = [...faultsOf(answer, route.channel), ...faultsAgainst(answer, attempt, target)];
    lines.push(...faults.map((fault) => `${key ?? 'anybody'}: ${method} ${path.slice(0, 120)} (${title}): ${fault}`));
    if (key === undefined && answer.status < 400) visitor = await anonymous(http); // it may have ended the session
  }
  return lines;
}

const withToken = (body: string | Buffer | undefined, { csrf }: Visitor) =>
  typeof body === 'string' ? body.replaceAll(TOKEN, encodeURIComponent(csrf)) : body;

function faultsAgainst(answer: Answer, { expected, field, path }: Attempt, { route }: Target): readonly string[] {
  const { status } = answer;
  // Of a part that the demonstration does not have nothing is checked, and a button leads back to its page.
  const isNothing = route.channel === 'page' && path.includes(ABSENT_ID) && [303, 404].includes(status);
  const needsProof = route.channel === 'api' && status === 403 && answer.text.includes('proof-needed'); // whatever it sends
  const isButton = BUTTONS.has(route.handler) && status === 303;
  if (expected && !expected.includes(status) && !isNothing && !isButton && !needsProof)
    return [`status ${status} instead of ${expected.join(' or ')}`];
  if (status !== 422) return [];
  if (route.channel === 'page') return faultsOfForm(answer);
  const pointers = pointersIn(answer);
  return field === undefined || pointers.includes(`/${field}`) ? [] : [`points to ${pointers.join()}, not /${field}`];
}

/**
 * Forms that are a button on another page, with nothing in them to be typed. A draft that is not complete is sent by nobody:
 * whatever comes leads back to what is missing.
 */
const BUTTONS = new Set([
  ...['AcknowledgeReleasePage.submit', 'CarryOutImportPage.submit', 'DiscardImportPage.submit'],
  'SubmitReferralPage.submit',
]);

/** The fields of a form that keep what was typed into them when the form is shown again. */
export const typedFields = (fields: readonly DescribedField[]): readonly DescribedField[] =>
  fields.filter(({ kind, isList }) => kind === 'text' && !isList);
