import type { TellingKind } from '@zhiban/wire';

/** Whoever has the account; a person without one hears nothing. */
export type Listener = { person: string } | { account: string };

/** Something that concerns somebody. */
export interface Telling {
  /** The same whenever the same is told: nobody hears it twice. */
  key: string;
  kind: TellingKind;
  to: readonly Listener[];
  at: Date;
  /** A whole sentence in each language, which may be read by each of `to`. */
  zh: string;
  en: string;
  /** Path in the web, as `/me/swaps/ID`. */
  link: string;
  /** Passes quiet hours. */
  urgent?: boolean;
  /** The account that did it, which knows. */
  by?: string;
  /** Persons whom the sentences name. */
  about?: readonly string[];
}
