import { Module } from '@nestjs/common';
import { HandoverSources } from './handover-sources';

/** A module of its own, so that areas can tell what they know to one that comes after them. */
@Module({ providers: [HandoverSources], exports: [HandoverSources] })
export class HandoverFactsModule {}
