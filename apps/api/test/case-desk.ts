import type {
  AccountMade,
  CaseDetail,
  CaseEnd,
  CasePage,
  CustomerCase,
  Grant,
  OpenCase,
  Problem,
  StepCase,
  TellingsPage,
} from '@zhiban/wire';
import { randomUUID } from 'node:crypto';
import { TestApp, type Answer, type TestReader } from './test-app';

const path = '/api/v1/cases';
type Asked<S> = S extends StepCase ? Omit<S, 'version' | 'note'> & { note?: string; version?: number } : never;
export type AskedStep = Asked<StepCase>;

export const codeOf = (answer: Answer) => answer.json<Problem>().code;

/** A centre of two teams with somebody of each post, who open cases and take their steps. */
export class CaseDesk {
  private constructor(
    readonly api: TestApp,
    readonly admin: TestReader,
    readonly lead: TestReader,
    readonly farLead: TestReader,
    readonly manager: TestReader,
    readonly agent: TestReader,
    readonly other: TestReader,
  ) {}

  static async open(): Promise<CaseDesk> {
    const api = await TestApp.start();
    const admin = await api.administrator();
    const people = '工号,姓名,职场,班组\n1,王小丽,上海,信用卡组\n2,赵六,上海,信用卡组\n3,孙七,上海,投诉组\n';
    const headers = { 'content-type': 'text/csv' };
    await admin.ask('/api/v1/people/import', { method: 'POST', body: people, headers });
    const enter = async (username: string, grants: Grant[], person: string | null = null) => {
      const body = { username, grants, person };
      const made = (await admin.ask('/api/v1/accounts', { method: 'POST', body })).json<AccountMade>();
      const reader = api.stranger();
      await reader.signIn(username, made.password);
      const change = { current: made.password, next: 'quiet lamps over the floor' };
      await reader.ask('/api/v1/session/password', { method: 'PUT', body: change });
      return reader;
    };
    const everywhere = (role: Grant['role']): Grant => ({ role, site: null, team: null });
    return new CaseDesk(
      api,
      admin,
      await enter('lead', [{ role: 'shift-lead', site: '上海', team: '信用卡组' }]),
      await enter('far', [{ role: 'shift-lead', site: '上海', team: '投诉组' }]),
      await enter('manager', [everywhere('manager')]),
      await enter('agent', [everywhere('agent')], '1'),
      await enter('other', [everywhere('agent')], '2'),
    );
  }

  words(given: Partial<OpenCase> = {}): OpenCase {
    return {
      ...{ id: randomUUID(), kind: 'service-complaint', title: '年费重复扣收', text: '客户称今年扣了两次年费。' },
      ...{ customer: { name: '陈女士', reference: '3391' }, place: null },
      ...{ department: null, promisedAt: null, owner: null },
      ...given,
    };
  }

  send(given: Partial<OpenCase> = {}, by = this.agent): Promise<Answer> {
    return by.ask(path, { method: 'POST', body: this.words(given) });
  }

  async opened(given: Partial<OpenCase> = {}, by = this.agent): Promise<CustomerCase> {
    return (await this.send(given, by)).json<CaseEnd>().case;
  }

  async detail(id: string, by = this.manager): Promise<CaseDetail> {
    return (await by.ask(`${path}/${id}`)).json<CaseDetail>();
  }

  async step(id: string, asked: AskedStep, by = this.lead): Promise<Answer> {
    const { version } = (await this.detail(id)).case;
    return by.ask(`${path}/${id}/steps`, { method: 'POST', body: { version, ...asked } });
  }

  async stepped(id: string, asked: AskedStep, by = this.lead): Promise<CustomerCase> {
    return (await this.step(id, asked, by)).json<CaseEnd>().case;
  }

  async page(query = '', by = this.manager): Promise<CasePage> {
    return (await by.ask(`${path}?limit=200&${query}`)).json<CasePage>();
  }

  handOver(from: string, to: string, by: TestReader): Promise<Answer> {
    return by.ask(`${path}/hand-over`, { method: 'POST', body: { from, to } });
  }

  /** As if all that happened to it had been so much earlier. */
  async age(id: string, interval: string): Promise<void> {
    await this.api.database.query(
      `UPDATE customer_case SET opened_at = opened_at - $2::interval, promised_at = promised_at - $2::interval,
         settled_at = settled_at - $2::interval, called_at = called_at - $2::interval WHERE id = $1`,
      [id, interval],
    );
  }

  /** What somebody was told of cases, the oldest first. */
  async told(by: TestReader): Promise<string[]> {
    const { tellings } = (await by.ask('/api/v1/my-tellings?limit=100')).json<TellingsPage>();
    return tellings.flatMap(({ kind, en }) => (kind === 'case' ? [en] : [])).reverse();
  }
}
