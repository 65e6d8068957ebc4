import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { HandoverFactsModule } from '../handover-facts';
import { RosterModule } from '../roster';
import { WallboardModule } from '../wallboard';
import { AuthorOf } from './author-of';
import { HandoverNotices } from './handover-notices';
import { MeantRepository } from './keeping/meant.repository';
import { NoticeMeantEntity } from './keeping/notice-meant.entity';
import { NoticeReceiptEntity } from './keeping/notice-receipt.entity';
import { NoticeVersionEntity } from './keeping/notice-version.entity';
import { NoticeEntity } from './keeping/notice.entity';
import { NoticesRepository } from './keeping/notices.repository';
import { NoticesRoom } from './live/notices-room';
import { Audience } from './meant/audience';
import { AudienceOffers } from './meant/audience-offers';
import { KnownPlaces } from './meant/known-places';
import { MeantRenewal } from './meant/meant-renewal';
import { NoticeFollowing } from './notice-following';
import { NoticeKeeping } from './notice-keeping';
import { NoticeNews } from './notice-news';
import { NoticeTeller } from './notice-teller';
import { NoticeViews } from './notice-views';
import { NoticeWatch } from './notice-watch';
import { NoticeWork } from './notice-work';
import { NoticesController } from './notices.controller';
import { NoticesService } from './notices.service';
import { MyNoticesController } from './own/my-notices.controller';
import { OwnNoticesRepository } from './own/own-notices.repository';
import { OwnNoticesService } from './own/own-notices.service';
import { UnreadCounts } from './own/unread-counts';
import { PublishingService } from './publishing.service';
import { ShownNoticesModule } from './shown';
import { NoticeWall } from './shown/notice-wall';

@Module({
  imports: [
    TypeOrmModule.forFeature([NoticeEntity, NoticeVersionEntity, NoticeMeantEntity, NoticeReceiptEntity]),
    HandoverFactsModule,
    RosterModule,
    ShownNoticesModule,
    WallboardModule,
  ],
  controllers: [NoticesController, MyNoticesController],
  providers: [
    Audience,
    AudienceOffers,
    AuthorOf,
    HandoverNotices,
    KnownPlaces,
    MeantRenewal,
    MeantRepository,
    NoticeFollowing,
    NoticeKeeping,
    NoticeNews,
    NoticeTeller,
    NoticeViews,
    NoticeWall,
    NoticeWatch,
    NoticeWork,
    NoticesRepository,
    NoticesRoom,
    NoticesService,
    OwnNoticesRepository,
    OwnNoticesService,
    PublishingService,
    UnreadCounts,
  ],
  exports: [KnownPlaces, OwnNoticesRepository, PublishingService],
})
export class NoticesModule {}
