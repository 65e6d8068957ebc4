import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RosterNeedsService } from '../../staffing';
import { RosterSources } from './roster-sources';

/** Seats needed, as staffing sums them up, are what cover and minimum posts are judged by. */
@Injectable()
export class NeededSeats implements OnModuleInit {
  constructor(
    private readonly staffing: RosterNeedsService,
    private readonly sources: RosterSources,
  ) {}

  onModuleInit(): void {
    this.sources.add({ needs: (days) => this.staffing.of(days) });
    this.staffing.changes.subscribe(() => this.sources.renewed());
  }
}
