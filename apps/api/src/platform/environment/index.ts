export { Environment, type AmiAccess, type EnvironmentSource, type MailAccess } from './environment';
export { OperatorError, speaksChinese } from './operator-error';
export { Secret } from './secret';
