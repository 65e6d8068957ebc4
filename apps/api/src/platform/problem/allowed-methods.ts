import type { Application, Request } from 'express';

interface RouteLayer {
  route?: { methods: Record<string, boolean> };
  match(path: string): boolean;
}

/** The methods that the path of a request does have; empty where the path leads nowhere. */
export function allowedMethods(request: Request): string[] {
  const app: Application = request.app;
  const layers = app.router.stack as unknown as RouteLayer[];
  const methods = layers.flatMap((layer) =>
    layer.route && layer.match(request.path) ? Object.keys(layer.route.methods) : [],
  );
  return [...new Set(methods.map((method) => method.toUpperCase()))].sort();
}
