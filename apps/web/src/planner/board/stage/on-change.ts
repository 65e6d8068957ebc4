/** Whether any of some things is another than when it was last asked. */
export function onChange(): (things: readonly unknown[]) => boolean {
  let known: readonly unknown[] = [];
  return (things) => {
    const isSame = things.length === known.length && things.every((thing, i) => Object.is(thing, known[i]));
    known = things;
    return !isSame;
  };
}
