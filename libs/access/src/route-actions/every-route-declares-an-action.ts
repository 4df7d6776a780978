import type { INestApplicationContext } from '@nestjs/common';
import { ActionCatalogue } from './action-catalogue.js';
import { DeclaredRoutes, type DeclaredRoute } from './declared-routes.js';

/**
 * To be called before the server listens: throws, naming every offender, when a route handler declares neither `@Action`
 * nor `@Public`, or both, or an action that no context has a rule for (security §2.7, layer 1).
 */
export function assertEveryRouteDeclaresAnAction(app: INestApplicationContext): void {
  const actions = app.get(ActionCatalogue, { strict: false });
  const routes = app.get(DeclaredRoutes, { strict: false }).all();
  const faults = routes.flatMap((route) => faultOf(route, actions) ?? []);
  if (faults.length > 0)
    throw new Error(`The server does not start: routes without a permission\n${faults.join('\n')}`);
}

function faultOf(
  { handler, method, path, action, isPublic }: DeclaredRoute,
  actions: ActionCatalogue,
): string | undefined {
  const route = `  ${method} ${path} (${handler})`;
  if (action === undefined) return isPublic ? undefined : `${route} declares neither @Action nor @Public`;
  if (isPublic) return `${route} declares both @Action and @Public`;
  return actions.has(action) ? undefined : `${route} declares ${action}, which no context has a rule for`;
}
