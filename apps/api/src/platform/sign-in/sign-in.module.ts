import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Access } from './access';
import { AccessGuard } from './access.guard';
import { AdministratorRepository } from './administrator.repository';
import { AdministratorService } from './administrator.service';
import { OriginCheck } from './origin';
import { PasswordBook } from './password-book';
import { PasswordChangeService } from './password-change.service';
import { PasswordPolicy } from './password-policy';
import { PasswordProof } from './password-proof';
import { PostHolders } from './post-holders';
import { RouteInspection } from './route-inspection';
import { SessionController } from './session.controller';
import { SessionEntity } from './session.entity';
import { Sessions } from './sessions';
import { SignInEntity } from './sign-in.entity';
import { SignInLog } from './sign-in-log';
import { SignInLimit } from './sign-in-limit';
import { SignInTallyEntity } from './sign-in-tally.entity';
import { SignInTallyRepository } from './sign-in-tally.repository';
import { SignInRepository } from './sign-in.repository';
import { SignInService } from './sign-in.service';
import { UserEntity } from './user.entity';

@Global()
@Module({
  imports: [DiscoveryModule, TypeOrmModule.forFeature([UserEntity, SessionEntity, SignInEntity, SignInTallyEntity])],
  controllers: [SessionController],
  providers: [
    Access,
    AdministratorRepository,
    AdministratorService,
    OriginCheck,
    PasswordBook,
    PasswordChangeService,
    PasswordPolicy,
    PasswordProof,
    PostHolders,
    RouteInspection,
    Sessions,
    SignInLimit,
    SignInLog,
    SignInRepository,
    SignInService,
    SignInTallyRepository,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [Access, OriginCheck, PasswordBook, PasswordPolicy, PostHolders, Sessions, SignInRepository],
})
export class SignInModule {}
