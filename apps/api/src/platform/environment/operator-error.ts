/** Something that only the operator of the machine can put right, said in one sentence, without a stack. */
export class OperatorError extends Error {
  constructor(
    readonly zh: string,
    readonly en: string,
  ) {
    super(en);
    this.name = 'OperatorError';
  }
}

/** Whether the operator's terminal is set to Chinese. */
export function speaksChinese(source: Readonly<Record<string, string | undefined>>): boolean {
  return /^zh/i.test(source.LC_ALL || source.LC_MESSAGES || source.LANG || '');
}
