import { addDays } from '@zhiban/time';
import type {
  FileLeave,
  LeaveEnd,
  LeaveInbox,
  LeaveJudged,
  LeaveLedger,
  LeavePiece,
  LeaveSettings,
  LeaveType,
  LeaveView,
  MyLeave,
  PreviewLeave,
  SaveLeaveSettings,
} from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { PublishedCentre } from './published-centre';
import type { Answer, TestReader } from './test-app';

type Asked = Partial<Omit<FileLeave, 'pieces'> & Pick<PreviewLeave, 'of'>>;

/** Leave in a centre with a published roster. */
export class LeaveDesk {
  private constructor(readonly centre: PublishedCentre) {}

  static async open(count: number): Promise<LeaveDesk> {
    return new LeaveDesk(await PublishedCentre.open(count));
  }

  /** The nth day after the Monday of the roster. */
  date(nth: number): string {
    return addDays(this.centre.monday, nth);
  }

  days(...nths: number[]): LeavePiece[] {
    return nths.map((nth) => ({ date: this.date(nth), part: 'day' }));
  }

  post(reader: TestReader, path: string, body: object, method = 'POST'): Promise<Answer> {
    return reader.ask(`/api/v1/${path}`, { method, body });
  }

  /** Personal leave of the first agent, unless something else is said. */
  ask(pieces: LeavePiece[], given: Asked = {}, reader = this.centre.agent(0)): Promise<Answer> {
    const body = { id: randomUUID(), type: 'personal', for: null, sudden: false, reason: 'a visit', ...given, pieces };
    return this.post(reader, 'my-leave', body);
  }

  async filed(...asked: Parameters<LeaveDesk['ask']>): Promise<LeaveView> {
    return done((await this.ask(...asked)).json<LeaveEnd>());
  }

  async preview(pieces: LeavePiece[], given: Asked = {}, reader = this.centre.agent(0)): Promise<LeaveJudged> {
    const body = { type: 'personal', for: null, sudden: false, certificates: 0, ...given, pieces };
    const end = (await this.post(reader, 'my-leave/preview', body)).json<LeaveEnd>();
    if (end.done !== 'hindered') throw new Error(JSON.stringify(end));
    return end.judged;
  }

  async decide(leave: Pick<LeaveView, 'id' | 'version'>, given: object = {}, reader = this.centre.approver) {
    const body = { version: leave.version, decision: 'approve', reason: null, ...given };
    return (await this.post(reader, `leave/${leave.id}/decision`, body)).json<LeaveEnd>();
  }

  /** Filed and approved. */
  async approved(...asked: Parameters<LeaveDesk['ask']>): Promise<LeaveView> {
    return done(await this.decide(await this.filed(...asked), { reason: 'as it is wanted' }));
  }

  async step(leave: LeaveView, what: string, given: object = {}, reader = this.centre.agent(0)): Promise<Answer> {
    const seen = what.endsWith('preview') ? {} : { version: leave.version, note: null };
    return this.post(reader, `my-leave/${leave.id}/${what}`, { ...seen, ...given });
  }

  async mine(nth: number): Promise<MyLeave> {
    return (await this.centre.agent(nth).ask('/api/v1/my-leave')).json<MyLeave>();
  }

  async inbox(reader = this.centre.approver): Promise<LeaveInbox['requests']> {
    return (await reader.ask('/api/v1/leave')).json<LeaveInbox>().requests;
  }

  async grant(nth: number, minutes: number, given: object = {}): Promise<LeaveLedger> {
    const entry = { kind: 'grant', type: 'annual', date: this.date(-30), until: null, note: 'of the year' };
    const body = { id: randomUUID(), person: this.centre.person(nth), minutes, ...entry, ...given };
    return (await this.post(this.centre.planner, 'leave-ledger', body)).json<LeaveLedger>();
  }

  async balance(nth: number): Promise<number> {
    const query = `person=${this.centre.person(nth)}&type=annual`;
    return (await this.centre.planner.ask(`/api/v1/leave-ledger?${query}`)).json<LeaveLedger>().balance;
  }

  /** Changes one kind of leave, or how many may be away. */
  async settings(code: string, type: Partial<LeaveType>, given: Partial<SaveLeaveSettings> = {}): Promise<Answer> {
    const seen = (await this.centre.planner.ask('/api/v1/leave-settings')).json<LeaveSettings>();
    const { version: basedOn, certificateDays, allotments } = seen;
    const types = seen.types.map((one) => (one.code === code ? { ...one, ...type } : one));
    return this.post(
      this.centre.planner,
      'leave-settings',
      { basedOn, certificateDays, allotments, types, ...given },
      'PUT',
    );
  }

  /** Published and drafted shifts by their id and hours. */
  async shifts(): Promise<string[]> {
    const { shifts } = await this.centre.view();
    const on = (at: number) => Math.round((at - this.centre.at(0, 0)) / 3_600_000);
    return shifts.map(({ id, from, to }) => `${id.length > 20 ? 'piece' : id} ${on(from)}-${on(to)}`).sort();
  }
}

export function done(end: LeaveEnd): LeaveView {
  if (end.done !== 'done') throw new Error(JSON.stringify(end));
  return end.leave;
}
