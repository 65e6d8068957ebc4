import { Injectable } from '@nestjs/common';
import type { Place } from '@zhiban/wire';
import { Subject } from 'rxjs';

/** `handover: null`: what is left open at the place, or a record that was begun. */
export interface HandoverNewsItem {
  handover: string | null;
  place: Place;
}

/** What happened to a record, after it is committed. */
@Injectable()
export class HandoverNews {
  readonly changes = new Subject<HandoverNewsItem>();
}
