import { Injectable } from '@nestjs/common';
import type { DraftStep, Publication } from '@zhiban/wire';
import { Subject } from 'rxjs';

/** What happened to the roster, after it is committed. */
@Injectable()
export class DraftNews {
  readonly steps = new Subject<DraftStep>();
  readonly publications = new Subject<Publication>();
}
