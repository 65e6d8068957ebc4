import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RosterEditEntity } from './draft/roster-edit.entity';
import { RosterOverrideEntity } from './draft/roster-override.entity';
import { RosterShiftEntity } from './draft/roster-shift.entity';
import { RosterVersionEntity } from './draft/roster-version.entity';
import { RosterNoticeEntity } from './publish/roster-notice.entity';
import { RosterPublicationEntity } from './publish/roster-publication.entity';
import { ShiftPatternEntity } from './shapes/shift-pattern.entity';
import { ShiftRotationEntity } from './shapes/shift-rotation.entity';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      RosterVersionEntity,
      RosterShiftEntity,
      RosterEditEntity,
      RosterOverrideEntity,
      RosterPublicationEntity,
      RosterNoticeEntity,
      ShiftPatternEntity,
      ShiftRotationEntity,
    ]),
  ],
})
export class RosterModule {}
