/** Where a reader goes after signing in: a path of this site, or where they begin. Never another site. */
export function pathAfter(next: unknown): string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/';
}
