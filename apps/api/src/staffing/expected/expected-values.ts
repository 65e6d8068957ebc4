/** Expected contacts and handling times of a day, one of each per interval. */
export interface ExpectedValues {
  contacts: readonly number[];
  ahtSeconds: readonly (number | null)[];
}

export const nothingExpected = (intervals: number): ExpectedValues => ({
  contacts: Array.from({ length: intervals }, () => 0),
  ahtSeconds: Array.from({ length: intervals }, () => null),
});

/**
 * A day that was entered in other intervals than the centre now plans in: half hours are halved, quarters are added. A
 * length that fits no longer (the day's start has moved past a change of clocks) is cut or filled up with nothing.
 */
export function fitted(values: ExpectedValues, minutes: number, wanted: number, intervals: number): ExpectedValues {
  const { contacts, ahtSeconds } = minutes === wanted ? values : minutes > wanted ? split(values) : joined(values);
  return {
    contacts: Array.from({ length: intervals }, (_, at) => contacts[at] ?? 0),
    ahtSeconds: Array.from({ length: intervals }, (_, at) => ahtSeconds[at] ?? null),
  };
}

const split = ({ contacts, ahtSeconds }: ExpectedValues): ExpectedValues => ({
  contacts: contacts.flatMap((count) => [count / 2, count / 2]),
  ahtSeconds: ahtSeconds.flatMap((aht) => [aht, aht]),
});

function joined({ contacts, ahtSeconds }: ExpectedValues): ExpectedValues {
  const halves = Array.from({ length: Math.ceil(contacts.length / 2) }, (_, at) => [at * 2, at * 2 + 1]);
  return {
    contacts: halves.map((pair) => pair.reduce((sum, at) => sum + (contacts[at] ?? 0), 0)),
    ahtSeconds: halves.map((pair) => {
      const known = pair.filter((at) => typeof ahtSeconds[at] === 'number');
      const calls = known.reduce((sum, at) => sum + (contacts[at] ?? 0), 0);
      if (calls === 0) return ahtSeconds[known[0] ?? -1] ?? null;
      return known.reduce((sum, at) => sum + (contacts[at] ?? 0) * (ahtSeconds[at] ?? 0), 0) / calls;
    }),
  };
}
