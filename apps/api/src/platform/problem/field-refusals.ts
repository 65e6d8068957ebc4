import { errorTable, type ErrorCode, type ErrorParams } from '@zhiban/wire';
import { z } from 'zod';
import { fieldRefusal, type FieldRefusal } from './refusal-error';

type Issue = z.core.$ZodIssue;

/** At most this many fields are named in one answer. */
const mostFields = 100;

/** Each issue of a schema as a field with its own sentence. */
export function fieldRefusals(issues: readonly Issue[]): FieldRefusal[] {
  return issues.slice(0, mostFields).map((issue) => fieldOf(issue));
}

function fieldOf(issue: Issue): FieldRefusal {
  const path = z.core.toDotPath(issue.path);
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined && issue.message.endsWith('received undefined')
        ? fieldRefusal(path, 'field.required', {})
        : fieldRefusal(path, 'field.type', { expected: issue.expected });
    case 'too_small':
      return tooSmall(path, issue);
    case 'too_big':
      return tooBig(path, issue);
    case 'invalid_value':
      return fieldRefusal(path, 'field.choice', { choices: issue.values.map(String).join(', ') });
    case 'unrecognized_keys':
      return fieldRefusal(path, 'field.unknown', { keys: issue.keys.join(', ') });
    case 'invalid_format':
      return fieldRefusal(path, 'field.format', {});
    case 'custom':
      return customRefusal(path, issue.params?.['refusal']);
    default:
      return fieldRefusal(path, 'field.invalid', {});
  }
}

/** A rule of a schema that names its own code; its sentence has no parameters. */
function customRefusal(path: string, code: unknown): FieldRefusal {
  const known = typeof code === 'string' && Object.hasOwn(errorTable, code);
  return fieldRefusal<ErrorCode>(path, known ? (code as ErrorCode) : 'field.invalid', {} as ErrorParams<ErrorCode>);
}

function tooSmall(path: string, issue: z.core.$ZodIssueTooSmall): FieldRefusal {
  const min = Number(issue.minimum);
  if (issue.origin === 'string') {
    return min === 1 ? fieldRefusal(path, 'field.required', {}) : fieldRefusal(path, 'field.too-short', { min });
  }
  return fieldRefusal(path, issue.origin === 'array' ? 'field.too-few' : 'field.too-small', { min });
}

function tooBig(path: string, issue: z.core.$ZodIssueTooBig): FieldRefusal {
  const max = Number(issue.maximum);
  if (issue.origin === 'string') return fieldRefusal(path, 'field.too-long', { max });
  return fieldRefusal(path, issue.origin === 'array' ? 'field.too-many' : 'field.too-big', { max });
}
