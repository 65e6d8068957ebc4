import { Injectable } from '@nestjs/common';
import type { HandoverFactKind, ItemSection } from '@zhiban/wire';
import type { Fact } from '@zhiban/workforce-handover';
import { CentreSettingsService } from '../../centre';
import { instantWords } from '../../tellings';
import type { FactTurn } from '../../handover-facts';
import type { ItemRow } from '../keeping/rows';
import { HandoverSettingsService } from '../settings/handover-settings.service';

const factKinds: Readonly<Record<ItemSection, HandoverFactKind>> = {
  replies: 'reply',
  tasks: 'task',
  notices: 'notice',
  checklist: 'equipment',
};

/** What is left open, as it stands in a record. */
@Injectable()
export class ItemFacts {
  constructor(
    private readonly settings: HandoverSettingsService,
    private readonly centre: CentreSettingsService,
  ) {}

  /** What falls due before the next duty is over is red. */
  of(item: ItemRow, { to, relief }: Pick<FactTurn, 'to' | 'relief'>): Fact {
    const until = relief?.to ?? to;
    const due = item.dueAt?.getTime() ?? null;
    const closed = item.state === 'closed';
    return {
      ...{ kind: factKinds[item.section], id: `item/${item.id}`, at: item.openedAt.getTime(), item: item.id },
      ...{ link: `/handover/items/${item.id}`, red: !closed && due !== null && due <= until },
      ...this.sentences(item, closed, due),
    };
  }

  private sentences({ kind, words, customer, owner, word }: ItemRow, closed: boolean, due: number | null) {
    const named = this.settings.itemKind(kind);
    const until = due === null ? null : instantWords(due, this.centre.current().settings.timeZone);
    const who = customer ? [`${customer.name} ${customer.reference}`.trim()] : [];
    const zh = [
      `${named?.zh ?? kind}：${[...who, words].join('，')}`,
      ...(closed ? [`已结：${word ?? ''}`] : [`负责 ${owner ?? '未定'}`, ...(until ? [`期限 ${until.zh}`] : [])]),
    ];
    const en = [
      `${named?.en ?? kind}: ${[...who, words].join(', ')}`,
      ...(closed
        ? [`closed: ${word ?? ''}`]
        : [owner ? `with ${owner}` : 'no owner', ...(until ? [`due ${until.en}`] : [])]),
    ];
    return { zh: zh.join('；'), en: en.join('; ') };
  }
}
