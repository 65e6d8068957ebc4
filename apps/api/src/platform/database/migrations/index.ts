import { SignIn0001 } from './0001-sign-in';
import { Audit0002 } from './0002-audit';
import { Centre0003 } from './0003-centre';
import { People0004 } from './0004-people';
import { Accounts0005 } from './0005-accounts';
import { Outbox0006 } from './0006-outbox';
import { PlacesInEnglish0007 } from './0007-places-in-english';
import { AcdEvents0100 } from './0100-acd-events';
import { Live0101 } from './0101-live';
import { PastMarks0102 } from './0102-past-marks';
import { Boards0110 } from './0110-boards';
import { Devices0111 } from './0111-devices';
import { Alarms0120 } from './0120-alarms';
import { Reports0130 } from './0130-reports';
import { FloorAsks0140 } from './0140-floor-asks';
import { ExchangeActs0150 } from './0150-exchange-acts';
import { Calendar0200 } from './0200-calendar';
import { Employment0201 } from './0201-employment';
import { Staffing0202 } from './0202-staffing';
import { Policy0203 } from './0203-policy';
import { Roster0204 } from './0204-roster';
import { ShiftPatterns0205 } from './0205-shift-patterns';
import { RosterFiles0206 } from './0206-roster-files';
import { RosterFeed0208 } from './0208-roster-feed';
import { RequestRules0209 } from './0209-request-rules';
import { Swaps0210 } from './0210-swaps';
import { Leave0211 } from './0211-leave';
import { Tellings0212 } from './0212-tellings';
import { Deputies0213 } from './0213-deputies';
import { Attendance0300 } from './0300-attendance';
import { Handovers0301 } from './0301-handovers';
import { Exceptions0302 } from './0302-exceptions';
import { Notices0303 } from './0303-notices';
import { Cases0304 } from './0304-cases';
import { Meetings0305 } from './0305-meetings';
import { ExceptionsMore0306 } from './0306-exceptions-more';
import { TellingKinds0307 } from './0307-telling-kinds';

/** Every step of the tables in order. The number at the end of a step's `name` orders it. */
export const migrations = [
  SignIn0001,
  Audit0002,
  Centre0003,
  People0004,
  Accounts0005,
  Outbox0006,
  PlacesInEnglish0007,
  AcdEvents0100,
  Live0101,
  PastMarks0102,
  Boards0110,
  Devices0111,
  Alarms0120,
  Reports0130,
  FloorAsks0140,
  ExchangeActs0150,
  Calendar0200,
  Employment0201,
  Staffing0202,
  Policy0203,
  Roster0204,
  ShiftPatterns0205,
  RosterFiles0206,
  RosterFeed0208,
  RequestRules0209,
  Swaps0210,
  Leave0211,
  Tellings0212,
  Deputies0213,
  Attendance0300,
  Handovers0301,
  Exceptions0302,
  Notices0303,
  Cases0304,
  Meetings0305,
  ExceptionsMore0306,
  TellingKinds0307,
];
