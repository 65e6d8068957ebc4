// @vitest-environment happy-dom
import type { RosterImportChoices } from '@zhiban/wire';
import { afterEach, expect, test, vi } from 'vitest';
import { effectScope } from 'vue';
import { useRosterImport } from './use-roster-import';

afterEach(() => void vi.unstubAllGlobals());
const settled = () => new Promise((done) => setTimeout(done, 5));

/** A server whose previews are answered when the test says so. */
function serving() {
  const previews: { asked: RosterImportChoices; answer: (text: string) => void }[] = [];
  const json = (body: unknown) =>
    new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
  vi.stubGlobal('fetch', (path: string, init: { body?: string } = {}) => {
    if (path.includes('/preview'))
      return new Promise((resolve) => {
        const asked = JSON.parse(init.body ?? '{}') as RosterImportChoices;
        previews.push({ asked, answer: (sheet) => resolve(json({ sheet, counts: {} })) });
      });
    return Promise.resolve(
      json(path.includes('/patterns') ? { patterns: [] } : { id: 'i', name: 'a.csv', sheets: [] }),
    );
  });
  return previews;
}

test('of answers that overtake each other the one to the last choice is shown', async () => {
  const previews = serving();
  const scope = effectScope();
  const { send, choose, preview } = scope.run(useRosterImport)!;
  void send.run(new File(['x'], 'a.csv'));
  await settled();
  choose({ merged: 'each' });
  await settled();
  expect(previews.map(({ asked }) => asked.merged)).toEqual(['out', 'each']);
  previews[1]?.answer('second');
  await settled();
  previews[0]?.answer('first');
  await settled();
  expect(preview.value?.sheet).toBe('second');
  scope.stop();
});
