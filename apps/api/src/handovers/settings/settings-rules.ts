import type { SaveHandoverSettings } from '@zhiban/wire';
import { RefusalError } from '../../platform/problem';

type Settings = Omit<SaveHandoverSettings, 'basedOn'>;

/** @throws RefusalError for what cannot be meant: a code twice, a duty of no place, a team of no site */
export function refuseSettings({ places, duties, itemKinds, checklist }: Settings): void {
  const codes = [places, itemKinds, checklist].map((all) => all.map(({ code }) => code));
  for (const all of [...codes, duties.map(({ place, code }) => `${place ?? ''}/${code}`)]) refuseTwice(all);
  for (const { site, team } of places)
    if (team !== null && site === null) throw new RefusalError('handover-settings.team-without-site', {});
  for (const { place } of duties)
    if (place !== null && !places.some(({ code }) => code === place))
      throw new RefusalError('handover-settings.place-unknown', { place });
}

function refuseTwice(codes: readonly string[]): void {
  const code = codes.find((one, i) => codes.indexOf(one) < i);
  if (code !== undefined) throw new RefusalError('handover-settings.twice', { code });
}
