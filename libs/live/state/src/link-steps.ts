import type { AcdEventOf } from '@zhiban/wire';
import type { Tell } from './facts';
import type { Floor } from './floor';

const rememberedGaps = 500;

/** A link that begins while the floor thought itself linked: everything since the last event was missed. */
export function stepLinkUp(floor: Floor, before: number, at: number, tell: Tell): void {
  if (floor.linked) beginGap(floor, before, tell);
  floor.linked = true;
  floor.pictureDue = true;
  const gap = floor.gaps.at(-1);
  if (!gap || gap.to !== null) return;
  gap.to = at;
  tell({ kind: 'gap-ended', at, from: gap.from });
}

export function stepLinkDown(floor: Floor, event: AcdEventOf<'link-down'>, at: number, tell: Tell): void {
  if (floor.linked) beginGap(floor, at, tell, event.since);
}

/** `since`: what was not heard began to be missed before anyone noticed. */
function beginGap(floor: Floor, at: number, tell: Tell, since = at): void {
  const from = Math.max(Math.min(since, at), floor.gaps.at(-1)?.to ?? 0);
  floor.linked = false;
  floor.pictureDue = true;
  floor.gaps.push({ from, to: null });
  if (floor.gaps.length > rememberedGaps) floor.gaps.shift();
  tell({ kind: 'gap-began', at, from });
}
