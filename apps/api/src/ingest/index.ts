export { DoorLinks } from './door/door-links';
export { EventRetention } from './event-retention';
export { EventStoring } from './event-storing';
export { ExchangeIntake, type EventSink } from './exchange-intake';
export { IngestModule } from './ingest.module';
export { ConnectorDesk } from './link/connector-desk';
export { SourceBook, type SourceKind, type SourceStatus } from './source-book';
export { SourceLife } from './source-life';
export type { SequencedEvent } from './store/sequenced-event';
