import { Module } from '@nestjs/common';
import { RosterModule } from '../roster';
import { RosteredModule } from './rostered';
import { RosteredKeeper } from './rostered-keeper';
import { RosteredWriting } from './rostered-writing';

@Module({ imports: [RosterModule, RosteredModule], providers: [RosteredKeeper, RosteredWriting] })
export class AdherenceModule {}
