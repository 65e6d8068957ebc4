import { Module } from '@nestjs/common';
import { RosteredModule } from '../adherence/rostered';
import { OpenAlarmsModule } from '../alarms/open';
import { FloorAsksModule } from '../floor-asks';
import { BoardsModule } from '../boards';
import { IngestModule } from '../ingest';
import { LiveModule } from '../live';
import { ShownNoticesModule } from '../notices/shown';
import { VisitorsModule } from '../visitors';
import { AttendanceDesk } from './attendance/attendance-desk';
import { AttendingPeople } from './attendance/attending-people';
import { FloorPeople } from './attendance/floor-people';
import { BoardTicker } from './board-ticker';
import { BoardDesk } from './boards/board-desk';
import { BoardFrame } from './boards/board-frame';
import { BoardPictures } from './boards/board-pictures';
import { BoardPieces } from './boards/board-pieces';
import { ClosedHours } from './figures/closed-hours';
import { FigureDesk } from './figures/figure-desk';
import { FigureExplain } from './figures/figure-explain';
import { ScopeReadings } from './figures/scope-readings';
import { AttendanceNames } from './floor/attendance-names';
import { CallStories } from './floor/call-stories';
import { CallerReveal } from './floor/caller-reveal';
import { FloorController } from './floor/floor.controller';
import { FloorReport } from './floor/floor-report';
import { SeatSheets } from './floor/seat-sheets';
import { LayoutPictures } from './layouts/layout-pictures';
import { PreviewController } from './layouts/preview.controller';
import { ScopeTrends } from './layouts/scope-trends';
import { TileFigures } from './layouts/tile-figures';
import { Sights } from './sight';
import { BoardSessions } from './socket/board-sessions';
import { BoardSockets } from './socket/board-sockets';
import { SocketMessages } from './socket/socket-messages';
import { SocketAreas } from './socket/socket-words';
import { WallboardGateway } from './socket/wallboard.gateway';

@Module({
  imports: [
    BoardsModule,
    FloorAsksModule,
    IngestModule,
    LiveModule,
    OpenAlarmsModule,
    RosteredModule,
    ShownNoticesModule,
    VisitorsModule,
  ],
  controllers: [FloorController, PreviewController],
  providers: [
    AttendanceDesk,
    AttendanceNames,
    AttendingPeople,
    BoardDesk,
    BoardFrame,
    BoardPictures,
    BoardPieces,
    BoardSessions,
    BoardSockets,
    BoardTicker,
    CallStories,
    CallerReveal,
    ClosedHours,
    FigureDesk,
    FigureExplain,
    FloorPeople,
    FloorReport,
    LayoutPictures,
    ScopeReadings,
    SeatSheets,
    Sights,
    SocketMessages,
    ScopeTrends,
    TileFigures,
    SocketAreas,
    WallboardGateway,
  ],
  exports: [
    AttendanceDesk,
    BoardDesk,
    BoardPictures,
    BoardPieces,
    BoardTicker,
    SocketAreas,
    SocketMessages,
    WallboardGateway,
  ],
})
export class WallboardModule {}
