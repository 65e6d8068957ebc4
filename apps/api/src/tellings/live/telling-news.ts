import { Injectable } from '@nestjs/common';
import { Subject } from 'rxjs';

/** Accounts of which something is unread or read now, after it is committed. */
@Injectable()
export class TellingNews {
  readonly changes = new Subject<readonly string[]>();
}
