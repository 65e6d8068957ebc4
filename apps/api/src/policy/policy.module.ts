import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PolicyEditionEntity } from './policy-edition.entity';

@Module({
  imports: [TypeOrmModule.forFeature([PolicyEditionEntity])],
})
export class PolicyModule {}
