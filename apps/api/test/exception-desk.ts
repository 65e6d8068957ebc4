import type { ExceptionDetail, ExceptionEnd, Grant, ReportException, StepException, TellingsPage } from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import type { EnvironmentSource } from '../src/platform/environment';
import { entered } from './published-centre';
import { TestApp, type Answer, type TestReader } from './test-app';

type Asked<S> = S extends StepException ? Omit<S, 'version' | 'note'> & { note?: string; version?: number } : never;
const path = '/api/v1/exceptions';
const held = (role: Grant['role'], site: string | null = null, team: string | null = null): Grant => ({
  ...{ role, site, team },
});

/** A centre with two teams of one site, and who handles exceptions there, around it and above it. */
export class ExceptionDesk {
  private constructor(
    readonly api: TestApp,
    readonly admin: TestReader,
    readonly who: Readonly<Record<'lead' | 'far' | 'floor' | 'manager' | 'agent', TestReader>>,
  ) {}

  static async open(source?: EnvironmentSource): Promise<ExceptionDesk> {
    const api = await TestApp.start(source);
    const admin = await api.administrator();
    const body = '工号,姓名,职场,班组\n1,王小丽,上海,信用卡组\n2,赵六,上海,投诉组\n';
    await admin.ask('/api/v1/people/import', { method: 'POST', body, headers: { 'content-type': 'text/csv' } });
    const enter = (name: string, grants: Grant[], person: string | null = null) =>
      entered(api, admin, name, grants, person);
    return new ExceptionDesk(api, admin, {
      lead: await enter('lead', [held('shift-lead', '上海', '信用卡组')]),
      far: await enter('far', [held('shift-lead', '上海', '投诉组')]),
      floor: await enter('wide', [held('floor-supervisor', '上海')]),
      manager: await enter('manager', [held('manager')]),
      agent: await enter('agent', [held('agent')], '1'),
    });
  }

  async report(given: Partial<ReportException> = {}, by = this.who.agent): Promise<ExceptionEnd['exception']> {
    const words = { title: '限额回电未履行', text: '', place: null, queue: null, customer: null, alarm: null };
    const answer = await by.ask(path, { method: 'POST', body: { id: randomUUID(), ...words, ...given } });
    return answer.json<ExceptionEnd>().exception;
  }

  async detail(id: string, by = this.who.manager): Promise<ExceptionDetail> {
    return (await by.ask(`${path}/${id}`)).json<ExceptionDetail>();
  }

  async step(id: string, asked: Asked<StepException>, by = this.who.lead): Promise<Answer> {
    const { version } = (await this.detail(id)).exception;
    return by.ask(`${path}/${id}/steps`, { method: 'POST', body: { version, ...asked } });
  }

  assess(id: string, level: 1 | 2 | 3, by = this.who.lead): Promise<Answer> {
    return this.step(id, { step: 'assess', kind: 'promise', level, department: null, dueAt: null }, by);
  }

  /** What somebody was told, the oldest first. */
  async heard(reader: TestReader): Promise<string[]> {
    const page = (await reader.ask('/api/v1/my-tellings')).json<TellingsPage>();
    return page.tellings.map(({ zh }) => zh).reverse();
  }

  get<Found>(kind: new (...args: never[]) => Found): Found {
    return this.api.app.get(kind, { strict: false });
  }
}
