/** More of them than this tell a planner nothing any more: the greatest are kept. */
export const mostSets = 16;
/** Beyond this only whole sets of posts that hang together are looked at. */
const mostUnions = 512;

/**
 * Which posts have to be looked at together because they share people (Hall's condition, without the sets that say nothing
 * new). `groups`: for each kind of person the posts that one of them can be given to.
 *
 * A set counts where adding any other post would bring in somebody who could not help before (otherwise the greater set
 * asks for more of the same people), and where it hangs together (otherwise its parts say it). Single posts are not told.
 */
export function sharedSets(groups: readonly (readonly string[])[]): string[][] {
  const classes = classesOf(groups);
  const masks = maskOf(groups, classes);
  const all = (1n << BigInt(classes.length)) - 1n;
  const closed = [...unionsOf(masks)].map((union) => all & ~union);
  const together = new Set(closed.flatMap((set) => partsOf(set, masks)));
  const found = [...together].map((set) => classes.flatMap((posts, at) => ((set >> BigInt(at)) & 1n ? posts : [])));
  return found
    .filter(({ length }) => length > 1)
    .sort((a, b) => b.length - a.length)
    .slice(0, mostSets);
}

/** Posts that go to the same kinds of people are never apart. */
function classesOf(groups: readonly (readonly string[])[]): string[][] {
  const byPeople = new Map<string, string[]>();
  for (const post of new Set(groups.flat())) {
    const able = groups.flatMap((posts, at) => (posts.includes(post) ? at : [])).join();
    byPeople.set(able, [...(byPeople.get(able) ?? []), post]);
  }
  return [...byPeople.values()];
}

const maskOf = (groups: readonly (readonly string[])[], classes: readonly (readonly string[])[]): bigint[] =>
  groups.map((posts) =>
    classes.reduce((mask, [first], at) => (posts.includes(first ?? '') ? mask | (1n << BigInt(at)) : mask), 0n),
  );

/** Posts that some kinds of people can be given to; what is left out of each is a set of which nobody else can be. */
function unionsOf(masks: readonly bigint[]): Set<bigint> {
  const found = new Set([0n]);
  for (const mask of new Set(masks))
    for (const union of [...found]) if (found.size < mostUnions) found.add(union | mask);
  return found;
}

/** A set falls apart where nobody can be given to posts of both sides. */
function partsOf(set: bigint, masks: readonly bigint[]): bigint[] {
  const parts: bigint[] = [];
  for (let left = set; left !== 0n;) {
    let part = left & -left;
    for (let before = 0n; before !== part;) {
      before = part;
      for (const mask of masks) if ((mask & part) !== 0n) part |= mask & set;
    }
    parts.push(part);
    left &= ~part;
  }
  return parts;
}
