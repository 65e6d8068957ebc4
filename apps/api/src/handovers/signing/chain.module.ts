import { Module } from '@nestjs/common';
import { LinksRepository } from '../keeping/links.repository';
import { Chain } from './chain';
import { ChainChecking } from './chain-checking';
import { HeadFile } from './head-file';

/** The chain alone, for the command that checks it too. */
@Module({
  providers: [Chain, ChainChecking, HeadFile, LinksRepository],
  exports: [Chain, ChainChecking, LinksRepository],
})
export class ChainModule {}
