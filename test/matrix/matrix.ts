import { startApplication, type TestApplication } from '../support/application.js';
import { Cast } from '../support/cast.js';
import { Http } from '../support/http.js';
import { inParallel } from '../support/in-parallel.js';
import { knownIn } from '../support/records.js';
import { routesOf } from '../support/routes.js';
import { EVERYBODY } from '../support/visitors.js';
import { judged } from './asking.js';
import { AS_TOLD, cellsOf, STANDINGS, type Cell, type StandingName } from './cells.js';
import type { Judged } from './matrix-page.js';
import { bringAbout } from './standings.js';

const WIDTH = 8;

export interface MatrixOptions {
  /** Which of the cells are asked; all of them unless it says otherwise. */
  readonly chosen?: (cell: Cell, index: number) => boolean;
  /** Done to each application before anything is asked: a planted mistake. */
  readonly prepare?: (application: TestApplication) => unknown;
  /** Told after each standing is through. */
  readonly tell?: (line: string) => void;
}

/**
 * Asks the running application every cell, each standing that has to be brought about in an application of its own, and
 * gives what came of each.
 */
export async function askMatrix(options: MatrixOptions = {}): Promise<readonly Judged[]> {
  const forbidding = STANDINGS.filter((standing) => !(AS_TOLD as readonly StandingName[]).includes(standing));
  const rounds: readonly (readonly StandingName[])[] = [AS_TOLD, ...forbidding.map((standing) => [standing])];
  const all: Judged[] = [];
  for (const standings of rounds) all.push(...(await askRound(standings, options)));
  return all;
}

async function askRound(standings: readonly StandingName[], options: MatrixOptions): Promise<readonly Judged[]> {
  const application = await startApplication();
  const http = new Http(application.address);
  try {
    await options.prepare?.(application);
    const cast = new Cast(http);
    const known = await knownIn(application.app);
    for (const standing of standings) await bringAbout(application.database, standing);
    await Promise.all(EVERYBODY.map(([key]) => Promise.all([cast.visitor(key), cast.program(key)])));
    const cells = cellsOf(routesOf(application.app), known, standings).filter(
      (cell, index) => !isLeftOut(cell) && (options.chosen?.(cell, index) ?? true),
    );
    const judgedCells: Judged[] = [];
    for (const turn of TURNS)
      judgedCells.push(
        ...(await inParallel(cells.filter(turn), WIDTH, async (cell) => ({
          ...cell,
          ...(await judged(cell, cast, known)),
        }))),
      );
    options.tell?.(`${standings.join(', ')}: ${judgedCells.length} cells`);
    return judgedCells;
  } finally {
    http.close();
    await application.stop();
  }
}

const isRead = ({ method }: Cell): boolean => method === 'GET' || method === 'HEAD';
/** One press that walls whoever presses it off from the case. */
const isWall = ({ route }: Cell): boolean => route.path.endsWith('/cases/:caseId/conflict');

/** A reason given to look into a survivor's file, which then stands open to whoever gave it for an hour. */
const isConsultation = ({ route }: Cell): boolean => /\/consult(ations)?$/.test(route.path);

const changes = (cell: Cell): boolean => !isRead(cell) && !isWall(cell);

/** Reads first: a change that was let in may give, or take away, what the next one asks for. Walls come last. */
const TURNS: readonly ((cell: Cell) => boolean)[] = [
  isRead,
  (cell) => changes(cell) && !isConsultation(cell),
  (cell) => changes(cell) && isConsultation(cell),
  (cell) => !isRead(cell) && isWall(cell),
];

/**
 * Signing out everywhere ends the asking. Of walls that may be put up, only one each: nobody can be walled off twice.
 */
const isLeftOut = (cell: Cell): boolean =>
  cell.route.path === '/account/sessions/end' || (isWall(cell) && cell.isAllowed && cell.route.channel === 'api');
