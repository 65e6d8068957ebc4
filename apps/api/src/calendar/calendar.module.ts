import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarChoiceEntity } from './calendar-choice.entity';
import { CalendarController } from './calendar.controller';
import { CalendarDayEntity } from './calendar-day.entity';
import { CalendarRepository } from './calendar.repository';
import { CalendarService } from './calendar.service';

@Module({
  imports: [TypeOrmModule.forFeature([CalendarChoiceEntity, CalendarDayEntity])],
  controllers: [CalendarController],
  providers: [CalendarRepository, CalendarService],
  exports: [CalendarService],
})
export class CalendarModule {}
