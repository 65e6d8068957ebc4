export { DevicesModule } from './devices.module';
export { DeviceWatch, type DeviceFact } from './watch/device-watch';
