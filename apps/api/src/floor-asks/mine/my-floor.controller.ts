import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { leaveAsk, type LeaveAsk, type MyFloor } from '@zhiban/wire';
import { CurrentReader, Requires, type Reader } from '../../platform/sign-in';
import { RaisedHandService } from '../hand/raised-hand.service';
import { ShortLeaveService } from '../leave/short-leave.service';
import { OwnPerson } from '../own-person';
import { MyFloorService } from './my-floor.service';

/** What an agent sees and asks on the own page. */
@ApiTags('my floor')
@Controller('api/v1/my-floor')
export class MyFloorController {
  constructor(
    private readonly own: OwnPerson,
    private readonly mine: MyFloorService,
    private readonly leaves: ShortLeaveService,
    private readonly hands: RaisedHandService,
  ) {}

  @Get()
  @Requires('floor.ask')
  see(@CurrentReader() reader: Reader): MyFloor {
    return this.mine.of(this.own.of(reader));
  }

  @Post('leave')
  @Requires('floor.ask')
  @HttpCode(204)
  ask(@Body({ schema: leaveAsk }) { note }: LeaveAsk, @CurrentReader() reader: Reader): Promise<void> {
    return this.leaves.ask(this.own.of(reader), note, reader.name);
  }

  @Delete('leave')
  @Requires('floor.ask')
  @HttpCode(204)
  withdraw(@CurrentReader() reader: Reader): Promise<void> {
    return this.leaves.withdraw(this.own.of(reader), reader.name);
  }

  @Post('leave/left')
  @Requires('floor.ask')
  @HttpCode(204)
  left(@CurrentReader() reader: Reader): Promise<void> {
    return this.leaves.leave(this.own.of(reader), reader.name);
  }

  @Post('leave/back')
  @Requires('floor.ask')
  @HttpCode(204)
  back(@CurrentReader() reader: Reader): Promise<void> {
    return this.leaves.comeBack(this.own.of(reader), reader.name);
  }

  @Post('hand')
  @Requires('floor.ask')
  @HttpCode(204)
  raise(@Body({ schema: leaveAsk }) { note }: LeaveAsk, @CurrentReader() reader: Reader): Promise<void> {
    return this.hands.raise(this.own.of(reader), note, reader.name);
  }

  @Delete('hand')
  @Requires('floor.ask')
  @HttpCode(204)
  lower(@CurrentReader() reader: Reader): Promise<void> {
    return this.hands.lower(this.own.of(reader), reader.name);
  }
}
