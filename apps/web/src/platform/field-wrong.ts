import type { Problem } from '@zhiban/wire';

const dotted = (path: string): string => path.replace(/\[(\d+)\]/g, '.$1');

/** What is wrong with a field of a form; `terms.0.from` finds `terms[0].from` as well, as schemas name it. */
export const fieldWrong = (problem: Problem | null | undefined, path: string): string | undefined =>
  problem?.fields?.find((field) => dotted(field.path) === path)?.detail;
