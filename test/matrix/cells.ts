import type { Role } from '#access';
import type { DemoMember, DemoMemberKey } from '#demo';
import { may, roleMay, ruleOf } from '../support/permitted.js';
import type { Known, KnownRecord } from '../support/records.js';
import { filledIn, type Route } from '../support/routes.js';
import { EVERYBODY } from '../support/visitors.js';

/**
 * How a member stands to the record that they ask for. `own`: their organisation made it; `involved`: it was brought in;
 * `other`: it has nothing to do with it; the last four are `own` or `involved` with something that forbids on top.
 */
export const STANDINGS = ['own', 'involved', 'other', 'excluded', 'conflicted', 'held', 'ended'] as const;
export type StandingName = (typeof STANDINGS)[number];
/** The standings that hold in the demonstration as it is told; the others have to be brought about. */
export const AS_TOLD = ['own', 'involved', 'other'] as const satisfies readonly StandingName[];

/** One question to the running application, and what has to come of it. */
export interface Cell {
  readonly role: Role;
  readonly key: DemoMemberKey;
  readonly standing: StandingName | 'no record';
  readonly route: Route;
  readonly method: string;
  readonly path: string;
  readonly record: KnownRecord | undefined;
  readonly isAllowed: boolean;
}

/** Relations of the organisation that made a record; any other was brought in. */
const MAKERS = new Set(['holder', 'registrar', 'referrer', 'sharer', 'raiser', 'own', 'provider', 'advocate']);

/** Every role with every route that declares an action, by every method that a browser may use on it. */
export function cellsOf(routes: readonly Route[], known: Known, standings: readonly StandingName[]): readonly Cell[] {
  return routes.flatMap((route) =>
    route.action === undefined ? [] : cellsOfRoute(route, route.action, known, standings),
  );
}

function cellsOfRoute(route: Route, action: string, known: Known, standings: readonly StandingName[]): Cell[] {
  const methods = route.method === 'GET' ? ['GET', 'HEAD'] : [route.method];
  const [first] = route.params;
  const cells = ROLE_NAMES.flatMap((role): Omit<Cell, 'method'>[] => {
    if (first === undefined) return standings.includes('other') ? [withoutRecord(role, route, action, known)] : [];
    return standings.flatMap((standing) => {
      const met = meeting(role, standing, action, known.ofParam(first));
      return met ? [{ ...met, role, standing, route, path: addressOf(route, known, met.record) }] : [];
    });
  });
  return cells.flatMap((cell) => methods.map((method) => ({ ...cell, method })));
}

const ROLE_NAMES = [...new Set(EVERYBODY.map(([, { role }]) => role))];

function withoutRecord(role: Role, route: Route, action: string, known: Known): Omit<Cell, 'method'> {
  const [key, member] = ofRole(role)[0] ?? [];
  if (key === undefined || member === undefined) throw new Error(`Nobody of the demonstration is a ${role}`);
  const path = addressOf(route, known, undefined);
  return { role, key, standing: 'no record', route, path, record: undefined, isAllowed: roleMay(member, action) };
}

const ofRole = (role: Role) => EVERYBODY.filter(([, member]) => member.role === role);

/** A member of the role and a record that they stand so to; undefined where the demonstration has no such two. */
function meeting(role: Role, standing: StandingName, action: string, records: readonly KnownRecord[]) {
  const fits = isAsTold(standing) ? standsAs(standing, action) : couldBut(standing, action);
  for (const [key, member] of ofRole(role)) {
    const record = records.find((each) => fits(member, each));
    if (record) return { key, record, isAllowed: isAsTold(standing) && may(member, action, record) };
  }
  return undefined;
}

const isAsTold = (standing: StandingName): boolean => (AS_TOLD as readonly StandingName[]).includes(standing);

/** Whoever may, and would not if this held. A part that is over is nothing to a role that needs none, such as the auditor's. */
const couldBut = (standing: StandingName, action: string) => (member: DemoMember, record: KnownRecord) =>
  record.caseId !== undefined &&
  may(member, action, record) &&
  !(standing === 'ended' && ruleOf(action).who[member.role] === 'always');

/** By the relations that the rule asks of the role; for a role that it does not name, by any relation. */
const standsAs =
  (standing: StandingName, action: string) =>
  (member: DemoMember, { relations }: KnownRecord): boolean => {
    const grant = ruleOf(action).who[member.role];
    const asked = grant === undefined || grant === 'always' ? Object.keys(relations) : grant;
    const held = asked.filter((relation) => relations[relation]?.includes(member.organisation.id));
    if (held.length === 0) return standing === 'other';
    return standing === (held.some((relation) => MAKERS.has(relation)) ? 'own' : 'involved');
  };

function addressOf({ path, params: [first] }: Route, known: Known, record: KnownRecord | undefined): string {
  return filledIn(path, (name) => (name === first && record ? record.id : known.paramOf(name, record)));
}
