import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  accountMade,
  accountsList,
  accountView,
  firstPassword,
  grantsChange,
  lockChange,
  newAccount,
  personLink,
  signInsList,
  type AccountMade,
  type AccountsList,
  type AccountView,
  type FirstPassword,
  type GrantsChange,
  type LockChange,
  type NewAccount,
  type PersonLink,
  type SignInsList,
} from '@zhiban/wire';
import { z } from 'zod';
import { CurrentReader, Requires, type Reader } from '../platform/sign-in';
import { AccountSafetyService } from './account-safety.service';
import { AccountsService } from './accounts.service';
import { MyAccountService } from './my-account.service';

const accountId = z.uuid();

@ApiTags('accounts')
@Controller('api/v1/accounts')
export class AccountsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly safety: AccountSafetyService,
    private readonly histories: MyAccountService,
  ) {}

  @Get()
  @Requires('users.read')
  @ApiResponse({ status: 200, standardSchema: accountsList })
  async list(): Promise<AccountsList> {
    return { accounts: await this.accounts.list() };
  }

  @Post()
  @Requires('users.write')
  @ApiResponse({ status: 201, standardSchema: accountMade })
  create(@Body({ schema: newAccount }) body: NewAccount, @CurrentReader() reader: Reader): Promise<AccountMade> {
    return this.accounts.create(body, reader.name);
  }

  @Put(':id/grants')
  @Requires('users.write')
  @ApiResponse({ status: 200, standardSchema: accountView })
  changeGrants(
    @Param('id', { schema: accountId }) id: string,
    @Body({ schema: grantsChange }) { grants }: GrantsChange,
    @CurrentReader() reader: Reader,
  ): Promise<AccountView> {
    return this.accounts.changeGrants(reader, id, grants);
  }

  @Put(':id/person')
  @Requires('users.write')
  @ApiResponse({ status: 200, standardSchema: accountView })
  link(
    @Param('id', { schema: accountId }) id: string,
    @Body({ schema: personLink }) { number }: PersonLink,
    @CurrentReader() reader: Reader,
  ): Promise<AccountView> {
    return this.accounts.link(reader, id, number);
  }

  @Put(':id/lock')
  @Requires('users.write')
  @HttpCode(204)
  setLocked(
    @Param('id', { schema: accountId }) id: string,
    @Body({ schema: lockChange }) { locked }: LockChange,
    @CurrentReader() reader: Reader,
  ): Promise<void> {
    return this.safety.setLocked(reader, id, locked);
  }

  @Post(':id/password')
  @Requires('users.write')
  @HttpCode(200)
  @ApiResponse({ status: 200, standardSchema: firstPassword })
  resetPassword(
    @Param('id', { schema: accountId }) id: string,
    @CurrentReader() reader: Reader,
  ): Promise<FirstPassword> {
    return this.safety.resetPassword(reader, id);
  }

  @Delete(':id/sessions')
  @Requires('users.write')
  @HttpCode(204)
  signOutEverywhere(@Param('id', { schema: accountId }) id: string, @CurrentReader() reader: Reader): Promise<void> {
    return this.safety.signOutEverywhere(reader, id);
  }

  @Get(':id/sign-ins')
  @Requires('users.read')
  @ApiResponse({ status: 200, standardSchema: signInsList })
  async signIns(@Param('id', { schema: accountId }) id: string): Promise<SignInsList> {
    return { signIns: await this.histories.signIns(id) };
  }
}
