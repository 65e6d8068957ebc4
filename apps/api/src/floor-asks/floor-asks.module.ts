import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IngestModule } from '../ingest';
import { LiveModule } from '../live';
import { AskViews } from './ask-views';
import { AsksBook } from './asks-book';
import { AsksOnFloor } from './asks-on-floor';
import { FloorAsksController } from './floor-asks.controller';
import { RaisedHandEntity } from './hand/raised-hand.entity';
import { RaisedHandRepository } from './hand/raised-hand.repository';
import { RaisedHandService } from './hand/raised-hand.service';
import { LeaveDesk } from './leave/leave-desk';
import { LeaveWatch } from './leave/leave-watch';
import { ShortLeaveEntity } from './leave/short-leave.entity';
import { ShortLeaveRepository } from './leave/short-leave.repository';
import { ShortLeaveService } from './leave/short-leave.service';
import { MyFloorController } from './mine/my-floor.controller';
import { MyFloorService } from './mine/my-floor.service';
import { OwnPerson } from './own-person';
import { PersonSeats } from './person-seats';
import { AskHistory } from './then';

@Module({
  imports: [IngestModule, LiveModule, TypeOrmModule.forFeature([RaisedHandEntity, ShortLeaveEntity])],
  controllers: [FloorAsksController, MyFloorController],
  providers: [
    AskHistory,
    AskViews,
    AsksBook,
    AsksOnFloor,
    LeaveDesk,
    LeaveWatch,
    MyFloorService,
    OwnPerson,
    PersonSeats,
    RaisedHandRepository,
    RaisedHandService,
    ShortLeaveRepository,
    ShortLeaveService,
  ],
  exports: [AskHistory, AsksBook, PersonSeats],
})
export class FloorAsksModule {}
