/** What a person reads when a rule of notices says no: one sentence that says what to do next. */
export const noticesRules = {
  'notices-email-not-offered': 'This installation sends no email. Choose your mailbox in Sightline instead.',
  'notices-email-missing': 'Enter the email address at work to which notices should go.',
  'notices-email-wrong': 'Enter one email address, like name@agency.example.',
} as const satisfies Readonly<Record<string, string>>;
