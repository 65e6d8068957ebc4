import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountPersonEntity } from './account-person.entity';
import { AccountPlaces } from './account-places';
import { AccountSafetyService } from './account-safety.service';
import { AccountsController } from './accounts.controller';
import { AccountsRepository } from './accounts.repository';
import { AccountsService } from './accounts.service';
import { GrantEntity } from './grant.entity';
import { MyAccountController } from './my-account.controller';
import { MyAccountService } from './my-account.service';
import { PasswordTermsWatch } from './password-terms-watch';

@Module({
  imports: [TypeOrmModule.forFeature([GrantEntity, AccountPersonEntity])],
  controllers: [AccountsController, MyAccountController],
  providers: [
    AccountPlaces,
    AccountSafetyService,
    AccountsRepository,
    AccountsService,
    MyAccountService,
    PasswordTermsWatch,
  ],
})
export class AccountsModule {}
