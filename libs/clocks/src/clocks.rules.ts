/** What a person reads when a rule of clocks says no: one sentence that says what to do next. */
export const clocksRules = {
  'clock-terms-service-not-open':
    'This service has closed or is not in the directory, so nothing can be agreed for it.',
  'clock-terms-in-past':
    'What a contract says cannot begin in the past, because dates that were given to people stay as they are. Enter today or a later day.',
  'clock-terms-days-wrong': 'Each number of working days must be a whole number from 0 to 60. Enter another number.',
  'clock-terms-hours-wrong':
    'The working hours to acknowledge an urgent referral must be a whole number from 1 to 8. For longer, leave them empty and enter working days.',
  'clock-terms-hours-or-days':
    'An urgent referral is acknowledged within working hours or within working days. Enter 0 days, or leave the hours empty.',
  'clock-terms-no-time': 'Deciding and answering take at least 1 working day each. Enter 1 or more.',
  'clock-terms-decide-before-acknowledge':
    'A service cannot have to decide before it has to acknowledge. Enter more working days for the decision.',
  'clock-terms-cut-off-wrong': 'Enter the cut-off as a time, like 13:00.',
  'clock-terms-unchanged': 'This is what holds on that day already. Change a number, the cut-off or the day.',
} as const satisfies Readonly<Record<string, string>>;
