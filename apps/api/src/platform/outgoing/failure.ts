import { errorSentence, errorTable, type ErrorCode, type ErrorParams, type Language } from '@zhiban/wire';

/** Why something did not leave the house. */
export interface Failure {
  ok: false;
  code: ErrorCode;
  params: Readonly<Record<string, string | number>>;
  /** Trying again cannot help. */
  final: boolean;
  /** Trying again before so many milliseconds are over cannot help. */
  waitMs?: number;
}

/** Nothing went wrong: it is not the time yet. */
export const notYet = (waitMs: number): Failure => ({ ...failure('delivery.not-yet', {}), waitMs });

export function failure<Code extends ErrorCode>(code: Code, params: ErrorParams<Code>, final = false): Failure {
  return { ok: false, code, params, final };
}

/** Anything thrown on the way out. What it says is cut: it goes into a table and onto a page. */
export function faultOf(error: unknown): Failure {
  return failure('delivery.fault', { why: shortly(error instanceof Error ? error.message : String(error)) });
}

/** One line of at most 200 characters. */
export function shortly(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 200);
}

/** The sentence of a failure that was kept, also by another release. */
export function failureSentence(code: string, params: Failure['params'], language: Language): string {
  return isErrorCode(code) ? errorSentence(code, language, params as ErrorParams<ErrorCode>) : code;
}

const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(errorTable, code);
