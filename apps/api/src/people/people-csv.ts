import { peopleColumns, type Language, type PeopleColumn, type Person } from '@zhiban/wire';

const columns = Object.keys(peopleColumns) as PeopleColumn[];

/** The people as a file that the import takes back unchanged; a mark at its start tells spreadsheets that it is UTF-8. */
export function peopleCsv(people: readonly Person[], language: Language): string {
  const header = columns.map((column) => peopleColumns[column][language === 'en' ? 1 : 0]);
  const rows = people.flatMap((person) => {
    const agents = person.agents.length > 0 ? person.agents : [{ source: '', agent: '' }];
    return agents.map((agent) => columns.map((column) => cell({ ...person, ...agent }[column])));
  });
  return `\uFEFF${[header, ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`;
}

function cell(value: string | null): string {
  return /[",;\r\n\t]/.test(value ?? '') ? `"${(value ?? '').replaceAll('"', '""')}"` : (value ?? '');
}
