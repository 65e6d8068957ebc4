import { Module } from '@nestjs/common';
import { IngestModule } from '../ingest';
import { LiveModule } from '../live';
import { BoardTicker } from './board-ticker';
import { BoardDesk } from './boards/board-desk';
import { BoardFrame } from './boards/board-frame';
import { BoardPictures } from './boards/board-pictures';
import { BoardPieces } from './boards/board-pieces';
import { ClosedHours } from './figures/closed-hours';
import { FigureDesk } from './figures/figure-desk';
import { FigureExplain } from './figures/figure-explain';
import { ScopeReadings } from './figures/scope-readings';
import { CallerReveal } from './floor/caller-reveal';
import { FloorController } from './floor/floor.controller';
import { FloorReport } from './floor/floor-report';
import { BoardSessions } from './socket/board-sessions';
import { SocketAreas } from './socket/socket-words';
import { WallboardGateway } from './socket/wallboard.gateway';

@Module({
  imports: [IngestModule, LiveModule],
  controllers: [FloorController],
  providers: [
    BoardDesk,
    BoardFrame,
    BoardPictures,
    BoardPieces,
    BoardSessions,
    BoardTicker,
    CallerReveal,
    ClosedHours,
    FigureDesk,
    FigureExplain,
    FloorReport,
    ScopeReadings,
    SocketAreas,
    WallboardGateway,
  ],
  exports: [BoardDesk, BoardPictures, BoardPieces, BoardTicker, SocketAreas, WallboardGateway],
})
export class WallboardModule {}
