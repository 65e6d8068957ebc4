import { Injectable } from '@nestjs/common';
import type { Instant } from '@zhiban/time';

const dayMs = 86_400_000;

export interface PasswordTerms {
  /** Names of the centre, on which no password may rest. */
  names: readonly string[];
  /** `null`: passwords do not expire. */
  expireDays: number | null;
}

/** What the centre asks of passwords beyond the rule for all. It is told so by whoever keeps the centre's settings. */
@Injectable()
export class PasswordPolicy {
  private terms: PasswordTerms = { names: [], expireDays: null };

  adopt(terms: PasswordTerms): void {
    this.terms = terms;
  }

  get names(): readonly string[] {
    return this.terms.names;
  }

  hasExpired(setAt: Date, now: Instant): boolean {
    const { expireDays } = this.terms;
    return expireDays !== null && now - setAt.getTime() > expireDays * dayMs;
  }
}
