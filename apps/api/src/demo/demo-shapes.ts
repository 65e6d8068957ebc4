import { Injectable } from '@nestjs/common';
import { demoRotations, demoShifts, type DemoShift } from '@zhiban/acd-days';
import type { Rotation, ShiftPattern } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { ShapesService } from '../roster';
import { demoAuthor } from './demo-planner';

const dayMinutes = 1440;
const two = (count: number): string => String(count).padStart(2, '0');
const timeOf = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

export const patternOf = ({ code, zh, en, from, to, breaks }: DemoShift): ShiftPattern => ({
  ...{ code, zh, en, breaks, post: null, retired: false },
  start: timeOf(from),
  minutes: (to - from + dayMinutes) % dayMinutes,
});

/** The shifts and rotations that the simulated floor comes by. */
@Injectable()
export class DemoShapes {
  constructor(private readonly shapes: ShapesService) {}

  /** By the key of the demo's rotations; those that are there stay as they are. */
  async begin(): Promise<ReadonlyMap<string, Rotation>> {
    const known = new Set((await this.shapes.patterns()).patterns.map(({ code }) => code));
    for (const shift of demoShifts)
      if (!known.has(shift.code)) await this.shapes.keepPattern(patternOf(shift), demoAuthor);
    const there = new Map((await this.shapes.rotations()).rotations.map((rotation) => [rotation.zh, rotation]));
    const found = new Map<string, Rotation>();
    for (const { key, zh, en, days } of demoRotations) {
      const rotation = there.get(zh) ?? { id: randomUUID(), zh, en, days };
      if (!there.has(zh)) await this.shapes.keepRotation(rotation, demoAuthor);
      found.set(key, rotation);
    }
    return found;
  }
}
