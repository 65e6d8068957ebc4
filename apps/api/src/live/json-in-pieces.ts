const chunkEntries = 16;

/**
 * The JSON of a large value in pieces, so that it need not be made in one go: objects key by key to a depth of
 * `depth`, lists some entries at a time. Joined, the pieces are what `JSON.stringify` makes.
 */
export function* jsonInPieces(value: unknown, depth = 2): Generator<string> {
  if (Array.isArray(value)) yield* piecesOfList(value);
  else if (depth > 0 && isPlain(value)) yield* piecesOfObject(value, depth);
  else yield JSON.stringify(value);
}

function* piecesOfObject(value: Record<string, unknown>, depth: number): Generator<string> {
  let before = '{';
  for (const [key, entry] of Object.entries(value)) {
    if (entry === undefined) continue;
    yield `${before}${JSON.stringify(key)}:`;
    yield* jsonInPieces(entry, depth - 1);
    before = ',';
  }
  yield before === '{' ? '{}' : '}';
}

function* piecesOfList(list: readonly unknown[]): Generator<string> {
  if (list.length === 0) yield '[]';
  for (let from = 0; from < list.length; from += chunkEntries) {
    const entries = JSON.stringify(list.slice(from, from + chunkEntries)).slice(1, -1);
    yield `${from === 0 ? '[' : ','}${entries}${from + chunkEntries < list.length ? '' : ']'}`;
  }
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !('toJSON' in value);
