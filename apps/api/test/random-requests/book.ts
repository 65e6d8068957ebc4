import type { LeavePiece } from '@zhiban/wire';
import { weekdayOf } from '@zhiban/time';
import { CalendarService } from '../../src/calendar';
import { LeaveLedgerService } from '../../src/leave/ledger/leave-ledger.service';
import { MyLeaveService } from '../../src/leave/view/my-leave.service';
import type { CentrePerson, RequestCentre } from './request-centre';

const dayMinutes = 480;
const kept = 'annual';

interface Approved {
  id: string;
  personId: string;
  pieces: LeavePiece[];
}

/**
 * Balances kept beside the product, from what it was told to do: granted and corrected, less what ended, less the approved
 * leave that stands. Ledger, pages and this have to say the same.
 */
export class Book {
  private readonly given = new Map<string, number>();

  constructor(private readonly centre: RequestCentre) {}

  enter(person: string, minutes: number): void {
    this.given.set(person, this.of(person) + minutes);
  }

  of(person: string): number {
    return this.given.get(person) ?? 0;
  }

  clear(): void {
    this.given.clear();
  }

  /** What is wrong. `pages`: whose own page is looked at too. */
  async faults(pages: readonly CentrePerson[]): Promise<string[]> {
    const { centre } = this;
    const approved = await centre.database.query<Approved[]>(
      `SELECT id, person_id AS "personId", pieces FROM leave_request WHERE state = 'approved' AND type = $1`,
      [kept],
    );
    const ledgers = await this.ledgers();
    const mine = new Map(centre.people.map(({ id }) => [id, this.of(id) - this.minutes(piecesOf(approved, id))]));
    const wrong = [...mine].filter(([person, minutes]) => ledgers.get(person) !== minutes || minutes < 0);
    const faults = wrong.map(([id, minutes]) => `balance of ${id}: by hand ${minutes}, ledger ${ledgers.get(id)}`);
    for (const { id: person } of pages) {
      const { balance } = await centre.of(LeaveLedgerService).read({ person, type: kept });
      const page = await centre.of(MyLeaveService).read(null, centre.agentOf(person));
      const shown = page.balances.find(({ type }) => type === kept)?.minutes;
      if (balance !== mine.get(person) || shown !== balance) faults.push(`${person} is shown ${shown} and ${balance}`);
    }
    return [...faults, ...(await this.faultsOfRequests(approved))];
  }

  private async ledgers(): Promise<Map<string, number>> {
    const rows = await this.centre.database.query<{ person: string; sum: string }[]>(
      'SELECT person_id AS person, sum(minutes) AS sum FROM leave_ledger WHERE type = $1 GROUP BY 1',
      [kept],
    );
    return new Map(rows.map(({ person, sum }) => [person, Number(sum)]));
  }

  /** Each request has used what stands of it, and nothing else is in the ledger for it. */
  private async faultsOfRequests(approved: readonly Approved[]): Promise<string[]> {
    const rows = await this.centre.database.query<{ id: string; minutes: string }[]>(
      `SELECT request_id AS id, -sum(minutes) AS minutes FROM leave_ledger WHERE request_id IS NOT NULL GROUP BY 1`,
    );
    const used = new Map(rows.map(({ id, minutes }) => [id, Number(minutes)]));
    const stands = new Map(approved.map(({ id, pieces }) => [id, this.minutes(pieces)]));
    return [...new Set([...used.keys(), ...stands.keys()])].flatMap((id) => {
      const [inLedger, standing] = [used.get(id) ?? 0, stands.get(id) ?? 0];
      return inLedger === standing ? [] : [`request ${id}: ${standing} stand, the ledger has ${inLedger}`];
    });
  }

  /** Whole and half days that are working days. */
  private minutes(pieces: readonly LeavePiece[]): number {
    const length = (piece: LeavePiece) => ('part' in piece && piece.part === 'day' ? dayMinutes : dayMinutes / 2);
    return pieces.filter(({ date }) => this.isWorking(date)).reduce((sum, piece) => sum + length(piece), 0);
  }

  private isWorking(date: string): boolean {
    const { days } = this.centre.of(CalendarService).year(Number(date.slice(0, 4)));
    const known = days.find((day) => day.date === date)?.kind ?? null;
    return known === null ? weekdayOf(date) < 6 : known === 'working';
  }
}

const piecesOf = (approved: readonly Approved[], person: string): LeavePiece[] =>
  approved.filter(({ personId }) => personId === person).flatMap(({ pieces }) => pieces);
