export * from './cuttable-line';
export * from './drift';
export * from './interpreted';
export * from './page-memory';
