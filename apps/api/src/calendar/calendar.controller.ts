import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import {
  calendarDate,
  calendarPlace,
  calendarPlaces,
  calendarYear,
  calendarYearNumber,
  calendarYears,
  centreCalendar,
  chooseYear,
  enterDay,
  type CalendarPlace,
  type CalendarPlaces,
  type CalendarYear,
  type CalendarYears,
  type CentreCalendar,
  type ChooseYear,
  type EnterDay,
} from '@zhiban/wire';
import { CurrentReader, Requires, type Reader } from '../platform/sign-in';
import { CalendarService } from './calendar.service';
import { knownPlaces } from './kept/kept-years';

@ApiTags('calendar')
@Controller('api/v1/calendar')
export class CalendarController {
  constructor(private readonly calendar: CalendarService) {}

  @Get()
  @Requires('calendar.read')
  @ApiResponse({ status: 200, standardSchema: centreCalendar })
  read(@Query({ schema: calendarYears }) query: CalendarYears): CentreCalendar {
    return this.calendar.read(query);
  }

  @Get('places')
  @Requires('calendar.write')
  @ApiResponse({ status: 200, standardSchema: calendarPlaces })
  places(): CalendarPlaces {
    return { places: knownPlaces() };
  }

  @Put('place')
  @HttpCode(204)
  @Requires('calendar.write')
  choosePlace(@Body({ schema: calendarPlace }) body: CalendarPlace, @CurrentReader() reader: Reader): Promise<void> {
    return this.calendar.choosePlace(body, reader.name);
  }

  @Put('years/:year')
  @Requires('calendar.write')
  @ApiResponse({ status: 200, standardSchema: calendarYear })
  chooseYear(
    @Param('year', { schema: calendarYearNumber }) year: number,
    @Body({ schema: chooseYear }) body: ChooseYear,
    @CurrentReader() reader: Reader,
  ): Promise<CalendarYear> {
    return this.calendar.chooseYear(year, body, reader.name);
  }

  @Put('days/:date')
  @HttpCode(204)
  @Requires('calendar.write')
  enterDay(
    @Param('date', { schema: calendarDate }) date: string,
    @Body({ schema: enterDay }) body: EnterDay,
    @CurrentReader() reader: Reader,
  ): Promise<void> {
    return this.calendar.enterDay(date, body, reader.name);
  }

  @Delete('days/:date')
  @HttpCode(204)
  @Requires('calendar.write')
  dropDay(@Param('date', { schema: calendarDate }) date: string, @CurrentReader() reader: Reader): Promise<void> {
    return this.calendar.dropDay(date, reader.name);
  }
}
