import { setTimeout as pause } from 'node:timers/promises';
import type { DemoMemberKey } from '#demo';
import { startApplication, type TestApplication } from '../support/application.js';
import { Cast } from '../support/cast.js';
import { Http, type Answer } from '../support/http.js';
import { inParallel } from '../support/in-parallel.js';
import { ABSENT_ID, knownIn, type Known } from '../support/records.js';
import { routesOf } from '../support/routes.js';
import { likeness } from './existence/likeness.js';
import { likelihoodOfOneSource } from './existence/samples.js';
import { ask, questionsOf, type Question } from './permissions/questions.js';

jest.setTimeout(600_000);

/** How many pairs are timed on one address: of one source when that is likelier than 1 %, whatever else the machine has to do. */
const PAIRS = 1_000;
const PAIRS_AT_A_TIME = 200;
const LEAST_LIKELIHOOD = 0.01;

/** Whoever may not see a record learns nothing of whether it is there: not by what is answered, and not by how soon. */
describe('A record that is withheld and one that is not there', () => {
  let application: TestApplication;
  let http: Http;
  let cast: Cast;
  let known: Known;
  let refused: readonly Question[];

  beforeAll(async () => {
    application = await startApplication();
    http = new Http(application.address);
    cast = new Cast(http);
    known = await knownIn(application.app);
    const questions = questionsOf(routesOf(application.app), known);
    refused = questions.filter(({ isAllowed, route }) => !isAllowed && route.params.length > 0);
  });
  afterAll(async () => {
    http.close();
    await application.stop();
  });

  const recordIdIn = ({ path }: Question): string => known.records.find(({ id }) => path.includes(id))?.id ?? ABSENT_ID;
  const absent = (question: Question): Question => ({
    ...question,
    path: question.path.replaceAll(recordIdIn(question), ABSENT_ID),
  });

  it('are answered alike: status, headers and body, by every address that can be read', async () => {
    expect(new Set(refused.map(({ route }) => route.handler)).size).toBeGreaterThan(40);
    const told = await inParallel(refused, 4, async (question) => {
      const [withheld, missing] = [await ask(question, cast), await ask(absent(question), cast)];
      const isAlike = likeness(withheld) === likeness(missing);
      return isAlike && withheld.status === 404 ? [] : [`${question.key} ${question.path} ${withheld.status}`];
    });
    expect(told.flat()).toEqual([]);
  });

  it.each(['page', 'api'] as const)('are answered equally soon, by %s', async (channel) => {
    const question = refused.find(({ route, member }) => route.channel === channel && member.role === 'referrer');
    if (question === undefined) throw new Error(`Nothing is withheld from a referrer by ${channel}`);
    // Chance alone fails one round in a hundred; a difference that is there fails every round.
    expect((await isOneSource(question)) || (await isOneSource(question))).toBe(true);
  });

  it('would be told apart if one took longer (the control)', async () => {
    const missing = () => ask({ ...opened('asha'), path: `/cases/${ABSENT_ID}` }, cast);
    const longer = async () => {
      const answer = await missing();
      await pause(25); // milliseconds: one beat, as it would be without an even pace
      return answer;
    };
    expect((await missing()).status).toBe(404);
    expect(await isToldApart([longer, missing])).toBe(true);
  });

  const opened = (key: DemoMemberKey): Question => {
    const questions = questionsOf(routesOf(application.app), known);
    const found = questions.find((each) => each.key === key && each.isAllowed && each.route.path === '/cases/:caseId');
    if (found === undefined) throw new Error(`${key} has no case`);
    return found;
  };

  async function isOneSource(question: Question): Promise<boolean> {
    const pair = await timed([() => ask(question, cast), () => ask(absent(question), cast)], PAIRS);
    return likelihoodOfOneSource(...pair) > LEAST_LIKELIHOOD;
  }

  /** With as many pairs as are timed of what is alike, and fewer when the machine is quiet enough to tell by those. */
  async function isToldApart(asks: Parameters<typeof timed>[0]): Promise<boolean> {
    const taken: [number[], number[]] = [[], []];
    while (taken[0].length < PAIRS) {
      const more = await timed(asks, PAIRS_AT_A_TIME);
      for (const which of [0, 1] as const) taken[which].push(...more[which]);
      if (likelihoodOfOneSource(...taken) < LEAST_LIKELIHOOD) return true;
    }
    return false;
  }

  /** Milliseconds of each, asked for in turn so that whatever slows the machine slows both. */
  async function timed(
    asks: readonly [() => Promise<Answer>, () => Promise<Answer>],
    pairs: number,
  ): Promise<[number[], number[]]> {
    const taken: [number[], number[]] = [[], []];
    for (let turn = -20; turn < pairs; turn += 1)
      for (const which of turn % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
        const from = performance.now();
        await asks[which]();
        if (turn >= 0) taken[which].push(performance.now() - from);
      }
    return taken;
  }
});
