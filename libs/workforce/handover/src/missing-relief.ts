/** Somebody of the duty that ends. */
export interface Relieved {
  person: string;
  /** Where they are rostered; `null`: nowhere in particular. */
  post: string | null;
  released: boolean;
}

/** Somebody of the duty that begins. */
export interface Reliever {
  post: string | null;
  here: boolean;
}

/**
 * Whose relief is missing (HAND-6): at each post as many as have not come stay, fewer those who were released. Who that is
 * is for the lead to say; until then it is whoever stands last.
 */
export function missingRelief(outgoing: readonly Relieved[], incoming: readonly Reliever[]): Set<string> {
  const posts = new Set(outgoing.map(({ post }) => post));
  return new Set([...posts].flatMap((post) => waiting(at(outgoing, post), at(incoming, post))));
}

const at = <T extends { post: string | null }>(all: readonly T[], post: string | null): T[] =>
  all.filter((one) => one.post === post);

function waiting(outgoing: readonly Relieved[], incoming: readonly Reliever[]): string[] {
  const missing = incoming.filter(({ here }) => !here).length;
  const staying = outgoing.filter(({ released }) => !released);
  const waits = Math.min(staying.length, missing);
  return staying.slice(staying.length - waits).map(({ person }) => person);
}
