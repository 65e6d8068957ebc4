import type { RuleField, RuleLine } from './rule-lines';
import type { Say } from './value-words';

const mark = '\u0001';

/** A rule's sentence cut at the values that stand in it, so that each can be a field. */
export function sentencePieces(line: RuleLine, say: Say): (string | RuleField)[] {
  const places = Object.fromEntries(line.fields.map(({ name }) => [name, `${mark}${name}${mark}`]));
  return say(`plan.rules.say.${line.id}`, places)
    .split(mark)
    .map((piece, i) => (i % 2 === 0 ? piece : (line.fields.find(({ name }) => name === piece) ?? piece)))
    .filter((piece) => piece !== '');
}
