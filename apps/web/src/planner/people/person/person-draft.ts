import type { Availability, NewPerson, PersonDetail, Protection, WorkingTerms } from '@zhiban/wire';

/** A person as the form holds them: texts are never `null` there. */
export type PersonDraft = Omit<NewPerson, 'nameEn' | 'site' | 'team' | 'seatLabel' | 'leftOn'> &
  Record<'nameEn' | 'site' | 'team' | 'seatLabel' | 'leftOn', string>;

export function draftOf(person: PersonDetail | null): PersonDraft {
  return {
    number: person?.number ?? '',
    name: person?.name ?? '',
    nameEn: person?.nameEn ?? '',
    site: person?.site ?? '',
    team: person?.team ?? '',
    seatLabel: person?.seatLabel ?? '',
    leftOn: person?.leftOn ?? '',
    agents: copy(person?.agents ?? []),
    skills: copy(person?.skills ?? []),
    terms: copy(person?.terms ?? []),
    availability: copy(person?.availability ?? []),
  };
}

/** What is sent; lines that were begun and left empty are not. */
export function personOf(draft: PersonDraft): NewPerson {
  const text = (value: string) => value.trim() || null;
  return {
    ...copy(draft),
    nameEn: text(draft.nameEn),
    site: text(draft.site),
    team: text(draft.team),
    seatLabel: text(draft.seatLabel),
    leftOn: draft.leftOn || null,
    agents: draft.agents.filter(({ agent }) => agent.trim() !== ''),
    skills: draft.skills.filter(({ skill }) => skill.trim() !== ''),
    terms: draft.terms.map((terms) => ({ ...terms, until: terms.until || null })),
  };
}

export const newTerms = (from: string): WorkingTerms => ({
  from,
  until: null,
  system: 'comprehensive',
  settlement: 'month',
  weekHours: 40,
  periodHours: null,
  partTime: false,
  nightWork: false,
});

const hours = { kind: 'cannot', from: '00:00', to: '00:00' } as const;

export function newAvailability(on: Availability['on'], date: string): Availability {
  return on === 'weekdays' ? { on, days: [7], ...hours } : { on, first: date, last: date, ...hours };
}

/** The same limit or wish, told by weekdays or by dates. */
export const toldBy = (given: Availability, on: Availability['on'], date: string): Availability => ({
  ...newAvailability(on, date),
  kind: given.kind,
  from: given.from,
  to: given.to,
});

export const newProtection = (kind: Protection['kind'], date: string): Protection =>
  kind === 'pregnant' ? { kind, due: date, until: null } : { kind, childBorn: date, until: null };

const copy = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;
