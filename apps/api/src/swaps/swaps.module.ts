import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DeadlinesModule } from '../deadlines';
import { DelegationsModule } from '../delegations';
import { HandoverFactsModule } from '../handover-facts';
import { PolicyModule } from '../policy';
import { RosterModule } from '../roster';
import { WallboardModule } from '../wallboard';
import { OpenBoard } from './choices/open-board';
import { PartnersService } from './choices/partners.service';
import { RingsService } from './choices/rings.service';
import { ShiftsService } from './choices/shifts.service';
import { SwapChoices } from './choices/swap-choices';
import { TakingsService } from './choices/takings.service';
import { DecidingService } from './deciding/deciding.service';
import { SwapDeadlines } from './deciding/swap-deadlines';
import { InboxService } from './deciding/inbox.service';
import { FilingService } from './filing/filing.service';
import { SwapDrafts } from './filing/swap-drafts';
import { SwapJudge } from './judging/swap-judge';
import { SwapPreviews } from './judging/swap-previews';
import { SwapEventEntity } from './keeping/swap-event.entity';
import { SwapPartyEntity } from './keeping/swap-party.entity';
import { SwapRequestEntity } from './keeping/swap-request.entity';
import { SwapsRepository } from './keeping/swaps.repository';
import { SwapsRoom } from './live/swaps-room';
import { MySwapsController } from './my-swaps.controller';
import { LapseWatch } from './steps/lapse-watch';
import { OfferTaking } from './steps/offer-taking';
import { PartySteps } from './steps/party-steps.service';
import { SwapRecord } from './steps/swap-record';
import { SwapSteps } from './steps/swap-steps';
import { SwapNews } from './swap-news';
import { SwapPersons } from './swap-persons';
import { SwapsController } from './swaps.controller';
import { SwapTelling } from './telling/swap-telling';
import { MySwapsService } from './view/my-swaps.service';
import { SwapCounts } from './view/swap-counts';
import { SwapViews } from './view/swap-views';
import { SwapWeeks } from './view/swap-weeks';
import { SwapsLeft } from './view/swaps-left';
import { HandoverSwaps } from './handover-swaps';

@Module({
  imports: [
    TypeOrmModule.forFeature([SwapRequestEntity, SwapPartyEntity, SwapEventEntity]),
    DeadlinesModule,
    DelegationsModule,
    HandoverFactsModule,
    PolicyModule,
    RosterModule,
    WallboardModule,
  ],
  controllers: [MySwapsController, SwapsController],
  providers: [
    DecidingService,
    FilingService,
    HandoverSwaps,
    InboxService,
    LapseWatch,
    MySwapsService,
    OfferTaking,
    OpenBoard,
    PartnersService,
    PartySteps,
    RingsService,
    ShiftsService,
    SwapChoices,
    SwapCounts,
    SwapDeadlines,
    SwapDrafts,
    SwapJudge,
    SwapNews,
    SwapPersons,
    SwapRecord,
    SwapPreviews,
    SwapSteps,
    SwapTelling,
    SwapViews,
    SwapWeeks,
    SwapsLeft,
    SwapsRepository,
    SwapsRoom,
    TakingsService,
  ],
  exports: [DecidingService, FilingService, PartySteps, SwapCounts],
})
export class SwapsModule {}
