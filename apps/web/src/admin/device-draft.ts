import type { boardSocketLimit, DeviceBoard, DeviceSetting, DeviceView } from '@zhiban/wire';

export const mostBoards: typeof boardSocketLimit = 8;

export function newDraft(language: DeviceSetting['language']): DeviceSetting {
  return { name: '', language, watched: true, boards: [{ board: 'centre', seconds: 30 }] };
}

export function draftOf({ name, language, watched, boards }: DeviceView): DeviceSetting {
  return { name, language, watched, boards: boards.map((one) => ({ ...one })) };
}

/** One more board: the first of the choices that does not hang there yet. */
export function withBoard(boards: readonly DeviceBoard[], choices: readonly { board: string }[]): DeviceBoard[] {
  const free = choices.find(({ board }) => !boards.some((one) => one.board === board));
  if (!free || boards.length >= mostBoards) return [...boards];
  return [...boards, { board: free.board, seconds: boards.at(-1)?.seconds ?? 30 }];
}

export function movedUp(boards: readonly DeviceBoard[], index: number): DeviceBoard[] {
  const moved = [...boards];
  const [one] = moved.splice(index, 1);
  if (one) moved.splice(Math.max(0, index - 1), 0, one);
  return moved;
}
