import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Access } from './access';
import { AccessGuard } from './access.guard';
import { OriginCheck } from './origin';
import { RouteInspection } from './route-inspection';
import { SessionController } from './session.controller';
import { SessionEntity } from './session.entity';
import { SignInLimit } from './sign-in-limit';
import { SignInRepository } from './sign-in.repository';
import { SignInService } from './sign-in.service';
import { UserEntity } from './user.entity';

@Global()
@Module({
  imports: [DiscoveryModule, TypeOrmModule.forFeature([UserEntity, SessionEntity])],
  controllers: [SessionController],
  providers: [
    Access,
    OriginCheck,
    RouteInspection,
    SignInLimit,
    SignInRepository,
    SignInService,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [Access, OriginCheck, SignInService],
})
export class SignInModule {}
