import { Injectable, RequestMethod, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { routeAccess, type RouteAccess } from './requires.decorator';

export interface InspectedRoute {
  /** `Controller.method`, for people. */
  name: string;
  method: string;
  path: string;
  access: RouteAccess | null;
}

type Controller = Parameters<Reflector['get']>[1];

/** Refuses to start with a route that does not say who may use it. */
@Injectable()
export class RouteInspection implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const silent = this.routes().filter((route) => route.access === null);
    if (silent.length > 0) {
      throw new Error(`Routes without @Requires, @SignedIn or @Open: ${silent.map((route) => route.name).join(', ')}`);
    }
  }

  routes(): InspectedRoute[] {
    return this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      if (typeof metatype !== 'function') return [];
      const prototype: unknown = Object.getPrototypeOf(instance);
      return this.scanner
        .getAllMethodNames(prototype as object)
        .flatMap((name) => this.routeOf(metatype, (prototype as Record<string, unknown>)[name], name));
    });
  }

  private routeOf(controller: Controller, handler: unknown, name: string): InspectedRoute[] {
    if (typeof handler !== 'function') return [];
    const method = this.reflector.get<RequestMethod | undefined>('method', handler);
    if (method === undefined) return [];
    const access = this.reflector.getAllAndOverride<RouteAccess | undefined>(routeAccess, [handler, controller]);
    const path = [this.reflector.get<unknown>('path', controller), this.reflector.get<unknown>('path', handler)]
      .map((part) => String(part).replace(/^\/+|\/+$/g, ''))
      .filter((part) => part !== '')
      .join('/');
    const route = { name: `${controller.name}.${name}`, method: RequestMethod[method], path: `/${path}` };
    return [{ ...route, access: access ?? null }];
  }
}
