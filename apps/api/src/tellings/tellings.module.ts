import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { WallboardModule } from '../wallboard';
import { TellingChoiceEntity } from './choice/telling-choice.entity';
import { TellingChoicesRepository } from './choice/telling-choices.repository';
import { TellingChoicesService } from './choice/telling-choices.service';
import { TellingNews } from './live/telling-news';
import { TellingsRoom } from './live/tellings-room';
import { TellingMailChannel } from './mail/telling-mail.channel';
import { TellingMails } from './mail/telling-mails';
import { MyTellingsController } from './my-tellings.controller';
import { MyTellingsService } from './my-tellings.service';
import { TellingRetention } from './telling-retention';
import { RequestTelling } from './requests/request-telling';
import { TellingEntity } from './telling.entity';
import { Tellings } from './tellings';
import { TellingsRepository } from './tellings.repository';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([TellingEntity, TellingChoiceEntity]), WallboardModule],
  controllers: [MyTellingsController],
  providers: [
    MyTellingsService,
    RequestTelling,
    TellingChoicesRepository,
    TellingChoicesService,
    TellingMailChannel,
    TellingMails,
    TellingNews,
    TellingRetention,
    Tellings,
    TellingsRepository,
    TellingsRoom,
  ],
  exports: [RequestTelling, Tellings],
})
export class TellingsModule {}
