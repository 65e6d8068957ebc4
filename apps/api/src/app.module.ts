import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccountsModule } from './accounts';
import { AuditModule } from './audit';
import { CentreModule } from './centre';
import { IngestModule } from './ingest';
import { LiveModule } from './live';
import { NotificationsModule } from './notifications';
import { OperationsModule } from './operations';
import { PastModule } from './past';
import { PeopleModule } from './people';
import type { DatabasePlace } from './platform/database';
import type { Environment } from './platform/environment';
import { ConsumesGuard } from './platform/http';
import { PlatformModule } from './platform/platform.module';
import { ReportsModule } from './reports';
import { WallboardModule } from './wallboard';

/** The areas of the api. */
@Module({ providers: [{ provide: APP_GUARD, useClass: ConsumesGuard }] })
export class AppModule {
  static on(environment: Environment, place: DatabasePlace): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.on(environment, place),
        AuditModule,
        CentreModule,
        PeopleModule,
        AccountsModule,
        IngestModule,
        LiveModule,
        WallboardModule,
        NotificationsModule,
        PastModule,
        OperationsModule,
        ReportsModule,
      ],
    };
  }
}
