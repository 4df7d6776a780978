/** What a person reads when a rule of matching says no: one sentence that says what to do next. */
export const matchingRules = {
  'service-was-found':
    'There is a service that the person can be referred to now. Open it before you record that there is none.',
  'nothing-in-the-way': 'Nothing in the criteria of this service stands in the way. Start a referral to it instead.',
  'demand-recorded-already': 'This was recorded today already, so it is counted. There is nothing more to do here.',
  'service-not-listed': 'This service is not in the directory any more. Look at the services again.',
} as const satisfies Readonly<Record<string, string>>;
