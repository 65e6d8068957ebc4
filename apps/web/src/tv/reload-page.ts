import { pageBuild } from '../platform/page-build';
import { reloadedFrom, shouldReload } from './reload-rule';

const kept = 'zhiban.reloaded';

/** Only while the server hands out pages: a TV must never end on the browser's own error page. */
export async function reloadPage(): Promise<void> {
  const page = await fetch(location.href, { cache: 'no-store' }).catch(() => null);
  if (page?.ok) location.reload();
}

/** After an upgrade of the server. */
export async function followBuild(build: string | null): Promise<void> {
  if (!shouldReload(pageBuild, build, reloadedFrom(sessionStorage.getItem(kept)), Date.now())) return;
  sessionStorage.setItem(kept, JSON.stringify({ build, at: Date.now() }));
  await reloadPage();
}
