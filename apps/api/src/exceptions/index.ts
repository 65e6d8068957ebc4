export { ExceptionsModule } from './exceptions.module';
export { ExceptionSettingsService } from './settings/exception-settings.service';
