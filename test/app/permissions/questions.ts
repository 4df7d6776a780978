import type { DemoMember, DemoMemberKey } from '#demo';
import type { Cast } from '../../support/cast.js';
import type { Answer } from '../../support/http.js';
import { may, roleMay, ruleOf } from '../../support/permitted.js';
import type { Known, KnownPerson, KnownRecord } from '../../support/records.js';
import { filledIn, type Route } from '../../support/routes.js';
import { EVERYBODY } from '../../support/visitors.js';

/** A member asks for an address; the rules say beforehand whether it is answered. */
export interface Question {
  readonly key: DemoMemberKey;
  readonly member: DemoMember;
  readonly route: Route;
  readonly action: string;
  readonly path: string;
  readonly isAllowed: boolean;
}

/** Of the records that a member may, and may not, read by a route, no more than this many are asked for. */
const OF_EACH = 2;

/** Every member with every address that can be read: lists once, records of theirs and of others. */
export function questionsOf(routes: readonly Route[], known: Known): readonly Question[] {
  return routes.flatMap((route) => {
    const { action, method } = route;
    if (action === undefined || method !== 'GET') return [];
    return EVERYBODY.flatMap(([key, member]) => {
      const question = (record: KnownRecord | undefined, isAllowed: boolean): Question => {
        const path = addressOf(route, known, record);
        return { key, member, route, action, path, isAllowed };
      };
      const [first] = route.params;
      const records = first === undefined ? [] : known.ofParam(first);
      if (first === undefined) return [question(undefined, roleMay(member, action))];
      const allowed = records.filter((record) => may(member, action, record)).slice(0, OF_EACH);
      const refused = records.filter((record) => !may(member, action, record)).slice(0, OF_EACH);
      return [...allowed.map((record) => question(record, true)), ...refused.map((record) => question(record, false))];
    });
  });
}

function addressOf({ path, params: [first] }: Route, known: Known, record: KnownRecord | undefined): string {
  return filledIn(path, (name) => (name === first && record ? record.id : known.paramOf(name, record)));
}

/** Asks it as the member would: with a browser for a page, with a token for the API. */
export async function ask({ key, route, path }: Pick<Question, 'key' | 'route' | 'path'>, cast: Cast): Promise<Answer> {
  return route.channel === 'api' ? (await cast.program(key)).get(path) : (await cast.visitor(key)).open(path);
}

/** The people whom the member's organisation has nothing to do with; an auditor has to do with everybody. */
export const strangersTo = ({ role, organisation }: DemoMember, { persons }: Known): readonly KnownPerson[] =>
  role === 'auditor' ? [] : persons.filter(({ organisations }) => !organisations.has(organisation.id));

/** The names of people in a text: a family name is enough to know somebody by. */
export const namedIn = (text: string, persons: readonly KnownPerson[]): readonly string[] =>
  persons.map(({ names: [, family] }) => family).filter((family) => new RegExp(`\\b${family}\\b`).test(text));

/** Whether the rule of an action says that a read under it leaves a row in the read log. */
export function isLogged({ action, isAllowed }: Pick<Question, 'action' | 'isAllowed'>): boolean {
  const { log } = ruleOf(action);
  return log === 'case' || (log === 'statistics' && isAllowed);
}
