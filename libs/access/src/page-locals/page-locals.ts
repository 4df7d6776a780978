import type { INestApplicationContext } from '@nestjs/common';
import { labelOf } from '#kernel';
import type { PageLocals } from '#web';
import type { RequestHandler } from 'express';
import { decideOnRole } from '../domain/decide.js';
import { ROLES, type Member } from '../domain/roles.js';
import { DemoMembers } from '../demo-switch/demo-members.js';
import { ActionCatalogue } from '../route-actions/action-catalogue.js';
import { Caller } from '../signed-in/caller.js';

/** An entry of the service navigation, shown to the roles that may do its action. */
export interface NavigationItem {
  readonly href: string;
  readonly text: string;
  readonly action: string;
}

/**
 * Tells the layout who is signed in, where their role may go and, in a demonstration, whom they may change over to.
 * For `locals` of `setUpWeb`. Services are looked up with the first request, when the application has been put together.
 */
export function pageLocals(app: INestApplicationContext, navigation: readonly NavigationItem[]): RequestHandler {
  return async (req, res, next) => {
    const options = { strict: false };
    const signed = await app.get(Caller, options).identify(req, 'page');
    const demoMembers = await app.get(DemoMembers, options).all();
    const actions = app.get(ActionCatalogue, options);
    Object.assign(res.locals, localsFor({ member: signed?.member, demoMembers, navigation, actions, path: req.path }));
    next();
  };
}

/** What `localsFor` works from. */
interface Surroundings {
  readonly member: Member | undefined;
  readonly demoMembers: readonly Member[];
  readonly navigation: readonly NavigationItem[];
  readonly actions: ActionCatalogue;
  readonly path: string;
}

/** The layout's values for this member at this address. */
export function localsFor({ member, demoMembers, navigation, actions, path }: Surroundings): PageLocals {
  if (!member) return {};
  const open = navigation.filter(
    ({ action }) => decideOnRole({ member, rule: actions.ruleOf(action) }).effect === 'allow',
  );
  return {
    member: { name: member.name, organisationName: member.organisationName },
    navigation: open.map(({ href, text }) => ({ href, text, current: isAt(path, href) })),
    ...(demoMembers.length > 0 ? { demoSwitch: { action: '/demo/switch', members: demoMembers.map(demoChoice) } } : {}),
  };
}

const isAt = (path: string, href: string): boolean => path === href || (href !== '/' && path.startsWith(`${href}/`));

const demoChoice = ({ memberId, name, role, organisationName }: Member) => ({
  value: memberId,
  text: `${name}, ${labelOf(ROLES, role).toLowerCase()}, ${organisationName}`,
});
