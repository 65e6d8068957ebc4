import { highestSkillLevel, peopleCellWords, type PeopleCellWord, type SkillHeld } from '@zhiban/wire';

export const hoursOfCell = (cell: string): number | null => (/^\d{1,4}(\.\d{1,2})?$/.test(cell) ? Number(cell) : null);

export function wordOfCell<Word extends PeopleCellWord>(cell: string, words: readonly Word[]): Word | null {
  const asked = cell.toLowerCase();
  return words.find((word) => peopleCellWords[word].some((known) => known === asked)) ?? null;
}

/** `cards:3; loans:1`; a skill without a level is one of the first. `null`: not understood. */
export function skillsOfCell(cell: string): SkillHeld[] | null {
  const parts = cell.split(/[;；,，、]/).map((part) => part.trim());
  const skills = parts.filter((part) => part !== '').map(skillOf);
  return skills.some((skill) => skill === null) ? null : skills.filter((skill) => skill !== null);
}

function skillOf(part: string): SkillHeld | null {
  const [, skill = '', level = '1'] = /^([^:：]+?)\s*(?:[:：]\s*(\d+))?$/.exec(part) ?? [];
  const known = Number(level);
  if (skill === '' || [...skill].length > 60 || known < 1 || known > highestSkillLevel) return null;
  return { skill, level: known };
}
