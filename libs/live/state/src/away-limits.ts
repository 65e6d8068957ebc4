import type { CentreSettings, PauseReason } from '@zhiban/wire';

export interface AwayLimits {
  /** The centre's own reason that the exchange's text means; `null`: none, or not in the list. */
  reason: PauseReason | null;
  /** LIVE-3: counts as away from the seat: short leave, and pauses without a reason. */
  away: boolean;
  /** Instants; `null`: no limit, or the beginning is unknown. */
  warnAt: number | null;
  alarmAt: number | null;
}

type PauseSettings = Pick<CentreSettings, 'pauseReasons' | 'unknownPause'>;

const plain = (text: string): string => text.trim().toLowerCase();

/** The reason of the centre's list whose code or alias the exchange sent, without regard to case. */
export function findReason(settings: PauseSettings, said: string | null): PauseReason | null {
  if (said === null) return null;
  const wanted = plain(said);
  const means = ({ code, aliases }: PauseReason) => plain(code) === wanted || aliases.some((a) => plain(a) === wanted);
  return settings.pauseReasons.find(means) ?? null;
}

/** LIVE-3: when a pause with this reason, begun at `since`, warns and alarms. */
export function awayLimits(settings: PauseSettings, said: string | null, since: number | null): AwayLimits {
  const reason = findReason(settings, said);
  const { warnSeconds, limitSeconds } = reason ?? settings.unknownPause;
  const after = (seconds: number | null) => (since === null || seconds === null ? null : since + seconds * 1000);
  const withoutReason = said === null || plain(said) === '';
  return {
    reason,
    away: reason ? reason.class === 'short-leave' : withoutReason,
    warnAt: after(warnSeconds),
    alarmAt: after(limitSeconds),
  };
}
