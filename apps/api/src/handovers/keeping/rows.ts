import type {
  HandoverDuty,
  HandoverFigures,
  HandoverLead,
  HandoverPlace,
  HandoverSide,
  HandoverSignature,
  HandoverState,
  HandoverTick,
  HandoverTurn,
  ItemSection,
  OpenItemState,
} from '@zhiban/wire';

export type Leads = Record<HandoverSide, HandoverLead[]>;

/** A lead whom a supervisor named, beside those on the published roster. */
export interface NamedLead extends HandoverLead {
  side: HandoverSide;
}

/** Somebody of the duty that ends or begins, as they were when the record was drawn. */
export interface CrewMember {
  person: string;
  name: string;
  nameEn: string | null;
  post: string | null;
  from: number;
  to: number;
  seenAt: number | null;
}
export type Crew = Record<HandoverSide, CrewMember[]>;

/** The record of one duty at one place, but for its entries. */
export interface HandoverRow {
  id: string;
  place: HandoverPlace;
  turn: HandoverTurn;
  relief: HandoverTurn | null;
  state: HandoverState;
  version: number;
  number: number | null;
  leads: Leads;
  named: NamedLead[];
  crew: Crew;
  checklist: HandoverTick[];
  figures: HandoverFigures | null;
  openItems: number;
  handed: HandoverSignature | null;
  taken: HandoverSignature | null;
  skippedAt: Date | null;
  signedAt: Date | null;
  drawnAt: Date;
}

export type NewHandover = Pick<HandoverRow, 'id' | 'place' | 'turn' | 'relief' | 'checklist' | 'drawnAt'> & {
  duty: HandoverDuty['code'];
};

export interface ItemRow {
  id: string;
  version: number;
  state: OpenItemState;
  place: string;
  site: string | null;
  team: string | null;
  kind: string;
  section: ItemSection;
  words: string;
  customer: { name: string; reference: string } | null;
  owner: string | null;
  dueAt: Date | null;
  openedAt: Date;
  openedBy: string;
  closedAt: Date | null;
  closedBy: string | null;
  word: string | null;
}

export interface ItemEventRow {
  version: number;
  at: Date;
  by: string;
  step: string;
  word: string;
  set: Record<string, unknown>;
}

/** One signed text of the chain, and whose it is. */
export interface LinkRow {
  number: number;
  handover: string;
  addendum: string | null;
  at: Date;
  by: string;
  body: string;
  previous: string;
  mac: string;
}
