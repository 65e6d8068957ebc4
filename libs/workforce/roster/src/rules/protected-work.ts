import { includes, type ProtectionCause } from '@zhiban/workforce-people';
import type { Duty, PersonSchedule } from '../world/schedule';

/** The causes for which a rule protects. */
export type Protects = Record<ProtectionCause, boolean>;

export const protects = ({
  minors,
  pregnant,
  nursing,
}: Record<'minors' | 'pregnant' | 'nursing', boolean>): Protects => ({
  minor: minors,
  pregnant,
  nursing,
});

/** Why somebody is protected on the day of a shift; `null`: is not. */
export const protectedBy = ({ protection }: PersonSchedule, { day }: Duty, on: Protects): ProtectionCause | null =>
  protection.find((span) => on[span.cause] && includes(span, day))?.cause ?? null;
