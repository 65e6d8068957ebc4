import { Injectable } from '@nestjs/common';
import { Subject } from 'rxjs';

/** What happened to a request for leave, after it is committed. */
@Injectable()
export class LeaveNews {
  readonly changes = new Subject<{ request: string; persons: string[] }>();
}
