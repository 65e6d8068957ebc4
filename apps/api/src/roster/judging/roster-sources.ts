import { Injectable } from '@nestjs/common';
import type { Absence, RosterPost, RosterRequirement } from '@zhiban/wire';
import { Subject } from 'rxjs';

export interface Days {
  first: string;
  last: string;
}

/** What other areas know that rosters are judged by. */
export interface RosterSource {
  posts?(): readonly RosterPost[];
  requirements?(days: Days): readonly RosterRequirement[];
  absences?(days: Days): readonly Absence[];
}

/** Where areas that come after this one say what is needed and who is away. Answers are expected from memory. */
@Injectable()
export class RosterSources {
  private readonly sources: RosterSource[] = [];
  private readonly renewals = new Subject<void>();
  /** What a source says has changed. */
  readonly changes = this.renewals.asObservable();

  add(source: RosterSource): void {
    this.sources.push(source);
  }

  renewed(): void {
    this.renewals.next();
  }

  posts(): RosterPost[] {
    return this.sources.flatMap((source) => source.posts?.() ?? []);
  }

  requirements(days: Days): RosterRequirement[] {
    return this.sources.flatMap((source) => source.requirements?.(days) ?? []);
  }

  absences(days: Days): Absence[] {
    return this.sources.flatMap((source) => source.absences?.(days) ?? []);
  }
}
