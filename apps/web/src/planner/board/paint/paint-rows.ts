import type { Instant } from '@zhiban/time';
import type { Absence, RosterPerson, Shift } from '@zhiban/wire';
import type { ShiftIndex } from '../book/shift-index';
import { daysIn, hoursOf, hoursPerLabel, instantAt, xOf, type TimeScale } from '../time/time-scale';
import type { Palette } from './palette';
import { fitting, labelsOf, type LookOf } from './shift-look';

export const rowHeight = 24;
const barHeight = 18;

/** A shift as the hand would leave it. */
export interface Ghost {
  shift: Shift;
  state: 'good' | 'reason' | 'refused';
}

export interface RowsScene {
  scale: TimeScale;
  /** Of the part that is seen. */
  width: number;
  height: number;
  scrollX: number;
  scrollY: number;
  rows: readonly RosterPerson[];
  shifts: ShiftIndex;
  absencesOf: (person: string) => readonly Absence[];
  lookOf: LookOf;
  dayShade: (day: number) => 'rest' | 'statutory' | null;
  marksOf: (shift: string) => 'alarm' | 'warn' | null;
  isUnpublished: (shift: string) => boolean;
  words: { meal: string; rest: string; leave: string };
  ghosts: readonly Ghost[];
  /** Shifts that are in the hand: drawn as where they were. */
  lifted: ReadonlySet<string>;
  /** The person whom the hand is at. */
  handAt: string | null;
  /** Too short a rest, drawn between the two shifts. */
  rests: readonly { person: string; from: Instant; to: Instant; text: string }[];
  chosen: string | null;
  now: Instant;
}

interface Seen {
  first: number;
  last: number;
  from: Instant;
  to: Instant;
}

export function seenOf({ scale, width, height, scrollX, scrollY, rows }: RowsScene): Seen {
  return {
    first: Math.max(Math.floor(scrollY / rowHeight), 0),
    last: Math.min(Math.ceil((scrollY + height) / rowHeight), rows.length),
    from: instantAt(scale, scrollX),
    to: instantAt(scale, scrollX + width),
  };
}

/** Draws the rows that are seen, and nothing else. */
export function paintRows(ctx: CanvasRenderingContext2D, scene: RowsScene, palette: Palette): void {
  const seen = seenOf(scene);
  ctx.fillStyle = palette.card;
  ctx.fillRect(0, 0, scene.width, scene.height);
  ctx.textBaseline = 'middle';
  paintDays(ctx, scene, palette, seen);
  paintLines(ctx, scene, palette, seen);
  const pen = { ctx, scene, palette };
  const handRow = scene.handAt === null ? -1 : rowOf(scene, scene.handAt);
  if (handRow >= 0) {
    ctx.fillStyle = palette.accentTint;
    ctx.fillRect(0, handRow * rowHeight - scene.scrollY, scene.width, rowHeight - 1);
  }
  ctx.font = `12px ${palette.face}`;
  for (let row = seen.first; row < seen.last; row += 1) {
    const person = scene.rows[row];
    if (!person) continue;
    const y = row * rowHeight - scene.scrollY;
    for (const away of scene.absencesOf(person.person.id))
      if (away.from < seen.to && away.to > seen.from) paintAbsence(pen, away, y);
    for (const shift of scene.shifts.between(person.person.id, seen.from, seen.to)) paintShift(pen, shift, y);
  }
  for (const ghost of scene.ghosts) {
    const row = rowOf(scene, ghost.shift.person);
    if (row >= 0) paintGhost(pen, ghost, row * rowHeight - scene.scrollY);
  }
  for (const rest of scene.rests) paintRest(pen, rest);
  paintNow(ctx, scene, palette);
}

const rowOf = ({ rows }: RowsScene, id: string): number => rows.findIndex(({ person }) => person.id === id);

function paintRest({ ctx, scene, palette }: Pen, { person, from, to, text }: RowsScene['rests'][number]): void {
  const row = rowOf(scene, person);
  const [x, end] = [xOf(scene.scale, from) - scene.scrollX, xOf(scene.scale, to) - scene.scrollX];
  if (row < 0 || end <= x) return;
  const y = row * rowHeight - scene.scrollY + rowHeight / 2 - 0.5;
  ctx.fillStyle = palette.alarm;
  ctx.fillRect(x, y - 1, end - x, 2);
  ctx.fillRect(end - 2, y - 6, 2, 12);
  const shown = fitting([text], end - x - 8);
  if (!shown) return;
  ctx.font = `600 12px ${palette.face}`;
  ctx.textAlign = 'center';
  const width = ctx.measureText(shown).width + 10;
  ctx.fillStyle = palette.accentTint;
  ctx.fillRect((x + end - width) / 2, y - 8, width, 16);
  ctx.fillStyle = palette.alarm;
  ctx.fillText(shown, (x + end) / 2, y + 0.5);
}

interface Pen {
  ctx: CanvasRenderingContext2D;
  scene: RowsScene;
  palette: Palette;
}

function paintDays(ctx: CanvasRenderingContext2D, scene: RowsScene, palette: Palette, { from, to }: Seen): void {
  const { scale, scrollX, height } = scene;
  const every = hoursPerLabel(scale, 40);
  for (const span of daysIn(scale, from, to)) {
    const [x, end] = [xOf(scale, span.from) - scrollX, xOf(scale, span.to) - scrollX];
    const shade = scene.dayShade(span.day);
    if (shade) {
      ctx.fillStyle = shade === 'statutory' ? palette.raised : palette.ground;
      ctx.fillRect(x, 0, end - x, height);
    }
    ctx.fillStyle = palette.hair;
    if (every)
      for (const { at } of hoursOf(scale, span, every))
        ctx.fillRect(Math.round(xOf(scale, at) - scrollX), 0, 1, height);
    ctx.fillStyle = palette.faint;
    ctx.fillRect(Math.round(x), 0, 1, height);
  }
}

function paintLines(ctx: CanvasRenderingContext2D, scene: RowsScene, palette: Palette, { first, last }: Seen): void {
  for (let row = first; row < last; row += 1) {
    const isNewTeam = scene.rows[row]?.team !== scene.rows[row + 1]?.team;
    ctx.fillStyle = isNewTeam ? palette.faint : palette.hair;
    ctx.fillRect(0, (row + 1) * rowHeight - scene.scrollY - 1, scene.width, 1);
  }
}

function paintNow(ctx: CanvasRenderingContext2D, { scale, now, scrollX, height }: RowsScene, palette: Palette): void {
  if (now < scale.from || now >= scale.to) return;
  ctx.fillStyle = palette.accent;
  ctx.fillRect(Math.round(xOf(scale, now) - scrollX), 0, 1, height);
}

/** Left edge, width and top of a bar; an edge that is far outside is cut, so that texts stay in sight. */
function place({ scene }: Pen, { from, to }: { from: number; to: number }, y: number) {
  const begins = xOf(scene.scale, from) - scene.scrollX;
  const ends = xOf(scene.scale, to) - scene.scrollX;
  return {
    x: Math.round(begins),
    width: Math.max(Math.round(ends) - Math.round(begins) - 1, 2),
    top: y + (rowHeight - barHeight) / 2 - 0.5,
  };
}

function paintShift(pen: Pen, shift: Shift, y: number): void {
  const { ctx, scene, palette } = pen;
  const { x, width, top } = place(pen, shift, y);
  if (scene.lifted.has(shift.id)) return paintLifted(pen, x, top, width);
  const { tone, labels } = scene.lookOf(shift);
  ctx.fillStyle = palette.shifts[tone];
  bar(ctx, x, top, width);
  ctx.fill();
  paintBreaks(pen, shift, top);
  paintLabel(pen, shift, { x, width, top, tone, labels });
  if (shift.kind === 'overtime') {
    ctx.fillStyle = palette.ink;
    ctx.fillRect(x, top + barHeight - 2, width, 2);
  }
  if (scene.isUnpublished(shift.id)) {
    ctx.fillStyle = palette.accent;
    ctx.fillRect(x, top, 3, barHeight);
  }
  const mark = scene.marksOf(shift.id);
  // Beside a narrow bar, so that it hides no label.
  if (mark) paintMark(pen, mark, width > 30 ? x + width : x + width + 9, top);
  if (scene.chosen === shift.id) outline(pen, x, top, width, palette.accent);
}

function paintBreaks({ ctx, scene, palette }: Pen, shift: Shift, top: number): void {
  for (const pause of shift.breaks) {
    const x = Math.round(xOf(scene.scale, pause.from) - scene.scrollX);
    const width = Math.round(xOf(scene.scale, pause.to) - scene.scrollX) - x;
    if (width < 3) continue;
    ctx.fillStyle = palette.card;
    ctx.fillRect(x, top + 2, width, barHeight - 4);
    if (width < 15) continue;
    ctx.fillStyle = palette.muted;
    const word = pause.kind === 'meal' ? scene.words.meal : scene.words.rest;
    const shown = fitting([word, word.slice(0, 1)], width);
    if (!shown) continue;
    ctx.textAlign = 'center';
    ctx.fillText(shown, x + width / 2, top + barHeight / 2 + 0.5);
  }
}

interface Bar {
  x: number;
  width: number;
  top: number;
  tone: number;
  labels: readonly string[];
}

function paintLabel({ ctx, scene, palette }: Pen, shift: Shift, { x, width, top, tone, labels }: Bar): void {
  const { scale, scrollX } = scene;
  const begins = Math.max(x, 0);
  const pause = shift.breaks.find(({ to }) => xOf(scale, to) - scrollX > begins);
  const free =
    pause && xOf(scale, pause.to) - xOf(scale, pause.from) >= 3 ? xOf(scale, pause.from) - scrollX : x + width;
  const room = Math.min(free, x + width) - begins - (width > 30 ? 10 : 2);
  const text = fitting(labels, room);
  if (!text) return;
  ctx.fillStyle = tone === 3 ? palette.onNight : palette.ink;
  ctx.textAlign = width > 30 ? 'left' : 'center';
  ctx.fillText(text, width > 30 ? begins + 6 : begins + (width - (begins - x)) / 2, top + barHeight / 2 + 0.5);
}

function paintMark({ ctx, palette }: Pen, mark: 'alarm' | 'warn', right: number, top: number): void {
  ctx.fillStyle = mark === 'alarm' ? palette.alarm : palette.warn;
  ctx.strokeStyle = palette.card;
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  if (mark === 'alarm') ctx.rect(right - 8, top + barHeight / 2 - 4, 8, 8);
  else {
    ctx.moveTo(right - 4, top + 4);
    ctx.lineTo(right + 1, top + 13);
    ctx.lineTo(right - 9, top + 13);
    ctx.closePath();
  }
  ctx.stroke();
  ctx.fill();
}

function paintAbsence(pen: Pen, away: Absence, y: number): void {
  const { ctx, palette, scene } = pen;
  const { x, width, top } = place(pen, away, y);
  ctx.strokeStyle = palette.faint;
  ctx.lineWidth = 1;
  ctx.strokeRect(x + 0.5, top + 0.5, width - 1, barHeight - 1);
  const text = fitting([`${scene.words.leave} ${away.type}`, scene.words.leave], width - 8);
  if (!text) return;
  ctx.fillStyle = palette.muted;
  ctx.textAlign = 'left';
  ctx.fillText(text, Math.max(x, 0) + 6, top + barHeight / 2 + 0.5);
}

function paintLifted({ ctx, palette }: Pen, x: number, top: number, width: number): void {
  ctx.fillStyle = palette.accentTint;
  ctx.fillRect(x, top, width, barHeight);
  ctx.strokeStyle = palette.accent;
  ctx.lineWidth = 1;
  ctx.setLineDash([3, 3]);
  ctx.strokeRect(x + 0.5, top + 0.5, width - 1, barHeight - 1);
  ctx.setLineDash([]);
}

function paintGhost(pen: Pen, { shift, state }: Ghost, y: number): void {
  const { ctx, palette, scene } = pen;
  const { x, width, top } = place(pen, shift, y);
  ctx.fillStyle = palette.card;
  bar(ctx, x, top, width);
  ctx.fill();
  paintBreaks(pen, shift, top);
  const colour = { good: palette.accent, reason: palette.warn, refused: palette.alarm }[state];
  outline(pen, x, top, width, colour);
  const [hours = ''] = labelsOf(scene.scale, shift, null);
  ctx.font = `600 12px ${palette.face}`;
  const text = fitting([hours, hours.slice(0, 5)], Math.max(width - 8, 40));
  ctx.fillStyle = palette.ink;
  ctx.textAlign = 'left';
  if (text) ctx.fillText(text, Math.max(x, 0) + 6, top + barHeight / 2 + 0.5);
  ctx.font = `12px ${palette.face}`;
}

function outline({ ctx }: Pen, x: number, top: number, width: number, colour: string): void {
  ctx.strokeStyle = colour;
  ctx.lineWidth = 2;
  bar(ctx, x, top, width);
  ctx.stroke();
}

function bar(ctx: CanvasRenderingContext2D, x: number, top: number, width: number): void {
  ctx.beginPath();
  // Rounded corners cost a path of their own; on a bar of a few pixels nobody sees them.
  if (width > 30) ctx.roundRect(x, top, width, barHeight, 3);
  else ctx.rect(x, top, width, barHeight);
}
