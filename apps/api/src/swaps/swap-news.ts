import { Injectable } from '@nestjs/common';
import { Subject } from 'rxjs';

/** What happened to a request, after it is committed. */
@Injectable()
export class SwapNews {
  /** Persons whom it concerns. */
  readonly changes = new Subject<{ request: string; persons: string[] }>();
}
