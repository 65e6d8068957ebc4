import { Inject, Injectable } from '@nestjs/common';
import { weekdayOf, type Clock } from '@zhiban/time';
import type { Language, RosterExport, RosterScope } from '@zhiban/wire';
import { momentText } from '@zhiban/workforce-roster';
import { CLOCK } from '../../platform/clock';
import type { Reader } from '../../platform/sign-in';
import { workbook } from '../../platform/workbook';
import { RosterWorlds } from '../judging/roster-worlds';
import { ExportSources } from './export-sources';
import { rosterLegend } from './roster-legend';
import { rosterTable } from './roster-table';

/** The roster of some days and people as a workbook. */
@Injectable()
export class RosterExportService {
  constructor(
    private readonly sources: ExportSources,
    private readonly worlds: RosterWorlds,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async workbook(asked: RosterExport, reader: Reader, language: Language): Promise<Buffer> {
    const people = this.sources.people(asked, reader);
    const { shifts, patterns, publication } = await this.sources.of(asked, people, this.worlds.span(asked));
    const { timeZone } = this.worlds;
    const used = patterns.filter(({ code }) => shifts.some(({ pattern }) => pattern === code));
    const made = momentText(this.clock.now(), timeZone, language);
    const picture = { ...asked, people, shifts, days: this.worlds.world(asked).days, isRest: this.restDays(asked) };
    const table = rosterTable({ ...picture, patterns: new Map(patterns.map((each) => [each.code, each])) }, language);
    const legend = rosterLegend({ used, publication, which: asked.roster, timeZone, made }, language);
    return workbook(table, { sticky: 3, beside: [legend] });
  }

  private restDays(scope: RosterScope): (date: string) => boolean {
    const named = new Map(
      this.worlds.wire(scope, []).calendar.flatMap(({ days }) => days.map(({ date, kind }) => [date, kind])),
    );
    return (date) => (named.get(date) ?? (weekdayOf(date) >= 6 ? 'rest' : 'working')) !== 'working';
  }
}
