import { Module } from '@nestjs/common';
import { OpenAlarmsModule } from '../alarms/open';
import { FloorAsksModule } from '../floor-asks';
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
import { BoardSockets } from './socket/board-sockets';
import { SocketMessages } from './socket/socket-messages';
import { WallboardGateway } from './socket/wallboard.gateway';

@Module({
  imports: [FloorAsksModule, IngestModule, LiveModule, OpenAlarmsModule],
  controllers: [FloorController],
  providers: [
    BoardDesk,
    BoardFrame,
    BoardPictures,
    BoardPieces,
    BoardSessions,
    BoardSockets,
    BoardTicker,
    CallerReveal,
    ClosedHours,
    FigureDesk,
    FigureExplain,
    FloorReport,
    ScopeReadings,
    SocketMessages,
    WallboardGateway,
  ],
  exports: [BoardDesk, BoardPictures, BoardPieces, BoardTicker, SocketMessages, WallboardGateway],
})
export class WallboardModule {}
