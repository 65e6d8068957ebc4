import { Injectable } from '@nestjs/common';
import type { RosterHindrances, RosterImportChoices } from '@zhiban/wire';
import type { Transaction } from '../../platform/database';
import type { Reader } from '../../platform/sign-in';
import { ChangeGate } from '../draft/change-gate';
import { ShiftsRepository } from '../draft/shifts.repository';
import type { ReadCells } from '../fill/cells-of';
import { FillPlans, type FillPlan } from '../fill/fill-plans';
import { RosterWorlds } from '../judging/roster-worlds';
import { byCell, cellsAfter, cellsBefore, type JudgedRow } from './import-cells';
import type { RosterReading } from './read-roster';

export interface JudgedImport {
  rows: JudgedRow[];
  hindrances: RosterHindrances | null;
  revision: number;
  plan: FillPlan;
}

/** What would become of each cell, as the draft stands; nothing is written. */
@Injectable()
export class ImportJudge {
  constructor(
    private readonly shifts: ShiftsRepository,
    private readonly plans: FillPlans,
    private readonly gate: ChangeGate,
    private readonly worlds: RosterWorlds,
  ) {}

  async judge(
    tx: Transaction,
    reading: RosterReading,
    choices: RosterImportChoices,
    reader: Reader,
  ): Promise<JudgedImport> {
    const revision = await this.shifts.revision('draft', tx);
    const { rows, wanted } = await this.before(tx, reading, choices);
    const read = () => ({ cells: wanted, leftOut: [] });
    const filling = { id: '', standing: choices.standing, reason: null };
    const bare = await this.plans.plan(tx, read(), filling, reader);
    const reasoned = choices.reason
      ? await this.plans.plan(tx, read(), { ...filling, reason: choices.reason }, reader)
      : null;
    const plan = reasoned ?? bare;
    const { steps } = plan;
    const gate = steps.length > 0 ? await this.gate.pass(tx, steps, reader, choices.reason) : null;
    const hindrances = gate && !gate.open && gate.end.done === 'hindered' ? gate.end.hindrances : null;
    return { rows: cellsAfter(rows, bare.leftOut, reasoned && reasoned.leftOut), hindrances, revision, plan };
  }

  /** What a fill is to bring in. */
  async wanted(tx: Transaction, reading: RosterReading, choices: RosterImportChoices): Promise<ReadCells> {
    return { cells: (await this.before(tx, reading, choices)).wanted, leftOut: [] };
  }

  private async before(tx: Transaction, reading: RosterReading, choices: RosterImportChoices) {
    const dates = reading.days.map(({ date }) => date).sort();
    const days = { first: dates[0] ?? '', last: dates.at(-1) ?? '' };
    const people = reading.rows.flatMap(({ person }) => person?.person.id ?? []);
    if (reading.days.length === 0) return cellsBefore(reading, new Map(), choices);
    const standing = await this.shifts.beginning(tx, 'draft', people, this.worlds.span(days));
    return cellsBefore(reading, byCell(standing, this.worlds.world(days).days), choices);
  }
}
