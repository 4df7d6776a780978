import { Injectable, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { SubmissionPipe } from '#web';
import { ACTION, PUBLIC } from './action.decorator.js';

/** A route handler as declared: where it answers, and what permission it says it needs. */
export interface DeclaredRoute {
  /** `DeclineReferralPage.submit`, for whoever has to repair it. */
  readonly handler: string;
  readonly method: string;
  /** The address with its parameters: `/referrals/:referralId/decline`. */
  readonly path: string;
  readonly action: string | undefined;
  readonly isPublic: boolean;
  /** Whether its whole body is checked by a `SubmissionPipe`: a page with a form, which can be shown again. */
  readonly takesForm: boolean;
}

type Handler = (...args: never[]) => unknown;

/** Finds every route handler of every controller of the running application, by reflection: no list that can be forgotten. */
@Injectable()
export class DeclaredRoutes {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  all(): DeclaredRoute[] {
    return this.discovery.getControllers().flatMap(({ metatype }) => {
      if (typeof metatype !== 'function') return [];
      const prototype = metatype.prototype as Record<string, Handler>;
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => routesOf(metatype, name, prototype[name]));
    });
  }
}

function routesOf(controller: object & { name: string }, name: string, handler: Handler | undefined): DeclaredRoute[] {
  if (!handler || !Reflect.hasMetadata(PATH_METADATA, handler)) return [];
  const method = RequestMethod[Number(Reflect.getMetadata(METHOD_METADATA, handler))] ?? 'ALL';
  return pathsOf(controller).flatMap((prefix) =>
    pathsOf(handler).map((path) => ({
      handler: `${controller.name}.${name}`,
      method,
      path: `/${prefix}/${path}`.replaceAll(/\/{2,}/g, '/').replace(/(.)\/$/, '$1'),
      action: Reflect.getMetadata(ACTION, handler) as string | undefined,
      isPublic: Reflect.getMetadata(PUBLIC, handler) === true,
      takesForm: takesForm(controller, name),
    })),
  );
}

/** Whether a handler, found by its controller and name, gets its body through a `SubmissionPipe`. */
export function takesForm(controller: object, name: string): boolean {
  const kept = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Record<
    string,
    { pipes?: unknown[] }
  >;
  return Object.entries(kept).some(
    ([key, { pipes = [] }]) =>
      key.startsWith(`${RouteParamtypes.BODY}:`) && pipes.some((pipe) => pipe instanceof SubmissionPipe),
  );
}

const pathsOf = (target: object): string[] =>
  [(Reflect.getMetadata(PATH_METADATA, target) as string | string[] | undefined) ?? '/'].flat();
