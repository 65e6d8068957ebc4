export type {
  AcdEvent,
  AcdEventOf,
  AcdEventType,
  AcdMember,
  CompletionEnder,
  DeviceState,
  LeftHow,
} from '@zhiban/wire';
