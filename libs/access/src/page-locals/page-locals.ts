import type { INestApplicationContext } from '@nestjs/common';
import { labelOf } from '#kernel';
import type { DemoSwitch, PageLocals } from '#web';
import type { RequestHandler } from 'express';
import { offeredPurposes } from '../declare-purpose/offered-purposes.js';
import { decideOnRole } from '../domain/decide.js';
import { ROLES, type Member } from '../domain/roles.js';
import { DemoMembers } from '../demo-switch/demo-members.js';
import { ActionCatalogue } from '../route-actions/action-catalogue.js';
import { timeoutOf } from '../session-timeout/timeout-of.js';
import { takeFlash } from '../sessions/session.js';
import { Sessions } from '../sessions/sessions.query.js';
import { Caller } from '../signed-in/caller.js';
import type { SignedIn } from '../signed-in/signed-in.js';

/** An entry of the service navigation, shown to the roles that may do its action. */
export interface NavigationItem {
  readonly href: string;
  readonly text: string;
  readonly action: string;
  /** Behind "More" for those who have more places to go than one line holds. */
  readonly seldom?: boolean;
  /** What else belongs to it: the entry is marked there, too. */
  readonly also?: readonly string[];
  /** How much waits there for this member; shown beside the text when it is not nothing. */
  readonly count?: (app: INestApplicationContext, signed: SignedIn) => Promise<number>;
}

/** As many letters as one line holds on a small desk screen, between gaps for nine entries. */
const MOST_LETTERS = 95;

/**
 * Tells the layout who is signed in, what was just done, where their role may go and, in a demonstration, whom they may
 * change over to. For `locals` of `setUpWeb`. Services are looked up with each request, when the application stands.
 */
export function pageLocals(app: INestApplicationContext, navigation: readonly NavigationItem[]): RequestHandler {
  return async (req, res, next) => {
    const signed = await app.get(Caller, { strict: false }).identify(req, 'page');
    if (signed) {
      const { member } = signed;
      const demoMembers = await app.get(DemoMembers, { strict: false }).all();
      const actions = app.get(ActionCatalogue, { strict: false });
      const shown = await counted(app, navigation, signed);
      const { limits } = app.get(Sessions, { strict: false });
      const timeout = signed.session && timeoutOf(signed.session, limits, signed.now);
      Object.assign(res.locals, localsFor({ member, demoMembers, navigation: shown, actions, path: req.path }), {
        timeout,
        purposes: offeredPurposes(member, signed.purposes ?? {}),
      });
    }
    if (req.method === 'GET') res.locals['flash'] = takeFlash(req);
    next();
  };
}

/** The entries with how much waits at each, as far as the member's role is told. */
const counted = (app: INestApplicationContext, navigation: readonly NavigationItem[], signed: SignedIn) => {
  const { member } = signed;
  const actions = app.get(ActionCatalogue, { strict: false });
  return Promise.all(
    navigation.map(async (item) => {
      const isTold = item.count && decideOnRole({ member, rule: actions.ruleOf(item.action) }).effect === 'allow';
      const count = isTold ? await item.count?.(app, signed) : 0;
      return count ? { ...item, text: `${item.text} (${count})` } : item;
    }),
  );
};

/** What `localsFor` works from. */
export interface Surroundings {
  readonly member: Member;
  readonly demoMembers: readonly Member[];
  readonly navigation: readonly NavigationItem[];
  readonly actions: ActionCatalogue;
  readonly path: string;
}

/** The layout's values for this member at this address. */
export function localsFor({ member, demoMembers, navigation, actions, path }: Surroundings): PageLocals {
  const mayDo = (action: string) => decideOnRole({ member, rule: actions.ruleOf(action) }).effect === 'allow';
  const open = navigation.filter(({ action }) => mayDo(action));
  const isTooLong = open.reduce((sum, { text }) => sum + text.length, 0) > MOST_LETTERS;
  return {
    member: { name: member.name, organisationName: member.organisationName },
    navigation: open.map(({ href, text, seldom = false, also = [] }) => {
      return { href, text, current: [href, ...also].some((each) => isAt(path, each)), seldom: isTooLong && seldom };
    }),
    mayDo,
    ...(demoMembers.length > 0 ? { demoSwitch: demoSwitch(demoMembers, member) } : {}),
  };
}

const isAt = (path: string, href: string): boolean => path === href || (href !== '/' && path.startsWith(`${href}/`));

/** Another person may not see the page that this one is on, so the way leads to the front page, which everybody has. */
const demoSwitch = (members: readonly Member[], now: Member): DemoSwitch => ({
  action: '/demo/switch',
  returnTo: '/',
  members: members.map(({ memberId, name, role, organisationName }) => ({
    memberId,
    text: `${name}, ${labelOf(ROLES, role).toLowerCase()}, ${organisationName}`,
    current: memberId === now.memberId,
  })),
});
