/** What a person reads when a rule about emergencies says no: what to do next, and whom to ask. */
export const emergencyRules = {
  'break-glass-proof-too-old': 'Prove again who you are, then ask again.',
  'break-glass-explanation-too-short': 'Say in at least 20 characters why you need to see it now.',
  'break-glass-review-overdue':
    'An earlier emergency of yours has not been reviewed in time, so you cannot open another case. Ask an information governance lead of your organisation to review it.',
  'break-glass-used-too-often':
    'You opened 3 cases in the last 7 days. Ask the organisation that works on the case, or an information governance lead of yours.',
  'break-glass-open-already': 'This case is open to you already, for an hour from when you asked.',
  'break-glass-unknown': 'There is no such emergency. Open the list of reviews again.',
  'break-glass-own-review': 'This emergency was yours. Another information governance lead has to review it.',
  'break-glass-reviewed-already': 'Somebody reviewed this already. Open the list of reviews again.',
} as const;
