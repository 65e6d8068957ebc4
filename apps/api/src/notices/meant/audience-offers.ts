import { Injectable } from '@nestjs/common';
import type { NoticeOffers, NoticePart } from '@zhiban/wire';
import { UnitOfWork } from '../../platform/database';
import { ShapesService } from '../../roster';
import { Audience } from './audience';
import { KnownPlaces } from './known-places';

/** What an audience can be made of, and whom one would mean. */
@Injectable()
export class AudienceOffers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly places: KnownPlaces,
    private readonly shapes: ShapesService,
    private readonly audience: Audience,
  ) {}

  async all(): Promise<Pick<NoticeOffers, 'places' | 'patterns' | 'skills'>> {
    const { patterns } = await this.shapes.patterns();
    return {
      places: this.places.all(),
      patterns: patterns.filter(({ retired }) => !retired).map(({ code, zh, en }) => ({ code, zh, en })),
      skills: this.places.skills(),
    };
  }

  async persons(audience: readonly NoticePart[]): Promise<string[]> {
    return this.unitOfWork.run(async (tx) => (await this.audience.of(tx, audience)).persons);
  }
}
