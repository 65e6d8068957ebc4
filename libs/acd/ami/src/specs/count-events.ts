import type { AcdEvent, CompletionEnder } from '@zhiban/acd-events';

/** The figures of the captures' `expected.json` that can be counted from events alone. */
export type QueueCount = {
  offered: number;
  answered: number;
  abandoned: number;
  timeouts: number;
  exit_with_key: number;
  exit_empty: number;
  withdrawn: number;
  ring_no_answer: number;
  ring_no_answer_zero_ms: number;
  completed: number;
  outcomes: Record<string, number>;
  talk_total_s: number;
  max_wait_answered_s: number | null;
};
export type AgentCount = {
  answered: number;
  completed: number;
  talk_s: number;
  ring_no_answer: number;
  transfers: number;
};
export type Count = { queues: Record<string, QueueCount>; agents: Record<string, AgentCount> };

const outcomes: Record<CompletionEnder, string> = {
  agent: 'COMPLETEAGENT',
  caller: 'COMPLETECALLER',
  'blind-transfer': 'BLINDTRANSFER',
  'attended-transfer': 'ATTENDEDTRANSFER',
  unknown: 'UNKNOWN',
};

export function countEvents(events: Iterable<AcdEvent>): Count {
  const counter = new Counter();
  for (const event of events) counter.add(event);
  return { queues: counter.queues, agents: counter.agents };
}

class Counter {
  readonly queues: Record<string, QueueCount> = {};
  readonly agents: Record<string, AgentCount> = {};
  private readonly names = new Map<string, string>();
  private readonly queueOfVisit = new Map<string, string>();

  add(event: AcdEvent): void {
    switch (event.type) {
      case 'picture':
        for (const { queue, members, waiting } of event.queues) {
          for (const member of members) this.names.set(member.seat, member.name);
          for (const entry of waiting) this.queueOfVisit.set(entry.visit, queue);
        }
        return;
      case 'member-added':
        this.names.set(event.seat, event.name);
        return;
      case 'visit-offered':
        this.queueOfVisit.set(event.visit, event.queue);
        this.queue(event.queue).offered++;
        return;
      case 'visit-answered':
        this.answered(event.queue, event.seat, event.waitMs);
        return;
      case 'visit-abandoned':
        this.queue(this.queueOfVisit.get(event.visit)).abandoned++;
        return;
      case 'visit-left':
        this.left(this.queue(this.queueOfVisit.get(event.visit)), event.how);
        return;
      case 'ring-ended':
        if (event.how === 'no-answer') this.rungOut(event.queue, event.seat, event.ringMs);
        return;
      case 'visit-completed':
        this.completed(event.queue, event.seat, event.talkMs, event.endedBy);
        return;
      default:
        return;
    }
  }

  private answered(queue: string, seat: string, waitMs: number | null): void {
    const count = this.queue(queue);
    count.answered++;
    count.max_wait_answered_s = Math.max(count.max_wait_answered_s ?? 0, (waitMs ?? 0) / 1000);
    this.agent(seat).answered++;
  }

  private left(count: QueueCount, how: string): void {
    if (how === 'timed-out' || how === 'overflowed') count.timeouts++;
    else if (how === 'exited-by-key') count.exit_with_key++;
    else if (how === 'no-agents') count.exit_empty++;
    else if (how === 'withdrawn') count.withdrawn++;
    else throw new Error(`a visit left ${how}`);
  }

  private rungOut(queue: string, seat: string, ringMs: number | null): void {
    this.queue(queue).ring_no_answer++;
    if (ringMs === 0) this.queue(queue).ring_no_answer_zero_ms++;
    this.agent(seat).ring_no_answer++;
  }

  private completed(queue: string, seat: string, talkMs: number | null, endedBy: CompletionEnder): void {
    const count = this.queue(queue);
    const agent = this.agent(seat);
    count.completed++;
    agent.completed++;
    count.outcomes[outcomes[endedBy]] = (count.outcomes[outcomes[endedBy]] ?? 0) + 1;
    count.talk_total_s += (talkMs ?? 0) / 1000;
    agent.talk_s += (talkMs ?? 0) / 1000;
    if (endedBy.endsWith('transfer')) agent.transfers++;
  }

  private queue(name = '(unknown visit)'): QueueCount {
    return (this.queues[name] ??= {
      offered: 0,
      answered: 0,
      abandoned: 0,
      timeouts: 0,
      exit_with_key: 0,
      exit_empty: 0,
      withdrawn: 0,
      ring_no_answer: 0,
      ring_no_answer_zero_ms: 0,
      completed: 0,
      outcomes: {},
      talk_total_s: 0,
      max_wait_answered_s: null,
    });
  }

  private agent(seat: string): AgentCount {
    const name = this.names.get(seat) ?? seat;
    return (this.agents[name] ??= { answered: 0, completed: 0, talk_s: 0, ring_no_answer: 0, transfers: 0 });
  }
}
