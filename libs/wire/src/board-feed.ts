/** The board whose picture feeds what hangs on a wall: the seat map is a view of the whole centre. */
export function feedOf(board: string): string {
  return board === 'seats' ? 'centre' : board;
}
