import type { BoardFile, CentreSettings, WindowChoice } from '@zhiban/wire';
import { fieldRefusal, type FieldRefusal } from '../platform/problem';

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Set hours are summed from closed intervals, so they begin and end where intervals do. */
export function edgeRefusals(file: BoardFile, settings: CentreSettings): FieldRefusal[] {
  const windows: [path: string, window: WindowChoice | undefined][] = [
    ['window', file.window],
    ...file.tiles.flatMap((tile, at): [string, WindowChoice | undefined][] => [
      [`tiles.${at}.window`, 'window' in tile ? tile.window : undefined],
      ...('columns' in tile
        ? tile.columns.map((column, c): [string, WindowChoice | undefined] => [
            `tiles.${at}.columns.${c}.window`,
            'window' in column ? column.window : undefined,
          ])
        : []),
    ]),
  ];
  return windows.flatMap(([path, window]) => (window?.kind === 'hours' ? wrongEdges(path, window, settings) : []));
}

function wrongEdges(
  path: string,
  hours: Extract<WindowChoice, { kind: 'hours' }>,
  { businessDayStart, intervalMinutes }: CentreSettings,
): FieldRefusal[] {
  const isEdge = (time: string) => (minutesOf(time) - minutesOf(businessDayStart)) % intervalMinutes === 0;
  return (['from', 'to'] as const)
    .filter((edge) => !isEdge(hours[edge]))
    .map((edge) =>
      fieldRefusal(`${path}.${edge}`, 'board.hours-edge', { minutes: intervalMinutes, start: businessDayStart }),
    );
}
