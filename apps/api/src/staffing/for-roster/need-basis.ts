import { Injectable } from '@nestjs/common';
import type { StaffingRulesVersion } from '@zhiban/wire';
import { WorkingPeople } from '../../people';
import { ExpectedRepository } from '../expected/expected.repository';
import type { Line } from '../requirement/line';
import { RequirementService } from '../requirement/requirement.service';
import { StaffingRulesService } from '../rules/staffing-rules.service';
import { skillsOf } from './queue-skills';
import { rosterLines, type RosterLine, type SingleLine } from './roster-lines';

/** What needs rest on, as it is at one moment: whatever of it changes makes another one. */
export interface NeedBasis {
  rules: StaffingRulesVersion;
  lines: readonly RosterLine[];
}

/** Which posts there are to roster for, who can be given to them, and which of them share people. */
@Injectable()
export class NeedBasisReader {
  constructor(
    private readonly requirements: RequirementService,
    private readonly rules: StaffingRulesService,
    private readonly expected: ExpectedRepository,
    private readonly people: WorkingPeople,
  ) {}

  async read(today: string): Promise<NeedBasis> {
    const rules = this.rules.current();
    const expected = await this.expected.queues();
    const lines = await this.requirements.lines(rules.rules);
    const staff = this.people.all().filter(({ leftOn }) => leftOn === null || leftOn >= today);
    const people = staff.map(({ working }) => working);
    const held = new Set(people.flatMap(({ skills }) => skills.map(({ skill }) => skill)));
    const singles = lines.flatMap((line): SingleLine[] => {
      const [queue] = line.queues;
      if (line.kind === 'pool') return [];
      return [{ line, skills: queue ? skillsOf(queue, rules.rules, held) : [] }];
    });
    const pools = lines.filter(({ kind }) => kind === 'pool');
    return { rules, lines: rosterLines({ singles, pools, says: (line) => says(line, expected) }, people) };
  }
}

/** A queue that nobody has ever expected anything of has its name and skills, but ties nothing together. */
const says = ({ queues, posts, work }: Line, expected: ReadonlySet<string>): boolean =>
  work !== null || posts.length > 0 || queues.some(({ key }) => expected.has(key));
