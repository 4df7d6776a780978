import { JsonBody, Paging, QueryFilter, SubmissionPipe } from '#web';
import { fieldsOf } from '#web/testing';
import { RequestMethod, type INestApplicationContext } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { ModulesContainer } from '@nestjs/core';

export type FormClass = new () => object;

/** A route of the running application, as its decorators describe it. */
export interface Route {
  /** `DeclineReferralPage.submit`, for whoever has to repair it. */
  readonly handler: string;
  readonly method: string;
  /** The address with its parameters: `/referrals/:referralId/decline`. */
  readonly path: string;
  readonly channel: 'page' | 'api';
  /** The action that it declares; undefined where anybody may. */
  readonly action: string | undefined;
  /** The names of the parameters of its address. */
  readonly params: readonly string[];
  /** The form that its body is checked against. */
  readonly body: FormClass | undefined;
  /** Forms nested in its body, by the property that holds each, as the description of the API has them. */
  readonly parts: Readonly<Record<string, FormClass>>;
  /** The form that its query string is checked against. */
  readonly query: FormClass | undefined;
  /** Names that it reads from the query string one by one. */
  readonly queryNames: readonly string[];
  /** Whether it is a list that is read page by page. */
  readonly isPaged: boolean;
}

type Controller = (new (...args: never[]) => object) & { readonly prototype: Record<string, unknown> };

/**
 * Every route of every controller of the application, by reflection, so that nobody has to remember to test a new one.
 * The description of the API, the static pages and the assets are served without a controller and are not among them.
 */
export function routesOf(app: INestApplicationContext): readonly Route[] {
  const modules = [...app.get(ModulesContainer, { strict: false }).values()];
  const controllers = modules.flatMap((module) => [...module.controllers.values()].map(({ metatype }) => metatype));
  const routes = controllers.flatMap((controller) => routesOfController(controller as Controller));
  if (routes.length === 0) throw new Error('No route was found: has the way that Nest keeps them changed?');
  return routes;
}

function routesOfController(controller: Controller): Route[] {
  const names = Object.getOwnPropertyNames(controller.prototype).filter((name) => name !== 'constructor');
  return names.flatMap((name) => {
    const handler: unknown = controller.prototype[name];
    if (typeof handler !== 'function' || !Reflect.hasMetadata(PATH_METADATA, handler)) return [];
    const prefixes = pathsOf(controller);
    return prefixes.flatMap((prefix) =>
      pathsOf(handler).map((path) => route(controller, name, handler, [prefix, path])),
    );
  });
}

const pathsOf = (target: object): string[] =>
  [(Reflect.getMetadata(PATH_METADATA, target) as string | string[] | undefined) ?? '/'].flat();

function route(controller: Controller, name: string, handler: object, parts: readonly string[]): Route {
  const path = `/${parts.join('/')}`.replaceAll(/\/{2,}/g, '/').replace(/(.)\/$/, '$1');
  const given = argumentsOf(controller, name);
  return {
    handler: `${controller.name}.${name}`,
    method: RequestMethod[Number(Reflect.getMetadata(METHOD_METADATA, handler))] ?? 'ALL',
    path,
    channel: path.startsWith('/api/') ? 'api' : 'page',
    action: Reflect.getMetadata('sightline:action', handler) as string | undefined,
    params: [...path.matchAll(/:(\w+)/g)].flatMap(([, param]) => param ?? []),
    body: formIn(given, RouteParamtypes.BODY),
    parts: partsOf(handler),
    query: formIn(given, RouteParamtypes.QUERY),
    queryNames: queryNamesIn(given),
    isPaged: given.some(({ factory }) => factory !== undefined && factory === PAGING),
  };
}

/** One argument of a handler: which part of the request, which name in it, and what checks it. */
interface Argument {
  readonly part: number;
  readonly data: unknown;
  readonly pipes: readonly unknown[];
  /** What makes the argument, where a decorator of ours stands. */
  readonly factory: unknown;
}

function argumentsOf(controller: Controller, name: string): readonly Argument[] {
  const kept = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<
    string,
    { data?: unknown; pipes?: unknown[]; factory?: unknown }
  >;
  return Object.entries(kept).map(([key, { data, pipes = [], factory }]) => {
    return { part: Number(key.split(':')[0]), data, pipes, factory };
  });
}

/** How `@Paging()` is known again: by what it leaves on a handler. */
const PAGING: unknown = (() => {
  class Sample {}
  Paging()(Sample.prototype, 'list', 0);
  return argumentsOf(Sample as unknown as Controller, 'list')[0]?.factory;
})();

function formIn(given: readonly Argument[], part: RouteParamtypes): FormClass | undefined {
  const pipes = given.filter((argument) => argument.part === Number(part)).flatMap((argument) => argument.pipes);
  const form = pipes.find(
    (pipe) => pipe instanceof SubmissionPipe || pipe instanceof JsonBody || pipe instanceof QueryFilter,
  );
  return form?.formClass as FormClass | undefined;
}

/** What `@ApiBody` says of a body that is put together from several forms. */
function partsOf(handler: object): Readonly<Record<string, FormClass>> {
  const described = (Reflect.getMetadata('swagger/apiParameters', handler) ?? []) as { in?: string; type?: unknown }[];
  const body = described.find((parameter) => parameter.in === 'body')?.type;
  const prototype = typeof body === 'function' ? (body.prototype as object) : {};
  const names = (Reflect.getMetadata('swagger/apiModelPropertiesArray', prototype) ?? []) as string[];
  const parts = names.map((name) => name.slice(1)).map((name) => [name, typeOf(prototype, name)] as const);
  return Object.fromEntries(parts.filter((part): part is [string, FormClass] => isForm(part[1])));
}

const typeOf = (prototype: object, name: string): unknown =>
  (Reflect.getMetadata('swagger/apiModelProperties', prototype, name) as { type?: unknown } | undefined)?.type;

const isForm = (type: unknown): type is FormClass =>
  typeof type === 'function' && fieldsOf(type as FormClass).length > 0;

/** The address of a route with its parameters filled in. */
export const filledIn = (path: string, value: (name: string) => string): string =>
  path.replaceAll(/:(\w+)/g, (_, name: string) => value(name));

function queryNamesIn(given: readonly Argument[]): readonly string[] {
  return given
    .filter(({ part }) => part === Number(RouteParamtypes.QUERY))
    .flatMap(({ data }) => (typeof data === 'string' ? [data] : []));
}
