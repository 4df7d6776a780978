import { DEMO_MEMBERS, type DemoMemberKey } from '#demo';
import type { Cast } from '../../support/cast.js';
import { may, roleMay } from '../../support/permitted.js';
import { describedFields, type ChooseId } from '../../support/plausible.js';
import { ABSENT_ID, type Known, type KnownRecord } from '../../support/records.js';
import { filledIn, type FormClass, type Route } from '../../support/routes.js';
import { EVERYBODY } from '../../support/visitors.js';
import type { Target } from './hostile-requests.js';

/** A member who may use a route, and the address of a record that they may use it on. */
export interface Pair {
  readonly key: DemoMemberKey;
  readonly path: string;
  /** What the address is about, where it is about a record of the log. */
  readonly record?: KnownRecord;
}

/** Values of parameters that name no record of the log by themselves, from the record before them in the address. */
export type OtherParams = (name: string, record: KnownRecord | undefined) => string;

/** Every member with every record that the rules let them use a route on; a route without a record has one pair a member. */
export function pairsOf({ action, params, path }: Route, known: Known, others: OtherParams): readonly Pair[] {
  if (action === undefined) return [];
  const [first] = params;
  const records = first === undefined ? [] : known.ofParam(first);
  if (first === undefined || records.length === 0) {
    const filled = filledIn(path, (name) => others(name, undefined));
    return EVERYBODY.filter(([, member]) => roleMay(member, action)).map(([key]) => ({ key, path: filled }));
  }
  return EVERYBODY.flatMap(([key, member]) =>
    records
      .filter((record) => may(member, action, record))
      .map((record) => ({
        key,
        record,
        path: filledIn(path, (name) => (name === first ? record.id : others(name, record))),
      })),
  );
}

/** The first pair for whom the address of a page answers 200: the record is in a state in which its form is shown. */
export async function openPair(pairs: readonly Pair[], cast: Cast): Promise<Pair | undefined> {
  for (const pair of pairs) {
    const visitor = await cast.visitor(pair.key);
    if ((await visitor.open(pair.path)).status === 200) return pair;
  }
  return pairs[0];
}

/** Ids for fields: those of the demonstration that a form could mean. */
export const idChooser =
  (known: Known): ChooseId =>
  (name) => {
    const kind = /^(?:\w*?)(organisation|service|case|person|referral)Ids?$/i.exec(name)?.[1]?.toLowerCase();
    if (kind === 'organisation') return DEMO_MEMBERS.imogen.organisation.id;
    return known.ofParam(`${kind ?? ''}Id`)[0]?.id ?? ABSENT_ID;
  };

/** What the requests to a route are made of, for one pair. */
export function targetOf(route: Route, path: string, { chooseId, form, within, revisions = [] }: Making): Target {
  const asked = form ?? (route.method === 'GET' ? route.query : route.body);
  return {
    route,
    path,
    absentPath: filledIn(route.path, () => ABSENT_ID),
    fields: asked ? describedFields(asked, chooseId) : [],
    within,
    revisions,
  };
}

interface Making {
  readonly chooseId: ChooseId;
  /** In place of the one that the route declares. */
  readonly form?: FormClass | undefined;
  readonly within?: string | undefined;
  readonly revisions?: readonly bigint[];
}
