export { addressOf, callerAddress, correlate, correlated, correlationHeader, correlationId } from './correlation';
export { fieldRefusals } from './field-refusals';
export { languageOf } from './language';
export { problemOf } from './problem';
export { ProblemFilter } from './problem.filter';
export { fieldRefusal, inputRefusal, RefusalError, type FieldRefusal } from './refusal-error';
export { faultRefusal } from './refusal-of';
export { validationPipe } from './validation.pipe';
