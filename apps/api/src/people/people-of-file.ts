import type { ExchangeAgent, PeopleColumn, Person } from '@zhiban/wire';
import type { FieldRefusal } from '../platform/problem';
import { cellRefusal, type FileRow, type PeopleFile } from './people-file';

/** A person of the file, and the row that first names them. */
export interface FiledPerson {
  row: number;
  person: Person;
}

const longest: Record<PeopleColumn, number> = {
  number: 40,
  name: 60,
  nameEn: 60,
  site: 60,
  siteEn: 60,
  team: 60,
  teamEn: 60,
  seatLabel: 20,
  source: 60,
  agent: 200,
};

/** The people that the rows tell of. A person with several exchange agents has a row for each, otherwise alike. */
export function peopleOfFile(file: PeopleFile, usualSource: string): { people: FiledPerson[]; wrong: FieldRefusal[] } {
  const people = new Map<string, FiledPerson & { first: FileRow }>();
  const wrong: FieldRefusal[] = [];
  for (const row of file.rows) {
    wrong.push(...wrongCells(file, row));
    const known = people.get(row.cells.number);
    if (known) {
      wrong.push(...differences(file, known.first, row));
      known.person.agents.push(...agentsOf(row, usualSource));
    } else {
      people.set(row.cells.number, { row: row.row, first: row, person: personOf(row, usualSource) });
    }
  }
  wrong.push(...placesNamedTwice(file));
  return { people: [...people.values()].map(({ row, person }) => ({ row, person })), wrong };
}

function wrongCells(file: PeopleFile, { row, cells }: FileRow): FieldRefusal[] {
  const empty = (['number', 'name'] as const).filter((column) => cells[column] === '');
  const siteless: PeopleColumn[] = cells.team !== '' && cells.site === '' ? ['site'] : [];
  const agentless: PeopleColumn[] = cells.source !== '' && cells.agent === '' ? ['agent'] : [];
  const tooLong = (Object.keys(longest) as PeopleColumn[]).filter(
    (column) => [...cells[column]].length > longest[column],
  );
  return [
    ...[...empty, ...siteless, ...agentless].map((column) => cellRefusal(file, row, column, 'people.empty', {})),
    ...tooLong.map((column) => cellRefusal(file, row, column, 'people.too-long', { max: longest[column] })),
  ];
}

function differences(file: PeopleFile, first: FileRow, row: FileRow): FieldRefusal[] {
  return (['name', 'nameEn', 'site', 'siteEn', 'team', 'teamEn', 'seatLabel'] as const)
    .filter((column) => first.cells[column] !== row.cells[column])
    .map((column) => cellRefusal(file, row.row, column, 'people.differs', { row: first.row }));
}

/** A site or team has one English name, whichever row says it. */
function placesNamedTwice(file: PeopleFile): FieldRefusal[] {
  const named = new Map<string, FileRow>();
  return file.rows.flatMap((row) =>
    (['siteEn', 'teamEn'] as const).flatMap((column) => {
      const { site, team } = row.cells;
      if (row.cells[column] === '') return [];
      const place = JSON.stringify(column === 'siteEn' ? [site] : [site, team]);
      const first = named.get(place) ?? row;
      named.set(place, first);
      if (first.cells[column] === row.cells[column]) return [];
      return [cellRefusal(file, row.row, column, 'people.place-differs', { row: first.row })];
    }),
  );
}

function personOf(row: FileRow, usualSource: string): Person {
  const { number, name, nameEn, site, siteEn, team, teamEn, seatLabel } = row.cells;
  return {
    number,
    name,
    nameEn: nameEn || null,
    site: site || null,
    siteEn: siteEn || null,
    team: team || null,
    teamEn: teamEn || null,
    seatLabel: seatLabel || null,
    agents: agentsOf(row, usualSource),
  };
}

function agentsOf({ cells }: FileRow, usualSource: string): ExchangeAgent[] {
  return cells.agent === '' ? [] : [{ source: cells.source || usualSource, agent: cells.agent }];
}
