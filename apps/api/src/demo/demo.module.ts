import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar';
import { CasesModule } from '../cases';
import { ExceptionsModule } from '../exceptions';
import { LeaveModule } from '../leave';
import { MeetingsModule } from '../meetings';
import { NoticesModule } from '../notices';
import { RosterModule } from '../roster';
import { StaffingModule } from '../staffing';
import { SwapsModule } from '../swaps';
import { DemoCases } from './demo-cases';
import { DemoExceptions } from './demo-exceptions';
import { DemoExceptionsAfter } from './demo-exceptions-after';
import { DemoHands } from './demo-hands';
import { DemoLeave } from './demo-leave';
import { DemoMeetings } from './demo-meetings';
import { DemoNeeds } from './demo-needs';
import { DemoNotices } from './demo-notices';
import { DemoOddities } from './demo-oddities';
import { DemoPlan } from './demo-plan';
import { DemoPlanning } from './demo-planning';
import { DemoRecord } from './demo-record';
import { DemoRequests } from './demo-requests';
import { DemoRoster } from './demo-roster';
import { DemoSecondThoughts } from './demo-second-thoughts';
import { DemoShapes } from './demo-shapes';
import { DemoSwaps } from './demo-swaps';
import { DemoRepository } from './demo.repository';

@Module({
  imports: [
    CalendarModule,
    CasesModule,
    ExceptionsModule,
    LeaveModule,
    MeetingsModule,
    NoticesModule,
    RosterModule,
    StaffingModule,
    SwapsModule,
  ],
  providers: [
    DemoCases,
    DemoExceptions,
    DemoExceptionsAfter,
    DemoHands,
    DemoLeave,
    DemoMeetings,
    DemoNeeds,
    DemoNotices,
    DemoOddities,
    DemoPlan,
    DemoPlanning,
    DemoRecord,
    DemoRepository,
    DemoRequests,
    DemoRoster,
    DemoSecondThoughts,
    DemoShapes,
    DemoSwaps,
  ],
})
export class DemoModule {}
