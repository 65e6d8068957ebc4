import { Injectable } from '@nestjs/common';
import type { RequestJudged, SwapDetail, SwapInbox, SwapView } from '@zhiban/wire';
import { RefusalError } from '../../platform/problem';
import type { Reader } from '../../platform/sign-in';
import { JudgingWork } from '../../roster';
import { discreet } from '../judging/discreet';
import { SwapJudge } from '../judging/swap-judge';
import { SwapsRepository } from '../keeping/swaps.repository';
import type { SwapRequestEntity } from '../keeping/swap-request.entity';
import { SwapPersons } from '../swap-persons';
import { SwapWeeks } from '../view/swap-weeks';
import { isOver, SwapViews } from '../view/swap-views';
import { asAsked } from './deciding.service';

/** What approvers and leads see of the requests within their reach, the nearest deadline first. */
@Injectable()
export class InboxService {
  constructor(
    private readonly work: JudgingWork,
    private readonly swaps: SwapsRepository,
    private readonly judge: SwapJudge,
    private readonly persons: SwapPersons,
    private readonly views: SwapViews,
    private readonly weeks: SwapWeeks,
  ) {}

  async list(state: 'open' | 'done', reader: Reader): Promise<SwapInbox> {
    const found = await (state === 'open' ? this.swaps.open() : this.swaps.done());
    const seen = found.filter((request) => this.sees(request, reader));
    const swaps: SwapInbox['swaps'] = [];
    // One after the other: a judgement holds a connection.
    for (const request of seen) {
      const judged = request.state === 'agreed' ? await this.judged(request, reader) : null;
      const clear = judged !== null && isClear(judged);
      swaps.push({ ...this.views.of(request, reader), clear, lowestCover: lowest(judged) });
    }
    return {
      at: this.weeks.now(),
      timeZone: this.weeks.timeZone,
      swaps: state === 'open' ? swaps.sort(byDeadline) : swaps,
    };
  }

  /** For the parties too. */
  async detail(id: string, reader: Reader): Promise<SwapDetail> {
    const request = await this.swaps.find(id);
    if (!request || !(this.sees(request, reader) || this.isPartyOrOffer(request, reader)))
      throw new RefusalError('swap.none', {});
    const sees = this.sees(request, reader);
    const all = this.views.all(request);
    const own = all.filter((person) => this.persons.isOwn(reader, person));
    const view = {
      ...this.views.of(request, reader),
      timeZone: this.weeks.timeZone,
      weeks: await this.weeks.of(request.transfers, sees ? all : own),
    };
    if (isOver(request.state) || request.state === 'offered') return { ...view, judged: null, changed: [] };
    const judging = this.views.judging(request, reader);
    const end = await this.work.run((tx) => this.judge.drawn(tx, asAsked(request), judging));
    return {
      ...view,
      judged: end.done === 'judged' ? (sees ? end.judged : discreet(end.judged, own[0] ?? '')) : null,
      changed: end.done === 'changed' ? end.shifts : [],
    };
  }

  private async judged(request: SwapRequestEntity, reader: Reader): Promise<RequestJudged | null> {
    const judging = this.views.judging(request, reader);
    const end = await this.work.run((tx) => this.judge.judge(tx, asAsked(request), judging));
    return end.done === 'judged' ? end.judged : null;
  }

  private sees(request: SwapRequestEntity, reader: Reader): boolean {
    return this.persons.reads(reader, this.views.all(request));
  }

  private isPartyOrOffer(request: SwapRequestEntity, reader: Reader): boolean {
    const ofBoard = request.state === 'offered' && this.persons.isOfSite(reader, request.filerId);
    return ofBoard || this.views.all(request).some((person) => this.persons.isOwn(reader, person));
  }
}

const byDeadline = (a: SwapView, b: SwapView): number => (a.decideBy ?? a.deadline) - (b.decideBy ?? b.deadline);

/** Nothing stands against approving it: those may be approved together. */
const isClear = ({ hindrances: { never, notThese, withReason } }: RequestJudged): boolean =>
  never.length + notThese.length + withReason.length === 0;

/** How far the least covered interval is from what it needs, after the swap. */
const lowest = (judged: RequestJudged | null): number | null =>
  judged?.cover.reduce<number | null>(
    (least, { after, required }) => Math.min(least ?? Infinity, after - required),
    null,
  ) ?? null;
