import type { BoardFile, BoardTemplate } from '@zhiban/wire';
import { centreTemplate } from './centre.template';
import { managementTemplate } from './management.template';
import { nightTemplate } from './night.template';
import { queueTemplate } from './queue.template';
import { seatsTemplate } from './seats.template';

export interface TemplateWishes {
  /** Of the template for one queue. */
  queue: string;
  businessDayStart: string;
}

/** Boards to begin with. Their tiles are named by what they show, in the reader's language. */
export const templates: Record<BoardTemplate, (wishes: TemplateWishes) => BoardFile> = {
  centre: centreTemplate,
  queue: queueTemplate,
  seats: seatsTemplate,
  night: nightTemplate,
  management: managementTemplate,
};
