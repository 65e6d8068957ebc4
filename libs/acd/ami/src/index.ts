export * from './connector';
export { FeedTally } from './feed-tally';
export { FrameReader } from './frame-reader';
export { createTranslator, Translator, type TranslatorOptions } from './translator';
export type { EarlierKnowledge } from './translate/exchange-start';
