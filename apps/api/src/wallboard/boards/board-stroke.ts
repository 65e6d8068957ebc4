import { strokeBetween, type AnyPicture, type BoardKey, type BoardStroke, type SourceId } from '@zhiban/wire';

/** A stroke is sent at least this often, so that silence is a sign. */
export const heartbeatMs = 1000;

/** One board as it was last shown: the picture, its number, and the picture as text once somebody asked for it. */
export class OpenBoard {
  private number = 0;
  private sentAt: number;
  private text: { seq: number; json: string } | undefined;
  /** How often the picture was turned to text. */
  encodings = 0;

  constructor(
    readonly key: BoardKey,
    private shown: AnyPicture,
    now: number,
  ) {
    this.sentAt = now;
  }

  get picture(): AnyPicture {
    return this.shown;
  }

  /** Number of the last stroke that is in the picture. */
  get seq(): number {
    return this.number;
  }

  /** JSON of the picture, made once per number. */
  get pictureJson(): string {
    if (this.text?.seq !== this.number) {
      this.text = { seq: this.number, json: JSON.stringify(this.shown) };
      this.encodings += 1;
    }
    return this.text.json;
  }

  /** The next stroke; `null`: nothing changed, and the last one was a moment (`beatMs`) ago. */
  step(
    next: AnyPicture,
    epoch: string,
    now: number,
    fresh: Record<SourceId, number>,
    beatMs = heartbeatMs,
  ): BoardStroke | null {
    const strokes = strokeBetween(this.shown, next);
    this.shown = next;
    if (!strokes && now - this.sentAt < beatMs) return null;
    this.number += 1;
    this.sentAt = now;
    return { board: this.key, epoch, seq: this.number, at: now, fresh, ...strokes };
  }
}
