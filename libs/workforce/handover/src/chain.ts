/** A keyed digest of a text, whose key lies outside the database, as hexadecimal digits. */
export type Mac = (text: string) => string;

/** One signed text in the chain. Its digest vouches for the text, its number, and through `previous` for all before it. */
export interface Link {
  /** From 1, without gaps. */
  number: number;
  body: string;
  /** Digest of the link before; of the first: `''`. */
  previous: string;
  mac: string;
}

/** The end of a chain, kept apart from it, so that a tail that was cut off is missed. */
export interface ChainHead {
  number: number;
  mac: string;
}

/**
 * `changed`: number, text or digest are not those that were signed. `missing`: no link with this number. `unlinked`: sound by
 * itself, but it follows another link than the one before it. `cut`: the head knows of it, the chain does not. `not-the-head`:
 * another link with that number was signed. `unheaded`: sound, but the head was never moved to it.
 */
export type ChainFault = {
  number: number;
  fault: 'changed' | 'missing' | 'unlinked' | 'cut' | 'not-the-head' | 'unheaded';
};

export interface ChainReport {
  links: number;
  head: ChainHead | null;
  faults: ChainFault[];
}

export function linkAfter(head: ChainHead | null, body: string, mac: Mac): Link {
  const number = (head?.number ?? 0) + 1;
  const previous = head?.mac ?? '';
  return { number, body, previous, mac: mac(signedText(number, previous, body)) };
}

/** Neither number nor digest has a line end in it, so that no two different links have one text. */
const signedText = (number: number, previous: string, body: string): string => `${number}\n${previous}\n${body}`;

/** Goes through a chain in order of its numbers, and holds its end against the head that was kept apart. */
export function checkChain(links: Iterable<Link>, head: ChainHead | null, mac: Mac): ChainReport {
  const check = new ChainCheck(head, mac);
  for (const link of links) check.take(link);
  return check.end();
}

/** The same for a chain that is too long to be held at once: each link is told in its turn, then the end. */
export class ChainCheck {
  private readonly faults: ChainFault[] = [];
  private last: Link | null = null;
  private count = 0;

  constructor(
    private readonly head: ChainHead | null,
    private readonly mac: Mac,
  ) {}

  take(link: Link): void {
    this.count += 1;
    const next = (this.last?.number ?? 0) + 1;
    this.missing(next, link.number, 'missing');
    if (this.mac(signedText(link.number, link.previous, link.body)) !== link.mac) this.found(link.number, 'changed');
    else if (link.number === next && link.previous !== (this.last?.mac ?? '')) this.found(link.number, 'unlinked');
    if (this.head?.number === link.number && this.head.mac !== link.mac) this.found(link.number, 'not-the-head');
    if (link.number > (this.head?.number ?? 0)) this.found(link.number, 'unheaded');
    this.last = link;
  }

  end(): ChainReport {
    this.missing((this.last?.number ?? 0) + 1, (this.head?.number ?? 0) + 1, 'cut');
    return { links: this.count, head: this.head, faults: this.faults };
  }

  private missing(from: number, to: number, fault: 'missing' | 'cut'): void {
    for (let number = from; number < to; number += 1) this.found(number, fault);
  }

  private found(number: number, fault: ChainFault['fault']): void {
    this.faults.push({ number, fault });
  }
}
