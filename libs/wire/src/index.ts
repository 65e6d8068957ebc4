export * from './acd-events';
export * from './board';
export * from './permissions';
export * from './problem';
export * from './settings';
export * from './socket';
