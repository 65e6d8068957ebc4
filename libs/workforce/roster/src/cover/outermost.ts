interface Sharing {
  id: string;
  anyOf?: readonly string[];
}

/** Posts that are no part of a greater one: what they need is all that is needed, once. */
export function outermost(posts: Iterable<Sharing>): ReadonlySet<string> {
  const all = [...posts];
  const membersOf = ({ id, anyOf }: Sharing) => anyOf ?? [id];
  const holds = ({ anyOf = [] }: Sharing, members: readonly string[]) =>
    anyOf.length > members.length && members.every((id) => anyOf.includes(id));
  const within = (post: Sharing) => all.some((other) => other.id !== post.id && holds(other, membersOf(post)));
  return new Set(all.flatMap((post) => (within(post) ? [] : post.id)));
}
