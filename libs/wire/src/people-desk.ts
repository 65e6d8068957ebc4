import { z } from 'zod';
import { availability, protection, skillHeld, workingTerms } from './employment';
import { exchangeAgent, person } from './people';

/** People as planning keeps them: employment beside the name, page by page, one by one. */

const date = z.iso.date();

/** What planning knows of somebody and everyone at the desk may see. */
export const employment = z.strictObject({
  skills: z.array(skillHeld).max(200),
  /** One after the other, in order of time. */
  terms: z.array(workingTerms).max(100),
  availability: z.array(availability).max(400),
});
export type Employment = z.infer<typeof employment>;

const kept = {
  id: z.uuid(),
  /** Goes up with every change; a change names the one that it saw. */
  version: z.int(),
  /** The last day here; `null`: still here. */
  leftOn: date.nullable(),
  /** Name, number and contacts were replaced for good. */
  erased: z.boolean(),
};

export const personRow = person.extend({ ...kept, skills: z.array(skillHeld), terms: workingTerms.nullable() });
/** A line of the list. `terms`: those that hold today. */
export type PersonRow = z.infer<typeof personRow>;

export const personStates = ['here', 'left', 'all'] as const;
export type PersonState = (typeof personStates)[number];

const word = z.string().trim().max(60).optional();
export const peopleQuery = z.strictObject({
  /** Somewhere in name, number, seat or exchange agent. */
  text: word,
  site: word,
  team: word,
  skill: word,
  state: z.enum(personStates).default('here'),
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type PeopleQuery = z.infer<typeof peopleQuery>;

export const peoplePage = z.object({
  /** How many there are that match. */
  total: z.int(),
  rows: z.array(personRow),
  /** Every skill that somebody has. */
  skills: z.array(z.string()),
});
export type PeoplePage = z.infer<typeof peoplePage>;

export const personDetail = person.extend({ ...kept, ...employment.shape });
export type PersonDetail = z.infer<typeof personDetail>;

const name = z.string().trim().min(1).max(60);
const given = z
  .strictObject({
    /** Employee number. */
    number: z.string().trim().min(1).max(40),
    name,
    nameEn: name.nullable(),
    site: name.nullable(),
    team: name.nullable(),
    seatLabel: z.string().trim().min(1).max(20).nullable(),
    leftOn: date.nullable(),
    agents: z
      .array(
        exchangeAgent.extend({
          source: z.string().trim().min(1).max(60),
          agent: z.string().trim().min(1).max(200),
        }),
      )
      .max(20),
    ...employment.shape,
  })
  .refine(({ site, team }) => team === null || site !== null, { path: ['site'], params: { refusal: 'people.empty' } });

export const newPerson = given;
export type NewPerson = z.infer<typeof newPerson>;

export const savePerson = given.safeExtend({ version: z.int() });
export type SavePerson = z.infer<typeof savePerson>;

/** What only the person and `people.protected` may see. */
export const protectedFacts = z.strictObject({
  bornOn: date.nullable(),
  protections: z.array(protection).max(20),
});
export type ProtectedFacts = z.infer<typeof protectedFacts>;

export const protectedDetail = protectedFacts.extend({ version: z.int() });
export type ProtectedDetail = z.infer<typeof protectedDetail>;

/** What was changed about one person; newest first. */
export const personHistory = z.object({
  entries: z.array(
    z.object({
      /** Milliseconds since 1970-01-01 UTC. */
      at: z.int(),
      actor: z.string(),
      action: z.string(),
      before: z.unknown(),
      after: z.unknown(),
    }),
  ),
});
export type PersonHistory = z.infer<typeof personHistory>;

/** Everything that is kept of one person, by the name of its table where it has no better one. */
export const personalData = z.object({
  person: personDetail,
  protected: protectedFacts,
  history: personHistory.shape.entries,
  records: z.record(z.string(), z.array(z.unknown())),
});
export type PersonalData = z.infer<typeof personalData>;

/** `number` is typed once more by whoever erases. */
export const erasePerson = z.strictObject({ version: z.int(), number: z.string().trim() });
export type ErasePerson = z.infer<typeof erasePerson>;
