import { errorSentence, errorTable, type ErrorCode, type ErrorParams } from '@zhiban/wire';

/** A wrong place in the input, before its sentence is put into a language. */
export interface FieldRefusal {
  /** Dotted path from the root of the input. */
  path: string;
  code: ErrorCode;
  sentence: (language: 'zh-CN' | 'en') => string;
}

/** The api says no: a code of `wire`, its parameters, and the fields that are wrong. */
export class RefusalError<Code extends ErrorCode = ErrorCode> extends Error {
  constructor(
    readonly code: Code,
    readonly params: ErrorParams<Code>,
    readonly status: number = errorTable[code].status,
    readonly fields: readonly FieldRefusal[] = [],
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(errorSentence(code, 'en', params));
    this.name = 'RefusalError';
  }

  sentence(language: 'zh-CN' | 'en'): string {
    return errorSentence(this.code, language, this.params);
  }
}

export function fieldRefusal<Code extends ErrorCode>(
  path: string,
  code: Code,
  params: ErrorParams<Code>,
): FieldRefusal {
  return { path, code, sentence: (language) => errorSentence(code, language, params) };
}

/** The input as a whole is refused because of these fields. */
export function inputRefusal(fields: readonly FieldRefusal[]): RefusalError<'input.invalid'> {
  return new RefusalError('input.invalid', { count: fields.length }, 400, fields);
}
