/** To so many decimals; what lies exactly between two goes to the even one, as sums of many figures need it. */
export function decimals(value: number, digits: number): number {
  const rounded = Number(value.toFixed(digits));
  const liesBetween = Number.isInteger(value * 2 ** (digits + 1)) && !Number.isInteger(value * 2 ** digits);
  if (!liesBetween) return rounded;
  const scale = 10 ** digits;
  return (Math.round(value * scale * 0.5) * 2) / scale;
}
