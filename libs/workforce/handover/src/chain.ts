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
  const faults: ChainFault[] = [];
  let last: Link | null = null;
  let count = 0;
  for (const link of links) {
    count += 1;
    for (let number = (last?.number ?? 0) + 1; number < link.number; number += 1)
      faults.push({ number, fault: 'missing' });
    if (mac(signedText(link.number, link.previous, link.body)) !== link.mac)
      faults.push({ number: link.number, fault: 'changed' });
    else if (link.number === (last?.number ?? 0) + 1 && link.previous !== (last?.mac ?? ''))
      faults.push({ number: link.number, fault: 'unlinked' });
    if (head?.number === link.number && head.mac !== link.mac)
      faults.push({ number: link.number, fault: 'not-the-head' });
    if (link.number > (head?.number ?? 0)) faults.push({ number: link.number, fault: 'unheaded' });
    last = link;
  }
  for (let number = (last?.number ?? 0) + 1; number <= (head?.number ?? 0); number += 1)
    faults.push({ number, fault: 'cut' });
  return { links: count, head, faults };
}
