/** The quarter in which a day (`2026-11-26`) lies. */
export const quarterOf = (date: string): string => {
  const [year = '', month = '1'] = date.split('-');
  return `${year}-Q${Math.ceil(Number(month) / 3)}`;
};

/** So many quarters, the one of that day first. */
export function quartersUpTo(date: string, count: number): string[] {
  const [year = '0', nth = '1'] = quarterOf(date).split('-Q');
  const last = Number(year) * 4 + Number(nth) - 1;
  return Array.from({ length: count }, (_, back) => {
    const at = last - back;
    return `${Math.floor(at / 4)}-Q${(at % 4) + 1}`;
  });
}
