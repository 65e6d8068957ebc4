/** Everything that the bare page shows; every value differs from one turn to the next. */
export interface BareTile {
  name: string;
  value: string;
  rows: { label: string; value: string }[];
  ratio: number;
}

export interface BareSeat {
  name: string;
  time: string;
  colour: string;
}

export interface BareData {
  tiles: BareTile[];
  seats: BareSeat[];
  /** Charts of lines of points. */
  charts: number[][][];
}

const colours = ['#3b7dd8', '#3fa46a', '#d8973b', '#8a8f98', '#c2503f'];
const points = 180;

const wave = (turn: number, i: number) => 50 + 40 * Math.sin((turn * 7 + i) / 9);

export function bareData(turn: number): BareData {
  return {
    tiles: Array.from({ length: 24 }, (_, i) => ({
      name: `队列 ${i + 1}`,
      value: wave(turn, i).toFixed(1),
      rows: ['等待', '接通', '放弃'].map((label, k) => ({ label, value: String(turn * 3 + i + k) })),
      ratio: wave(turn, i) / 100,
    })),
    seats: Array.from({ length: 200 }, (_, i) => ({
      name: `A${i + 1}`,
      time: `${Math.floor(turn / 60) % 60}:${String((turn + i) % 60).padStart(2, '0')}`,
      colour: colours[(turn + i) % colours.length] ?? '',
    })),
    charts: Array.from({ length: 3 }, (_, c) =>
      Array.from({ length: 3 }, (_, l) => Array.from({ length: points }, (_, p) => wave(turn + p, c * 30 + l * 10))),
    ),
  };
}
