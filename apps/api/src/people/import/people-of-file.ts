import type { ExchangeAgent, PeopleColumn, Person, WorkingPerson } from '@zhiban/wire';
import { inSlices } from '../../platform/in-slices';
import type { FieldRefusal } from '../../platform/problem';
import { skillsOfCell } from '../cells/read-cells';
import { cellRefusal, type FileRow, type PeopleFile } from './people-file';
import { RowReading } from './row-reading';

/** A person of the file, and the rows that say so. */
export interface FiledPerson {
  row: number;
  person: Person;
  leftOn: string | null;
  working: Pick<WorkingPerson, 'skills' | 'terms' | 'bornOn'>;
  /** The row of each of the agreements. */
  termRows: number[];
}

const longest: Partial<Record<PeopleColumn, number>> = {
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
const limited = Object.entries(longest) as [PeopleColumn, number][];

/** What has to be the same in every row of a person. */
const alike = [
  'name',
  'nameEn',
  'site',
  'siteEn',
  'team',
  'teamEn',
  'seatLabel',
  'leftOn',
  'skills',
  'bornOn',
] as const;

/** The people that the rows tell of. A person with several exchange agents or agreements has a row for each. */
export async function peopleOfFile(
  file: PeopleFile,
  usualSource: string,
): Promise<{ people: FiledPerson[]; wrong: FieldRefusal[] }> {
  const people = new Map<string, FiledPerson & { first: FileRow }>();
  const wrong: FieldRefusal[] = [];
  await inSlices(file.rows, (row) => {
    wrong.push(...wrongCells(file, row));
    const reading = new RowReading(file, row);
    const known = people.get(row.cells.number);
    if (known) wrong.push(...differences(file, known.first, row));
    const filed = known ?? { ...personOf(file, reading), first: row };
    addRow(filed, reading, usualSource);
    people.set(row.cells.number, filed);
    wrong.push(...reading.wrong);
  });
  wrong.push(...placesNamedTwice(file));
  return { people: [...people.values()].map(({ first: _, ...filed }) => filed), wrong };
}

function addRow(filed: FiledPerson, reading: RowReading, usualSource: string): void {
  filed.person.agents.push(...agentsOf(reading.row, usualSource));
  const terms = reading.terms();
  if (terms === null) return;
  const again = filed.working.terms.some((known) => JSON.stringify(known) === JSON.stringify(terms));
  if (again) return;
  filed.working.terms.push(terms);
  filed.termRows.push(reading.row.row);
}

function wrongCells(file: PeopleFile, { row, cells }: FileRow): FieldRefusal[] {
  const empty = (['number', 'name'] as const).filter((column) => cells[column] === '');
  const siteless: PeopleColumn[] = cells.team !== '' && cells.site === '' && file.headers.site ? ['site'] : [];
  const agentless: PeopleColumn[] = cells.source !== '' && cells.agent === '' ? ['agent'] : [];
  const tooLong = limited.filter(([column, max]) => cells[column].length > max && [...cells[column]].length > max);
  return [
    ...[...empty, ...siteless, ...agentless].map((column) => cellRefusal(file, row, column, 'people.empty', {})),
    ...tooLong.map(([column, max]) => cellRefusal(file, row, column, 'people.too-long', { max })),
  ];
}

function differences(file: PeopleFile, first: FileRow, row: FileRow): FieldRefusal[] {
  return alike
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

function personOf(file: PeopleFile, reading: RowReading): FiledPerson {
  const { row, cells } = reading.row;
  const { number, name } = cells;
  const text = (column: PeopleColumn) => cells[column] || null;
  const skills = skillsOfCell(cells.skills);
  if (skills === null) reading.refuse(cellRefusal(file, row, 'skills', 'people.not-skill', { value: cells.skills }));
  return {
    row,
    person: {
      number,
      name,
      nameEn: text('nameEn'),
      site: text('site'),
      siteEn: text('siteEn'),
      team: text('team'),
      teamEn: text('teamEn'),
      seatLabel: text('seatLabel'),
      agents: [],
    },
    leftOn: reading.date('leftOn'),
    working: { skills: skills ?? [], terms: [], bornOn: reading.date('bornOn') },
    termRows: [],
  };
}

function agentsOf({ cells }: FileRow, usualSource: string): ExchangeAgent[] {
  return cells.agent === '' ? [] : [{ source: cells.source || usualSource, agent: cells.agent }];
}
