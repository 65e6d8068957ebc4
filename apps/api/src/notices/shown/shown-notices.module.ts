import { Module } from '@nestjs/common';
import { ShownNotices } from './shown-notices';

/** A module of its own, so that boards can show notices whose audience is worked out from what is behind the boards. */
@Module({ providers: [ShownNotices], exports: [ShownNotices] })
export class ShownNoticesModule {}
