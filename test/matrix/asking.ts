import type { Cast } from '../support/cast.js';
import type { Answer } from '../support/http.js';
import { describedFields, plausibleBody, plausibleForm } from '../support/plausible.js';
import { ABSENT_ID, type Known } from '../support/records.js';
import { encoded } from '../support/visitors.js';
import { namedIn } from '../app/permissions/questions.js';
import type { Cell } from './cells.js';
import { absentPath, verdictOn, type Heard, type Verdict } from './verdict.js';

/** A revision that no record has: whoever may write is told that it changed, and nothing is written. */
const NEVER = '999999';
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** What came of a cell, and with which status it was answered, the same question about nothing behind it. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly statuses: readonly [status: number, ofNothing: number];
}

/** Asks a cell as its member would, and about nothing for comparison, and judges. */
export async function judged(cell: Cell, cast: Cast, known: Known): Promise<Judgement> {
  const answer = await asked(cell, cell.path, cast);
  if (cell.isAllowed) return judgement(cell, { answer, absent: answer, names: [] });
  const absent = answer.status === 404 ? answer : await asked(cell, absentPath(cell), cast);
  const people = cell.record
    ? known.persons.filter(({ personId }) => personId === cell.record?.personId)
    : known.persons;
  return judgement(cell, { answer, absent, names: namedIn(answer.text, people) });
}

const judgement = (cell: Cell, heard: Heard): Judgement => ({
  verdict: verdictOn(cell, heard),
  statuses: [heard.answer.status, heard.absent.status],
});

/** With a browser for a page, with a token for the API; a change is sent whole, and of a revision that is not there. */
async function asked({ key, route, method }: Cell, path: string, cast: Cast): Promise<Answer> {
  const isRead = method === 'GET' || method === 'HEAD';
  const fields = route.body && !isRead ? describedFields(route.body, () => ABSENT_ID) : [];
  if (route.channel === 'api') {
    const body = isRead ? undefined : JSON.stringify(plausibleBody(fields));
    return (await cast.program(key)).send(method, path, body, isRead ? {} : { 'if-match': `"${NEVER}"` });
  }
  const visitor = await cast.visitor(key);
  if (isRead) return visitor.send({ method, path });
  const form = { ...plausibleForm(fields), seenRevision: NEVER, _csrf: visitor.csrf };
  return visitor.send({ method, path, headers: FORM, body: encoded(form) });
}
