import { Injectable } from '@nestjs/common';
import { Subject } from 'rxjs';

/** That somebody may have something else to read now, after it is committed. `null`: anybody; otherwise these accounts. */
@Injectable()
export class NoticeNews {
  readonly changes = new Subject<readonly string[] | null>();
}
