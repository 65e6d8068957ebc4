import { Global, Module } from '@nestjs/common';
import { Environment } from '../environment';
import { Outgoing } from './outgoing';

@Global()
@Module({
  providers: [
    {
      provide: Outgoing,
      useFactory: (environment: Environment) => new Outgoing(environment.outgoingAllow),
      inject: [Environment],
    },
  ],
  exports: [Outgoing],
})
export class OutgoingModule {}
