/** A day of steps for the trend chart. `from`, `to`, `now`, `hours`: hours since the left edge. `level`, `target`: 0…1. */
export interface TrendStep {
  from: number;
  to: number;
  count: number;
  level: number | null;
  breach: boolean;
  closed: boolean;
}
export interface TrendData {
  hours: number;
  now: number;
  steps: TrendStep[];
  gaps: { from: number; to: number }[];
  /** What was usual at the same hour; absent: not known. */
  usual?: { from: number; to: number; count: number }[];
  target: number;
  hourLabel: (hour: number) => string;
}
export interface TrendTexts {
  level: string;
  target: string;
  today: string;
}
export interface TrendPaint {
  accent: string;
  ink: string;
  muted: string;
  faint: string;
  hair: string;
  alarm: string;
  card: string;
  /** A picture of hatching, drawn once. */
  hatch: CanvasImageSource | null;
  font: string;
  /** Height of axis texts, px. */
  text: number;
}
