import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DeadlinesModule } from '../deadlines';
import { DelegationsModule } from '../delegations';
import { HandoverFactsModule } from '../handover-facts';
import { PolicyModule } from '../policy';
import { RosterModule } from '../roster';
import { WallboardModule } from '../wallboard';
import { CertificateGround } from './certificates/certificate-ground';
import { CertificateSafe } from './certificates/certificate-safe';
import { CertificateWatch } from './certificates/certificate-watch';
import { CertificatesRepository } from './certificates/certificates.repository';
import { CertificatesService } from './certificates/certificates.service';
import { LeaveCertificateEntity } from './certificates/leave-certificate.entity';
import { LeaveDeadlines } from './deciding/leave-deadlines';
import { LeaveDecidingService } from './deciding/leave-deciding.service';
import { LeaveGranting } from './deciding/leave-granting';
import { LeaveInboxService } from './deciding/leave-inbox.service';
import { FilingBeside } from './filing/filing-beside';
import { FilingJudge } from './filing/filing-judge';
import { LeaveDrafts } from './filing/leave-drafts';
import { LeaveFilingService } from './filing/leave-filing.service';
import { LeaveWithdrawingService } from './filing/leave-withdrawing.service';
import { LeaveBalances } from './judging/leave-balances';
import { LeaveFillers } from './judging/leave-fillers';
import { LeaveGrounds } from './judging/leave-ground';
import { LeaveJudgeParts } from './judging/leave-judge-parts';
import { LeaveJudge } from './judging/leave-judge';
import { LeavePlaces } from './judging/leave-places';
import { WaitingLine } from './judging/waiting-line';
import { LeaveDayEntity } from './keeping/leave-day.entity';
import { LeaveDaysRepository } from './keeping/leave-days.repository';
import { LeaveEventEntity } from './keeping/leave-event.entity';
import { LeaveRequestEntity } from './keeping/leave-request.entity';
import { LeaveRequestsRepository } from './keeping/leave-requests.repository';
import { LeaveAbsences } from './leave-absences';
import { LeaveNews } from './leave-news';
import { LeaveRoom } from './live/leave-room';
import { LeavePersons } from './leave-persons';
import { LeaveController } from './leave.controller';
import { ExpiryWatch } from './ledger/expiry-watch';
import { LeaveBalancesService } from './ledger/leave-balances.service';
import { LeaveLedgerController } from './ledger/leave-ledger.controller';
import { LeaveLedgerEntity } from './ledger/leave-ledger.entity';
import { LeaveLedgerRepository } from './ledger/leave-ledger.repository';
import { LeaveLedgerService } from './ledger/leave-ledger.service';
import { LeaveOpeningsService } from './ledger/leave-openings.service';
import { LedgerGround } from './ledger/ledger-ground';
import { MyLeaveController } from './my-leave.controller';
import { LeaveEnding } from './returning/leave-ending';
import { LeaveReturningService } from './returning/leave-returning.service';
import { PuttingBack } from './returning/putting-back';
import { ReturningDays } from './returning/returning-days';
import { LeaveSettingsController } from './settings/leave-settings.controller';
import { LeaveSettingsEntity } from './settings/leave-settings.entity';
import { LeaveSettingsRepository } from './settings/leave-settings.repository';
import { LeaveSettingsService } from './settings/leave-settings.service';
import { LeaveLapseWatch } from './steps/leave-lapse-watch';
import { LeaveRecord } from './steps/leave-record';
import { LeaveSteps } from './steps/leave-steps';
import { LeaveTold } from './steps/leave-told';
import { LeaveWork } from './steps/leave-work';
import { MovingUp } from './steps/moving-up';
import { LeaveAround } from './view/leave-around';
import { LeaveCounts } from './view/leave-counts';
import { LeaveTelling } from './telling/leave-telling';
import { ProofAsked } from './telling/proof-asked';
import { LeaveDecideBy } from './view/leave-decide-by';
import { LeaveFigures } from './view/leave-figures';
import { LeaveReach } from './view/leave-reach';
import { LeaveViews } from './view/leave-views';
import { MyLeaveService } from './view/my-leave.service';
import { HandoverLeave } from './handover-leave';

const entities = [
  LeaveCertificateEntity,
  LeaveDayEntity,
  LeaveEventEntity,
  LeaveLedgerEntity,
  LeaveRequestEntity,
  LeaveSettingsEntity,
];

@Module({
  imports: [
    TypeOrmModule.forFeature(entities),
    DeadlinesModule,
    DelegationsModule,
    HandoverFactsModule,
    PolicyModule,
    RosterModule,
    WallboardModule,
  ],
  controllers: [LeaveController, LeaveLedgerController, LeaveSettingsController, MyLeaveController],
  providers: [
    CertificateGround,
    CertificateSafe,
    CertificateWatch,
    CertificatesRepository,
    CertificatesService,
    ExpiryWatch,
    FilingBeside,
    FilingJudge,
    HandoverLeave,
    LeaveAbsences,
    LeaveAround,
    LeaveBalances,
    LeaveBalancesService,
    LeaveCounts,
    LeaveDaysRepository,
    LeaveDeadlines,
    LeaveDecideBy,
    LeaveDecidingService,
    LeaveDrafts,
    LeaveEnding,
    LeaveFigures,
    LeaveFilingService,
    LeaveFillers,
    LeaveGranting,
    LeaveGrounds,
    LeaveInboxService,
    LeaveJudge,
    LeaveJudgeParts,
    LeaveLapseWatch,
    LeaveLedgerRepository,
    LeaveLedgerService,
    LeaveNews,
    LeaveOpeningsService,
    LeavePersons,
    LeavePlaces,
    LeaveReach,
    LeaveRecord,
    LeaveRequestsRepository,
    LeaveReturningService,
    LeaveRoom,
    LeaveSettingsRepository,
    LeaveSettingsService,
    LeaveSteps,
    LeaveTelling,
    LeaveTold,
    LeaveViews,
    LeaveWithdrawingService,
    LeaveWork,
    LedgerGround,
    MovingUp,
    MyLeaveService,
    ProofAsked,
    PuttingBack,
    ReturningDays,
    WaitingLine,
  ],
  exports: [LeaveCounts, LeaveDecidingService, LeaveFilingService, LeaveNews, LeaveOpeningsService],
})
export class LeaveModule {}
