import { Injectable } from '@nestjs/common';
import { Subject } from 'rxjs';

export interface SwapNewsItem {
  request: string;
  /** Whom it concerns, the filer first. */
  persons: string[];
  /** It is or was on the open board, which everybody of the site looks at. */
  offered: boolean;
}

/** What happened to a request, after it is committed. */
@Injectable()
export class SwapNews {
  readonly changes = new Subject<SwapNewsItem>();
}
