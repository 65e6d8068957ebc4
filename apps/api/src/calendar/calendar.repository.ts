import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Transaction } from '../platform/database';
import { CalendarChoiceEntity } from './calendar-choice.entity';
import { CalendarDayEntity } from './calendar-day.entity';

export type CalendarChoice = Omit<CalendarChoiceEntity, 'id'>;

const onlyRow = 1;

@Injectable()
export class CalendarRepository {
  constructor(private readonly dataSource: DataSource) {}

  choice(tx: EntityManager = this.dataSource.manager): Promise<CalendarChoice | null> {
    return tx.findOneBy(CalendarChoiceEntity, { id: onlyRow });
  }

  /** Until the transaction ends nobody else changes the calendar. */
  async lock(tx: Transaction): Promise<void> {
    await tx.query('LOCK TABLE calendar_choice IN EXCLUSIVE MODE');
  }

  async keepChoice(tx: Transaction, { country, region, weekendYears }: CalendarChoice): Promise<void> {
    await tx.save(CalendarChoiceEntity, { id: onlyRow, country, region, weekendYears });
  }

  days(): Promise<CalendarDayEntity[]> {
    return this.dataSource.manager.find(CalendarDayEntity, { order: { date: 'ASC' } });
  }

  async keepDay(tx: Transaction, day: CalendarDayEntity): Promise<void> {
    await tx.save(CalendarDayEntity, day);
  }

  async dropDay(tx: Transaction, date: string): Promise<void> {
    await tx.delete(CalendarDayEntity, { date });
  }
}
