import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { CentreSettings } from '@zhiban/wire';
import { CentreSettingsService } from '../centre';
import { PasswordPolicy } from '../platform/sign-in';

/** Sign-in knows no settings of the centre; this tells it what they ask of passwords, at the start and when they change. */
@Injectable()
export class PasswordTermsWatch implements OnApplicationBootstrap {
  constructor(
    private readonly settings: CentreSettingsService,
    private readonly policy: PasswordPolicy,
  ) {}

  onApplicationBootstrap(): void {
    this.tell(this.settings.current().settings);
    this.settings.changes.subscribe(({ settings }) => this.tell(settings));
  }

  private tell({ nameZh, nameEn, passwordDays }: CentreSettings): void {
    this.policy.adopt({ names: [nameZh, nameEn], expireDays: passwordDays });
  }
}
