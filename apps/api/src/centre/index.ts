export { CentreModule } from './centre.module';
export { CentreSettingsService } from './centre-settings.service';
export { settingsRefusals } from './settings-rules';
