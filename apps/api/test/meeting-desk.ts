import type {
  CentreSettings,
  Meeting,
  MeetingEnd,
  MeetingPage,
  SaveMeeting,
  SettingsVersion,
  TellingsPage,
  VersionedEdit,
} from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { AttendedFloor } from './attended-floor';
import type { Answer, TestReader } from './test-app';

export const meetingsPath = '/api/v1/meetings';
/** The team of `lead`. */
export const cards = { site: '上海', team: '一组' };

type Marks = SaveMeeting['attendance'];

/** A floor whose morning shift of two teams is over, and whose leads hold meetings, of a single person too. */
export class MeetingDesk {
  private constructor(readonly floor: AttendedFloor) {}

  static async open(): Promise<MeetingDesk> {
    const floor = await AttendedFloor.open();
    const added = ['7001', '7002', '7003'].map((number): VersionedEdit => {
      const shift = floor.shift(number, 0, 240);
      return { edit: { op: 'add', shift }, seen: { [shift.id]: 0 } };
    });
    await floor.publish(...added);
    await floor.look();
    const desk = new MeetingDesk(floor);
    await desk.rules({ fewest: 1 });
    return desk;
  }

  get lead(): TestReader {
    return this.floor.reader('lead');
  }

  get manager(): TestReader {
    return this.floor.reader('manager');
  }

  /** Nobody has met and nobody was told: past the guards of what is kept. */
  async clear(): Promise<void> {
    const tables = ['meeting', 'meeting_attendance', 'meeting_version', 'meeting_addendum'];
    const each = (what: string) => tables.map((table) => `ALTER TABLE ${table} ${what} TRIGGER USER;`).join(' ');
    await this.floor.database.query(`${each('DISABLE')} TRUNCATE ${tables.join(', ')}, telling; ${each('ENABLE')}`);
  }

  async rules(given: Partial<CentreSettings['meetings']>): Promise<void> {
    const admin = this.floor.reader('administrator');
    const { settings, version } = (await admin.ask('/api/v1/settings/centre')).json<SettingsVersion>();
    const meetings = { ...settings.meetings, ...given };
    const body = { settings: { ...settings, meetings }, note: '', basedOnVersion: version };
    const answer = await admin.ask('/api/v1/settings/centre', { method: 'PUT', body });
    if (answer.status !== 200) throw new Error(answer.text);
  }

  /** Of the lead's team, ten minutes before the shift. */
  begin(given: object = {}, by = this.lead): Promise<Answer> {
    const usual = { id: randomUUID(), kind: 'pre-shift', ...cards, at: this.floor.at(-10) };
    return by.ask(meetingsPath, { method: 'POST', body: { ...usual, ...given } });
  }

  async begun(given: object = {}, by = this.lead): Promise<Meeting> {
    return meetingOf(await this.begin(given, by));
  }

  save(meeting: Meeting, given: Partial<SaveMeeting> = {}, by = this.lead): Promise<Answer> {
    const { id, version, agenda, minutes, attendance } = meeting;
    const marks = attendance.map(({ number, mark, relievedAt, word }) => ({
      ...{ number, mark, relieved: relievedAt !== null, word },
    }));
    const body = { version, agenda, minutes, attendance: marks, ...given };
    return by.ask(`${meetingsPath}/${id}`, { method: 'PUT', body });
  }

  async saved(meeting: Meeting, given: Partial<SaveMeeting> = {}, by = this.lead): Promise<Meeting> {
    return meetingOf(await this.save(meeting, given, by));
  }

  sign({ id, version }: Meeting, by = this.lead): Promise<Answer> {
    return by.ask(`${meetingsPath}/${id}/signature`, { method: 'POST', body: { version } });
  }

  async signed(): Promise<Meeting> {
    const meeting = await this.begun();
    const kept = await this.saved(meeting, { attendance: allPresent(meeting), minutes: '已宣读' });
    return meetingOf(await this.sign(kept));
  }

  async detail({ id }: Meeting, by = this.lead): Promise<Meeting> {
    return (await by.ask(`${meetingsPath}/${id}`)).json<Meeting>();
  }

  async page(by = this.lead, query = ''): Promise<MeetingPage> {
    return (await by.ask(`${meetingsPath}${query}`)).json<MeetingPage>();
  }

  /** What an account hears, the newest first. */
  async told(by: TestReader): Promise<string[]> {
    return (await by.ask('/api/v1/my-tellings')).json<TellingsPage>().tellings.map(({ zh }) => zh);
  }
}

export const allPresent = ({ attendance }: Meeting): Marks =>
  attendance.map(({ number }) => ({ number, mark: 'present', relieved: false, word: '' }));

export const unfit = (number: string): Marks[number] => ({ number, mark: 'unfit', relieved: true, word: '发热 38.5' });

function meetingOf(answer: Answer): Meeting {
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.json<MeetingEnd>().meeting;
}
