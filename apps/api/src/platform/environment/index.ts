export { Environment, type AmiAccess, type EnvironmentSource } from './environment';
export { OperatorError, speaksChinese } from './operator-error';
export { Secret } from './secret';
