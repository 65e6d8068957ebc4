/** ATT-3: the standing of one's month, and what would end it. */
export default {
  title: 'Full attendance',
  month: '{month}',
  standings: { kept: 'Kept so far', ended: 'Ended', unknown: 'Nothing against it so far' },
  unknown: 'Whether anybody was late or left early is not known yet.',
  points: '+{n} {n|point|points} at the end of the month',
  none: 'No points this month.',
  causes: {
    swap: '{n} {n|swap|swaps} of your own',
    sick: 'sick leave on {n} {n|day|days}',
    personal: 'personal leave on {n} {n|day|days}',
    'late-or-early': '{n} × late or gone early',
  },
  rule: 'ATT-3: a month without late, early leave, sick or personal leave, and swaps of your own.',
  ends: {
    swap: 'Once approved this swap ends your full attendance of {month}.',
    leave: 'Once approved this leave ends your full attendance of {month}.',
  },
  already: 'Your full attendance of {month} has ended already; this changes nothing about it.',
};
