export type { Standing } from './shown-at';
export { ShownNotices } from './shown-notices';
export { ShownNoticesModule } from './shown-notices.module';
