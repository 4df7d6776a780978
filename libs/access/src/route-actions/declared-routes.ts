import { Injectable, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
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
    })),
  );
}

const pathsOf = (target: object): string[] =>
  [(Reflect.getMetadata(PATH_METADATA, target) as string | string[] | undefined) ?? '/'].flat();
