export { AccountsModule } from './accounts.module';
export { ownId } from './my-account.service';
