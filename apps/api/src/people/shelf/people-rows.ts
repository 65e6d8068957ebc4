import type { Availability, ExchangeAgent, Protection, SkillHeld, WorkingTerms } from '@zhiban/wire';
import type { PersonRecord } from './person-record';

/** One row for each person, in order of their key, beginning after one and only so many; or those that are named. */
export const peopleSql = `
  SELECT p.id, p.version, p.number, p.name, p.name_en AS "nameEn", p.seat_label AS "seatLabel",
    site.name AS site, site.name_en AS "siteEn", team.name AS team, team.name_en AS "teamEn",
    p.left_on::text AS "leftOn", (extract(epoch FROM p.erased_at) * 1000)::float8 AS "erasedAt",
    coalesce((SELECT json_agg(json_build_object('source', source, 'agent', agent) ORDER BY source, agent)
              FROM exchange_agent WHERE person_id = p.id), '[]') AS agents,
    coalesce((SELECT json_agg(json_build_object('skill', skill, 'level', level) ORDER BY skill)
              FROM person_skill WHERE person_id = p.id), '[]') AS skills,
    coalesce((SELECT json_agg(json_build_object('from', first_day, 'until', last_day, 'system', system,
                'settlement', settlement, 'weekHours', week_hours, 'periodHours', period_hours,
                'partTime', part_time, 'nightWork', night_work) ORDER BY first_day)
              FROM employment_terms WHERE person_id = p.id), '[]') AS terms,
    coalesce(a.entries, '[]') AS availability, q.born_on::text AS "bornOn", coalesce(q.protections, '[]') AS protections
  FROM person p
    LEFT JOIN site ON site.id = p.site_id LEFT JOIN team ON team.id = p.team_id
    LEFT JOIN person_availability a ON a.person_id = p.id LEFT JOIN person_protected q ON q.person_id = p.id
  WHERE ($1::uuid IS NULL OR p.id > $1) AND ($3::uuid[] IS NULL OR p.id = ANY($3))
  ORDER BY p.id LIMIT $2`;

export interface PersonRow {
  id: string;
  version: number;
  number: string;
  name: string;
  nameEn: string | null;
  seatLabel: string | null;
  site: string | null;
  siteEn: string | null;
  team: string | null;
  teamEn: string | null;
  leftOn: string | null;
  erasedAt: number | null;
  agents: ExchangeAgent[];
  skills: SkillHeld[];
  terms: WorkingTerms[];
  availability: Availability[];
  bornOn: string | null;
  protections: Protection[];
}

export function recordOf(row: PersonRow): PersonRecord {
  const { id, version, leftOn, erasedAt, bornOn, skills, terms, availability, protections, ...person } = row;
  return {
    id,
    version,
    person,
    leftOn,
    erasedAt,
    working: { id, bornOn, skills, terms, protections, availability },
  };
}
