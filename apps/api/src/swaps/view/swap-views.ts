import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@zhiban/time';
import type { SwapState, SwapStep, SwapView } from '@zhiban/wire';
import { afterSwapStep } from '@zhiban/workforce-requests';
import { DecideBy, withCalls } from '../../deadlines';
import type { Capacities, Capacity } from '../../delegations';
import { CLOCK } from '../../platform/clock';
import type { Transaction } from '../../platform/database';
import type { Reader } from '../../platform/sign-in';
import type { SwapRequestEntity } from '../keeping/swap-request.entity';
import { SwapPersons } from '../swap-persons';

const approving: readonly SwapStep[] = ['approve', 'refuse'];

/** A request as somebody sees it. */
@Injectable()
export class SwapViews {
  constructor(
    private readonly persons: SwapPersons,
    private readonly deadlines: DecideBy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** For whoever came too late too: of an offer that is gone they hear that it is, not who has it. */
  seen(request: SwapRequestEntity, reader: Reader): SwapView {
    const view = this.of(request, reader);
    const all = this.all(request);
    if (all.some((person) => this.persons.isOwn(reader, person)) || this.persons.reads(reader, all)) return view;
    const own = view.transfers.filter(({ shift }) => shift.person === request.filerId);
    return { ...view, parties: [], history: [], transfers: own.map((transfer) => ({ ...transfer, to: null })) };
  }

  of(request: SwapRequestEntity, reader: Reader): SwapView {
    const { id, version, state, reason, wish } = request;
    const named = (person: string) => this.persons.named(person);
    return {
      id,
      version,
      state,
      filer: named(request.filerId),
      filedBy: request.onBehalf ? request.filedBy : null,
      filedAt: request.filedAt.getTime(),
      deadline: request.deadline.getTime(),
      reason,
      transfers: request.transfers.map(({ to, ...transfer }) => ({ ...transfer, to: to === null ? null : named(to) })),
      parties: request.parties.map(({ personId, agreed, at }) => ({
        person: named(personId),
        agreed,
        at: at?.getTime() ?? null,
      })),
      wish,
      history: withCalls(historyOf(request), request.calls),
      ...(state === 'agreed' ? { decideBy: this.decideBy(request) } : {}),
      may: this.may(request, reader),
      ...this.decidesFor(request, reader),
    };
  }

  /** Steps that this reader may take now. */
  may(request: SwapRequestEntity, reader: Reader): SwapStep[] {
    const can = (step: SwapStep) => afterSwapStep(request.state, step) !== null;
    return [
      ...this.partysSteps(request, reader),
      ...(this.deciding(request, reader).admits === 'yes' ? approving : []),
    ].filter(can);
  }

  private partysSteps(request: SwapRequestEntity, reader: Reader): SwapStep[] {
    const undo: SwapStep[] = request.deadline.getTime() > this.clock.now() ? ['undo'] : [];
    if (this.persons.isOwn(reader, request.filerId)) return ['withdraw', ...undo];
    const own = request.parties.find(({ personId }) => this.persons.isOwn(reader, personId));
    if (own) return [...answers(request, own.agreed), ...undo];
    const canTake = request.state === 'offered' && this.persons.isOfSite(reader, request.filerId);
    return [
      ...(canTake ? (['take'] as const) : []),
      ...(request.onBehalf && request.filedBy === reader.name ? (['withdraw'] as const) : []),
    ];
  }

  /** Whether somebody may decide on it, and in whose right. */
  deciding(request: SwapRequestEntity, reader: Reader): Capacities {
    return this.persons.deciders.of(reader, this.all(request));
  }

  /** With the posts that they could decide with. */
  judging(request: SwapRequestEntity, reader: Reader): Reader {
    return this.persons.deciders.judging(reader, this.all(request));
  }

  decideBy(request: SwapRequestEntity): number {
    return this.deadlines.swap({ since: sinceOf(request), begins: request.deadline.getTime() });
  }

  confirm(tx: Transaction, request: SwapRequestEntity, capacity: Capacity): Promise<void> {
    return this.persons.deciders.confirm(tx, capacity, this.all(request));
  }

  private decidesFor(request: SwapRequestEntity, reader: Reader): Pick<SwapView, 'decidesFor'> {
    const [first] = this.deciding(request, reader).capacities;
    return first?.inStead ? { decidesFor: first.inStead.name } : {};
  }

  /** The filer and the others. */
  all({ filerId, parties }: SwapRequestEntity): string[] {
    return [filerId, ...parties.map(({ personId }) => personId)];
  }
}

const historyOf = ({ events }: SwapRequestEntity): SwapView['history'] =>
  [...events]
    .sort((a, b) => a.version - b.version)
    .map(({ at, by, inSteadOf, step, state, note }) => ({
      ...{ at: at.getTime(), by, step, state, note },
      ...(inSteadOf === null ? {} : { inStead: inSteadOf }),
    }));

/** Since when it can be decided: its last step. */
export const sinceOf = ({ events }: SwapRequestEntity): number => Math.max(...events.map(({ at }) => at.getTime()));
const answers = (request: SwapRequestEntity, agreed: boolean | null): SwapStep[] => {
  if (wasTaken(request)) return ['let-go'];
  return agreed === null ? ['agree', 'decline'] : ['decline'];
};

/** It was on the open board before. */
export const wasTaken = ({ events }: Pick<SwapRequestEntity, 'events'>): boolean =>
  events.some(({ step }) => step === 'take');

export const isOver = (state: SwapState): boolean => afterSwapStep(state, 'withdraw') === null;
