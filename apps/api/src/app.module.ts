import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccountsModule } from './accounts';
import { AdherenceModule } from './adherence';
import { AlarmsModule } from './alarms';
import { AttendanceModule } from './attendance';
import { AuditModule } from './audit';
import { BoardsModule } from './boards';
import { CalendarModule } from './calendar';
import { CasesModule } from './cases';
import { CentreModule } from './centre';
import { DeadlinesModule } from './deadlines';
import { DelegationsModule } from './delegations';
import { DemoModule } from './demo';
import { DevicesModule } from './devices';
import { ExchangeActsModule } from './exchange-acts';
import { ExceptionsModule } from './exceptions';
import { FloorAsksModule } from './floor-asks';
import { FullAttendanceModule } from './full-attendance';
import { HandoversModule } from './handovers';
import { HindsightModule } from './hindsight';
import { IngestModule } from './ingest';
import { LeaveModule } from './leave';
import { LiveModule } from './live';
import { MeetingsModule } from './meetings';
import { NoticesModule } from './notices';
import { NotificationsModule } from './notifications';
import { OperationsModule } from './operations';
import { PastModule } from './past';
import { PeopleModule } from './people';
import type { DatabasePlace } from './platform/database';
import type { Environment } from './platform/environment';
import { ConsumesGuard, type WebBuild } from './platform/http';
import { PlatformModule } from './platform/platform.module';
import { PolicyModule } from './policy';
import { ReportsModule } from './reports';
import { RequestsModule } from './requests';
import { StaffingModule } from './staffing';
import { RosterModule } from './roster';
import { TellingsModule } from './tellings';
import { SwapsModule } from './swaps';
import { VisitorsModule } from './visitors';
import { WallboardModule } from './wallboard';

/** The areas of the api. */
@Module({ providers: [{ provide: APP_GUARD, useClass: ConsumesGuard }] })
export class AppModule {
  static on(environment: Environment, place: DatabasePlace, webBuild: WebBuild): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.on(environment, place, webBuild),
        AuditModule,
        CentreModule,
        PeopleModule,
        CalendarModule,
        AccountsModule,
        IngestModule,
        LiveModule,
        FloorAsksModule,
        ExchangeActsModule,
        BoardsModule,
        VisitorsModule,
        WallboardModule,
        DevicesModule,
        NotificationsModule,
        TellingsModule,
        AlarmsModule,
        PastModule,
        OperationsModule,
        ReportsModule,
        StaffingModule,
        PolicyModule,
        RosterModule,
        AdherenceModule,
        AttendanceModule,
        DemoModule,
        DelegationsModule,
        DeadlinesModule,
        SwapsModule,
        LeaveModule,
        HindsightModule,
        FullAttendanceModule,
        RequestsModule,
        ExceptionsModule,
        CasesModule,
        NoticesModule,
        MeetingsModule,
        HandoversModule,
      ],
    };
  }
}
