/** One socket on its way in. */
export interface Admission {
  /** The session has ended since, or may do other things now: what was read of it is of before. */
  overtaken(session: string | null): boolean;
  done(): void;
}

/** Who was judged before a session changed must not come in after it, when its sockets have been closed already. */
export class Admissions {
  private readonly open = new Set<Set<string>>();

  /** To be called before the reader is read. */
  begin(): Admission {
    const ended = new Set<string>();
    this.open.add(ended);
    return {
      overtaken: (session) => session !== null && ended.has(session),
      done: () => void this.open.delete(ended),
    };
  }

  ended(session: string): void {
    for (const ended of this.open) ended.add(session);
  }
}
