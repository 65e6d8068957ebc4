import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar';
import { CasesModule } from '../cases';
import { ExceptionsModule } from '../exceptions';
import { LeaveModule } from '../leave';
import { RosterModule } from '../roster';
import { StaffingModule } from '../staffing';
import { SwapsModule } from '../swaps';
import { DemoCases } from './demo-cases';
import { DemoExceptions } from './demo-exceptions';
import { DemoExceptionsAfter } from './demo-exceptions-after';
import { DemoHands } from './demo-hands';
import { DemoLeave } from './demo-leave';
import { DemoNeeds } from './demo-needs';
import { DemoOddities } from './demo-oddities';
import { DemoPlan } from './demo-plan';
import { DemoPlanning } from './demo-planning';
import { DemoRequests } from './demo-requests';
import { DemoRoster } from './demo-roster';
import { DemoSecondThoughts } from './demo-second-thoughts';
import { DemoShapes } from './demo-shapes';
import { DemoSwaps } from './demo-swaps';
import { DemoRepository } from './demo.repository';

@Module({
  imports: [CalendarModule, CasesModule, ExceptionsModule, StaffingModule, RosterModule, SwapsModule, LeaveModule],
  providers: [
    DemoCases,
    DemoExceptions,
    DemoExceptionsAfter,
    DemoHands,
    DemoLeave,
    DemoNeeds,
    DemoOddities,
    DemoPlan,
    DemoPlanning,
    DemoRepository,
    DemoRequests,
    DemoRoster,
    DemoSecondThoughts,
    DemoShapes,
    DemoSwaps,
  ],
})
export class DemoModule {}
