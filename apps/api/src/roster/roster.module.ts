import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CalendarModule } from '../calendar';
import { PolicyModule } from '../policy';
import { StaffingModule } from '../staffing';
import { WallboardModule } from '../wallboard';
import { ChangeGate } from './draft/change-gate';
import { DraftController } from './draft/draft.controller';
import { DraftNews } from './draft/draft-news';
import { DraftService } from './draft/draft.service';
import { DraftWriter } from './draft/draft-writer';
import { EditsRepository } from './draft/edits.repository';
import { RosterEditEntity } from './draft/roster-edit.entity';
import { RosterOverrideEntity } from './draft/roster-override.entity';
import { RosterShiftEntity } from './draft/roster-shift.entity';
import { RosterVersionEntity } from './draft/roster-version.entity';
import { ShiftsRepository } from './draft/shifts.repository';
import { ExportSources } from './export/export-sources';
import { RosterExportController } from './export/roster-export.controller';
import { RosterExportService } from './export/roster-export.service';
import { FairnessController } from './fairness/fairness.controller';
import { FairnessRepository } from './fairness/fairness.repository';
import { FairnessService } from './fairness/fairness.service';
import { FillController } from './fill/fill.controller';
import { FillGround } from './fill/fill-ground';
import { FillPlans } from './fill/fill-plans';
import { FillService } from './fill/fill.service';
import { Filler } from './fill/filler';
import { WeeksSource } from './fill/weeks-source';
import { JudgingWork } from './judging/judging-work';
import { NeededSeats } from './judging/needed-seats';
import { ShiftHistoryController } from './history/shift-history.controller';
import { ShiftHistoryRepository } from './history/shift-history.repository';
import { ShiftHistoryService } from './history/shift-history.service';
import { importing, RosterCodeEntity, RosterImportController } from './import';
import { PostNames } from './judging/post-names';
import { RosterJudge } from './judging/roster-judge';
import { RosterPeople } from './judging/roster-people';
import { RosterSources } from './judging/roster-sources';
import { RosterWorlds } from './judging/roster-worlds';
import { RosterRoom } from './live/roster-room';
import { FeedCalendar } from './own/feed/feed-calendar';
import { FeedController } from './own/feed/feed.controller';
import { FeedEntrance } from './own/feed/feed-entrance';
import { FeedFileController } from './own/feed/feed-file.controller';
import { FeedLimits } from './own/feed/feed-limits';
import { FeedRepository } from './own/feed/feed.repository';
import { FeedService } from './own/feed/feed.service';
import { RosterFeedEntity } from './own/feed/roster-feed.entity';
import { OwnPerson } from './own/own-person';
import { OwnRosterController } from './own/own-roster.controller';
import { OwnRosterRepository } from './own/own-roster.repository';
import { OwnRosterRoom } from './own/own-roster-room';
import { OwnRosterService } from './own/own-roster.service';
import { OwnView } from './own/own-view';
import { DraftAgainstPublished } from './publish/draft-against-published';
import { MyRosterController } from './publish/my-roster.controller';
import { PublicationTelling } from './publish/publication-telling';
import { PublicationsRepository } from './publish/publications.repository';
import { PublishGate } from './publish/publish-gate';
import { PublishedRoster } from './publish/published-roster';
import { PublishService } from './publish/publish.service';
import { PublishWriter } from './publish/publish-writer';
import { Publishing } from './publish/publishing';
import { RosterNoticeEntity } from './publish/roster-notice.entity';
import { RosterNoticesService } from './publish/roster-notices.service';
import { RosterPublicationEntity } from './publish/roster-publication.entity';
import { RosterController } from './roster.controller';
import { ShapesController } from './shapes/shapes.controller';
import { ShapesRepository } from './shapes/shapes.repository';
import { ShapesService } from './shapes/shapes.service';
import { ShiftPatternEntity } from './shapes/shift-pattern.entity';
import { ShiftRotationEntity } from './shapes/shift-rotation.entity';
import { DraftFollows } from './tracked/draft-follows';
import { TrackedChanges } from './tracked/tracked-changes';
import { DraftPicture } from './view/draft-picture';
import { RosterViewService } from './view/roster-view.service';

const entities = [
  RosterVersionEntity,
  RosterShiftEntity,
  RosterEditEntity,
  RosterOverrideEntity,
  RosterPublicationEntity,
  RosterNoticeEntity,
  RosterFeedEntity,
  ShiftPatternEntity,
  ShiftRotationEntity,
  RosterCodeEntity,
];

@Module({
  imports: [TypeOrmModule.forFeature(entities), CalendarModule, PolicyModule, StaffingModule, WallboardModule],
  controllers: [
    DraftController,
    FairnessController,
    FeedController,
    FeedFileController,
    FillController,
    MyRosterController,
    OwnRosterController,
    RosterController,
    RosterExportController,
    RosterImportController,
    ShapesController,
    ShiftHistoryController,
  ],
  providers: [
    ...importing,
    ChangeGate,
    DraftAgainstPublished,
    DraftFollows,
    DraftNews,
    DraftPicture,
    DraftService,
    DraftWriter,
    EditsRepository,
    ExportSources,
    FairnessRepository,
    FairnessService,
    FeedCalendar,
    FeedEntrance,
    FeedLimits,
    FeedRepository,
    FeedService,
    FillGround,
    FillPlans,
    FillService,
    Filler,
    JudgingWork,
    NeededSeats,
    OwnPerson,
    OwnRosterRepository,
    OwnRosterRoom,
    OwnRosterService,
    OwnView,
    PostNames,
    PublicationTelling,
    PublicationsRepository,
    PublishGate,
    PublishService,
    PublishWriter,
    PublishedRoster,
    Publishing,
    RosterExportService,
    RosterJudge,
    RosterNoticesService,
    RosterPeople,
    RosterRoom,
    RosterSources,
    RosterViewService,
    RosterWorlds,
    ShapesRepository,
    ShapesService,
    ShiftHistoryRepository,
    ShiftHistoryService,
    ShiftsRepository,
    TrackedChanges,
    WeeksSource,
  ],
  exports: [
    DraftService,
    FillService,
    JudgingWork,
    PublishService,
    PublishedRoster,
    PostNames,
    RosterPeople,
    RosterSources,
    RosterWorlds,
    ShapesService,
    ShiftsRepository,
    TrackedChanges,
  ],
})
export class RosterModule {}
