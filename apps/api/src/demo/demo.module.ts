import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar';
import { RosterModule } from '../roster';
import { StaffingModule } from '../staffing';
import { DemoHands } from './demo-hands';
import { DemoNeeds } from './demo-needs';
import { DemoOddities } from './demo-oddities';
import { DemoPlan } from './demo-plan';
import { DemoPlanning } from './demo-planning';
import { DemoRoster } from './demo-roster';
import { DemoSecondThoughts } from './demo-second-thoughts';
import { DemoShapes } from './demo-shapes';
import { DemoRepository } from './demo.repository';

@Module({
  imports: [CalendarModule, StaffingModule, RosterModule],
  providers: [
    DemoHands,
    DemoNeeds,
    DemoOddities,
    DemoPlan,
    DemoPlanning,
    DemoRepository,
    DemoRoster,
    DemoSecondThoughts,
    DemoShapes,
  ],
})
export class DemoModule {}
