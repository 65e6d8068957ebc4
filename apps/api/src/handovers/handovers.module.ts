import { Module } from '@nestjs/common';
import { AttendanceModule } from '../attendance';
import { HandoverFactsModule } from '../handover-facts';
import { LiveModule } from '../live';
import { RosterModule } from '../roster';
import { StaffingModule } from '../staffing';
import { WallboardModule } from '../wallboard';
import { Drawing } from './drawing/drawing';
import { DrawnParts } from './drawing/drawn-parts';
import { DutyFigures } from './drawing/duty-figures';
import { HandoversController } from './handovers.controller';
import { ItemFacts } from './items/item-facts';
import { ItemOwners } from './items/item-owners';
import { ItemSteps } from './items/item-steps';
import { ItemViews } from './items/item-views';
import { ItemsController } from './items/items.controller';
import { ItemsService } from './items/items.service';
import { MyItemsController } from './items/my-items.controller';
import { ItemsRepository } from './keeping/items.repository';
import { HandoverNews } from './live/handover-news';
import { HandoversRoom } from './live/handovers-room';
import { ReadingGround } from './reading-ground';
import { ReadingService } from './reading.service';
import { HitsExportService } from './search/hits-export.service';
import { SearchRepository } from './search/search.repository';
import { HandoverSettingsController } from './settings/handover-settings.controller';
import { HandoverSettingsService } from './settings/handover-settings.service';
import { AddendaService } from './signing/addenda.service';
import { ChainModule } from './signing/chain.module';
import { Signing } from './signing/signing';
import { SigningGround } from './signing/signing-ground';
import { LeadNaming } from './steps/lead-naming';
import { RecordSteps } from './steps/record-steps';
import { SteppingActs } from './steps/stepping-acts';
import { SteppingService } from './steps/stepping.service';
import { HandoverTelling } from './telling/handover-telling';
import { CentreTurns } from './turns/centre-turns';
import { DutyCrew } from './turns/duty-crew';
import { DutyLeads } from './turns/duty-leads';
import { DutyRoster } from './turns/duty-roster';
import { HandoverViews } from './view/handover-views';
import { PictureMaking } from './view/picture-making';
import { HandoverWatch } from './watch/handover-watch';
import { RecordMaking } from './watch/record-making';
import { Skipping } from './watch/skipping';

const kept = [ItemsRepository, SearchRepository];
const drawn = [CentreTurns, Drawing, DrawnParts, DutyCrew, DutyFigures, DutyLeads, DutyRoster, ItemFacts];
const signed = [AddendaService, Signing, SigningGround];
const stepped = [HandoverTelling, LeadNaming, RecordSteps, SteppingActs, SteppingService];
const items = [ItemOwners, ItemSteps, ItemViews, ItemsService];
const read = [HandoverViews, HitsExportService, PictureMaking, ReadingGround, ReadingService];

@Module({
  imports: [
    AttendanceModule,
    ChainModule,
    HandoverFactsModule,
    LiveModule,
    RosterModule,
    StaffingModule,
    WallboardModule,
  ],
  controllers: [HandoversController, HandoverSettingsController, ItemsController, MyItemsController],
  providers: [
    ...kept,
    ...drawn,
    ...signed,
    ...stepped,
    ...items,
    ...read,
    HandoverNews,
    HandoverSettingsService,
    HandoversRoom,
    HandoverWatch,
    RecordMaking,
    Skipping,
  ],
})
export class HandoversModule {}
