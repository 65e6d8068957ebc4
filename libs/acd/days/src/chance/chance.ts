/** A repeatable stream of chance. Every draw moves it on. */
export interface Chance {
  /** Uniform in [0, 1). */
  next(): number;
}

/**
 * sfc32 ("small fast counting", Chris Doty-Humphrey, PractRand), four 32-bit words of state.
 * Known to pass PractRand and BigCrush; far better than needed here, and five lines long.
 */
function sfc32(a: number, b: number, c: number, d: number): Chance {
  return {
    next() {
      const t = (((a + b) | 0) + d) | 0;
      d = (d + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (c << 21) | (c >>> 11);
      c = (c + t) | 0;
      return (t >>> 0) / 4294967296;
    },
  };
}

/** Four words of seed from a text: FNV-1a over its code units, finished with the murmur3 mixer, once per word. */
function seedWord(text: string, salt: number): number {
  let hash = 0x811c9dc5 ^ salt;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}

/** The stream that belongs to a seed and a purpose. Streams of different purposes do not disturb each other. */
export function chanceOf(seed: string, purpose: string): Chance {
  const text = `${seed}\u0000${purpose}`;
  const chance = sfc32(seedWord(text, 1), seedWord(text, 2), seedWord(text, 3), 1);
  for (let i = 0; i < 12; i++) chance.next();
  return chance;
}
