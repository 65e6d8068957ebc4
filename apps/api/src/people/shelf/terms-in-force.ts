import { Injectable } from '@nestjs/common';
import { termLimits, type TermLimits } from '@zhiban/workforce-people';
import { bankRegulation } from '@zhiban/workforce-roster';
import type { PolicyBody } from '@zhiban/wire';

/** The policy that agreements have to keep to. Planning, which keeps the policies, says which one; until then the bank's. */
@Injectable()
export class TermsInForce {
  private policy: () => PolicyBody = () => bankRegulation;

  follow(policy: () => PolicyBody): void {
    this.policy = policy;
  }

  limits(): TermLimits {
    return termLimits(this.policy());
  }
}
