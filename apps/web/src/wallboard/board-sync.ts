import { applyStroke as mergeStroke, type AnyPicture, type BoardJoined, type BoardStroke } from '@zhiban/wire';

/** What the browser holds of a board: the picture and the number of the last stroke in it. */
export interface Held {
  picture: AnyPicture;
  epoch: string;
  seq: number;
  /** The picture's own number: strokes up to it were already in it. */
  joinedSeq: number;
  at: number;
  fresh: Record<string, number>;
}

export type StrokeVerdict = 'apply' | 'included' | 'gap' | 'duplicate' | 'restarted';

export function judgeStroke(held: Held, stroke: BoardStroke): StrokeVerdict {
  if (stroke.epoch !== held.epoch) return 'restarted';
  if (stroke.seq === held.seq + 1) return 'apply';
  if (stroke.seq > held.seq) return 'gap';
  return stroke.seq <= held.joinedSeq ? 'included' : 'duplicate';
}

export function heldFrom(joined: BoardJoined): Held {
  const { picture, epoch, seq, at, fresh } = joined;
  return { picture, epoch, seq, joinedSeq: seq, at, fresh };
}

export function applyStroke(held: Held, stroke: BoardStroke): Held {
  return {
    ...held,
    picture: mergeStroke(held.picture, stroke),
    seq: stroke.seq,
    at: stroke.at,
    fresh: stroke.fresh,
  };
}

/** Strokes that came while the picture was on its way. `null`: they do not continue it, so ask again. */
export function catchUp(joined: BoardJoined, early: readonly BoardStroke[]): Held | null {
  let held = heldFrom(joined);
  for (const stroke of early) {
    const verdict = judgeStroke(held, stroke);
    if (verdict === 'apply') held = applyStroke(held, stroke);
    else if (verdict !== 'included' && !(verdict === 'restarted' && stroke.at <= joined.at)) return null;
  }
  return held;
}
