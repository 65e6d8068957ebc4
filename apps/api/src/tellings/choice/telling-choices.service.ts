import { Injectable } from '@nestjs/common';
import type { Language, TellingChoice, TellingChoiceView } from '@zhiban/wire';
import { AuditService } from '../../audit';
import { CentreSettingsService } from '../../centre';
import { UnitOfWork } from '../../platform/database';
import { Environment } from '../../platform/environment';
import { TellingChoicesRepository, unchosen } from './telling-choices.repository';

/** How somebody wants to hear, as they see and set it themselves. */
@Injectable()
export class TellingChoicesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: TellingChoicesRepository,
    private readonly settings: CentreSettingsService,
    private readonly environment: Environment,
    private readonly audit: AuditService,
  ) {}

  async read(account: string, language: Language): Promise<TellingChoiceView> {
    const choice = (await this.repository.of(account)) ?? unchosen(language);
    const { timeZone } = this.settings.current().settings;
    return { mail: this.environment.mail !== null, timeZone, choice };
  }

  /** Address and number are nobody else's to read, so the audit says only whether they are there. */
  async save(account: string, choice: TellingChoice, actor: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await this.repository.save(tx, account, choice);
      const { email, mobile, ...rest } = choice;
      const after = { ...rest, email: email !== null, mobile: mobile !== null };
      await this.audit.record(tx, { actor, action: 'tellings.chosen', subject: actor, after });
    });
  }
}
