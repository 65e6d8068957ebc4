/** Where a reader goes after signing in: a path of this site, or the wall. Never another site. */
export function pathAfter(next: unknown): string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/wall';
}
