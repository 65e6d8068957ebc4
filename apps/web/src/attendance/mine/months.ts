/** `2026-11` and so many months on. */
export function monthsOn(month: string, by: number): string {
  const [year = 0, nth = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, nth - 1 + by, 1)).toISOString().slice(0, 7);
}

export function daysOfMonth(month: string): { first: string; last: string } {
  const next = Date.parse(`${monthsOn(month, 1)}-01`);
  return { first: `${month}-01`, last: new Date(next - 86_400_000).toISOString().slice(0, 10) };
}
