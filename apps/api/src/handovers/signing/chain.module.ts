import { Module } from '@nestjs/common';
import { EntriesRepository } from '../keeping/entries.repository';
import { HandoversRepository } from '../keeping/handovers.repository';
import { LinksRepository } from '../keeping/links.repository';
import { Chain } from './chain';
import { ChainChecking } from './chain-checking';
import { HeadFile } from './head-file';
import { KeptBeside } from './kept-beside';

/** The chain alone, for the command that checks it too. */
@Module({
  providers: [Chain, ChainChecking, EntriesRepository, HandoversRepository, HeadFile, KeptBeside, LinksRepository],
  exports: [Chain, ChainChecking, EntriesRepository, HandoversRepository, LinksRepository],
})
export class ChainModule {}
