import type { RequirementDay } from '@zhiban/wire';

/** 20 queues for half a year. */
const mostDays = 4000;

/** Days that were summed up, by everything that they rest on. What was asked for least lately goes first. */
export class RequirementMemory {
  private readonly days = new Map<string, RequirementDay>();

  of(basis: string, sum: () => RequirementDay): RequirementDay {
    const known = this.days.get(basis);
    const found = known ?? sum();
    if (known) this.days.delete(basis);
    this.days.set(basis, found);
    const [oldest] = this.days.keys();
    if (this.days.size > mostDays && oldest !== undefined) this.days.delete(oldest);
    return found;
  }
}
