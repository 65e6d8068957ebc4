import { Module } from '@nestjs/common';
import { LeaveModule } from '../leave';
import { SwapsModule } from '../swaps';
import { RequestsController } from './requests.controller';

@Module({ imports: [LeaveModule, SwapsModule], controllers: [RequestsController] })
export class RequestsModule {}
