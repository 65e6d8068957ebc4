import { Injectable } from '@nestjs/common';
import { CentreSettingsService } from '../centre';
import { PeopleDirectory } from '../people';
import { FloorRuntime } from './floor-runtime';

/** A saved setting or a changed person may change anything that is shown. */
@Injectable()
export class SettingsWatch {
  constructor(
    private readonly settings: CentreSettingsService,
    private readonly people: PeopleDirectory,
    private readonly floor: FloorRuntime,
  ) {}

  start(): void {
    this.settings.changes.subscribe(() => this.floor.touchAll());
    this.people.changes.subscribe(() => this.floor.touchAll());
  }
}
