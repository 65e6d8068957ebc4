import type { Grant, Place, Role } from '@zhiban/wire';
import type { Reader } from '../../src/platform/sign-in';
import { readerWith, teams } from '../enrolled';

/** Everybody who does something, by the name of their account. */
export class Cast {
  readonly planners = [readerWith('planner', 'planner'), readerWith('manager', 'manager')] as const;
  /** Of one team alone, and one whose own requests are among those to be decided. */
  readonly approvers: readonly Reader[] = [
    readerWith('supervisor', 'floor-supervisor'),
    readerWith('supervisor', 'floor-supervisor'),
    ...this.planners,
    readerWith('of-team', 'floor-supervisor', { site: '上海', team: teams[0] }),
    { ...readerWith('agent 1', 'floor-supervisor'), person: '1' },
  ];
  readonly leads: readonly Reader[] = [readerWith('lead', 'shift-lead'), ...this.approvers];
  private readonly byName: ReadonlyMap<string, Reader>;

  constructor(readonly agents: readonly Reader[]) {
    const all = [...agents, ...this.planners, ...this.leads];
    this.byName = new Map(all.map((reader) => [reader.name, reader]));
  }

  named(name: string): Reader | null {
    return this.byName.get(name) ?? null;
  }

  /** Whether somebody of this name holds one of these posts for a place; `null`: for the whole centre. */
  holds(name: string, posts: readonly Role[], place: Place | null): boolean {
    const reaches = ({ role, site, team }: Grant) =>
      posts.includes(role) && (site === null || site === place?.site) && (team === null || team === place?.team);
    return this.named(name)?.grants.some(reaches) ?? false;
  }
}

/** Employee `number`. The first one supervises the floor, too. */
export function agentReader(number: string): Reader {
  const reader = readerWith(`agent ${number}`, number === '1' ? 'floor-supervisor' : 'agent');
  return { ...reader, person: number };
}
