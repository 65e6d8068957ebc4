import type { AcdEvent } from '@zhiban/acd-events';

/** An event before the translator numbers and dates it. */
export type Draft = AcdEvent extends infer E ? (E extends AcdEvent ? Omit<E, 'id' | 'at'> : never) : never;

/** What a step of the translation works with: the instant of the message, and where its events go. */
export type Scene = { at: number; emit: (draft: Draft) => void };
