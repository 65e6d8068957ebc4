import { Global, Module, type DynamicModule } from '@nestjs/common';
import { ClockModule } from './clock';
import { DatabaseModule, type DatabasePlace } from './database';
import { Environment } from './environment';
import { WebBuild } from './http';
import { KeysModule } from './keys';
import { OpenApiModule } from './openapi';
import { OutboxModule } from './outbox';
import { OutgoingModule } from './outgoing';
import { SignInModule } from './sign-in';

/** What every area stands on: environment, clock, keys, database, sign-in, outbox. */
@Global()
@Module({})
export class PlatformModule {
  static on(environment: Environment, place: DatabasePlace, webBuild: WebBuild = WebBuild.none): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        ClockModule,
        KeysModule,
        DatabaseModule.at(place),
        SignInModule,
        OpenApiModule,
        OutgoingModule,
        OutboxModule,
      ],
      providers: [
        { provide: Environment, useValue: environment },
        { provide: WebBuild, useValue: webBuild },
      ],
      exports: [Environment, WebBuild],
    };
  }
}
