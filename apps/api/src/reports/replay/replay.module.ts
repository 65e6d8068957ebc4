import { Module } from '@nestjs/common';
import { DayReplays } from './day-replays';
import { ReplayDesk } from './replay-desk';
import { ReplayRepository } from './replay.repository';

/** Needs neither the live river nor the intake, so that the command can replay beside a running server. */
@Module({ providers: [DayReplays, ReplayDesk, ReplayRepository], exports: [DayReplays, ReplayRepository] })
export class ReplayModule {}
