export { ExchangeActsModule } from './exchange-acts.module';
