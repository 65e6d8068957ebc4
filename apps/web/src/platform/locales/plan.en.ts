import deputies from './plan-deputies.en';
import hindsight from './plan-hindsight.en';
import imports from './plan-imports.en';
import leaveLedger from './plan-leave-ledger.en';
import leaveSettings from './plan-leave-settings.en';
import people from './plan-people.en';
import roster from './plan-roster.en';
import rosterFiles from './plan-roster-files.en';
import rules from './plan-rules.en';
import seats from './plan-seats.en';

export default {
  plan: {
    requests: { title: 'Requests' },
    attendance: { title: 'Attendance' },
    deputies,
    hindsight,
    imports,
    leaveLedger,
    leaveSettings,
    people,
    roster,
    rosterFiles,
    rules,
    seats,
    calendar: {
      title: 'Calendar',
      lead: 'Which days are working days decides overtime, rest days, notice periods and pay. Holidays and make-up days come from the kept calendar; the centre may enter days of its own over them.',
      workingDays: '{n} working {n|day|days}',
      earlier: 'Year before',
      later: 'Year after',
      place: 'Country',
      placeLead: 'Whose holidays hold here. Days that the centre entered stay as they are.',
      country: 'Country',
      region: 'Region',
      noRegion: 'the whole country',
      choosePlace: 'Use these holidays',
      kind: 'What the day is',
      kinds: {
        working: 'Working day',
        rest: 'Rest day',
        statutory: 'Statutory holiday',
        unknown: 'not known yet',
      },
      short: { working: 'work', rest: 'rest', statutory: 'statutory' },
      makeUp: 'Make-up working day',
      own: 'entered here',
      day: '{day} {month}',
      named: 'Holidays and special days',
      noneNamed: 'No day of this year is named.',
      zh: 'Name or note, Chinese',
      en: 'Name or note, English',
      save: 'Save this day',
      drop: 'Back to the kept calendar',
      state: {
        unknown:
          'The holidays of {year} are not published yet, so nothing can be planned there. You may go by weekends for now and enter what you already know.',
        weekends:
          'The holidays of {year} are not published yet. Until they are, weekends and the days entered here hold.',
      },
      turn: { unknown: 'Go by weekends in {year}', weekends: 'Stop planning {year}' },
    },
    months: {
      ...{ m1: 'January', m2: 'February', m3: 'March', m4: 'April', m5: 'May', m6: 'June' },
      ...{ m7: 'July', m8: 'August', m9: 'September', m10: 'October', m11: 'November', m12: 'December' },
    },
    weekdays: { d1: 'Mo', d2: 'Tu', d3: 'We', d4: 'Th', d5: 'Fr', d6: 'Sa', d7: 'Su' },
  },
};
