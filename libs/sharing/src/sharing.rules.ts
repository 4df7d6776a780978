/** What a person reads when a rule of sharing says no: what to do next. */
export const sharingRules = {
  'sharing-already-decided': 'This decision is on record already. Open it, or record a new decision.',
  'sharing-not-found': 'This sharing decision is not on record. Check the reference.',
  'sharing-items-missing': 'Select what the decision is about.',
  'sharing-recipient-missing': 'Select the organisation that the decision is about.',
  'sharing-organisation-unknown': 'Select organisations from the list: one of them is not in the directory.',
  'sharing-with-own-organisation': 'Select another organisation: yours holds the information already.',
  'sharing-necessity-missing': 'Enter why sharing is or is not necessary.',
  'sharing-proportionality-missing': 'Enter why this is proportionate.',
  'sharing-consent-reason-missing': 'Select why consent was not sought.',
  'sharing-not-informed-reason-missing': 'Select why the person referred has not been told.',
  'sharing-review-date-missing': 'Enter the date on which you will decide.',
  'sharing-review-date-past': 'The date on which you will decide must be today or in the future.',
  'sharing-lawful-basis-missing': 'Select a lawful basis under Article 6.',
  'sharing-special-category-condition-missing':
    'Select an Article 9 condition, because needs and characteristics are special category data.',
  'sharing-schedule-1-condition-missing':
    'Select the Schedule 1 condition that goes with the Article 9 condition: paragraph 2 for health or social care, or one of paragraphs 6 to 18 for substantial public interest.',
  'sharing-offence-data-condition-missing':
    'Select a Schedule 1 condition, because an allegation or a risk summary is criminal offence data.',
  'sharing-official-authority-not-held':
    'Select a Schedule 1 condition: only police, probation, prisons and youth justice hold official authority.',
  'sharing-recognised-interest-not-in-force':
    'Select another lawful basis: recognised legitimate interests came into force on 5 February 2026.',
  'sharing-recognised-interest-public-authority':
    'Select another lawful basis, such as public task: a public authority cannot use recognised legitimate interests for its own tasks.',
  'sharing-legitimate-interests-public-authority':
    'Select another lawful basis, such as public task: a public authority cannot use legitimate interests for its own tasks.',
  'sharing-at-risk-basis-missing':
    'Enter why the person at risk counts as at risk: paragraph 18 needs care and support needs.',
  'sharing-consent-basis-without-consent':
    'Select another lawful basis: consent is only a basis when the person referred has given it.',
  'sharing-override-reason-missing': 'Enter why sharing goes ahead without consent.',
  'sharing-withheld-note-missing': 'Enter what is held back, and why.',
  'sharing-not-allowed-to-release': 'The decision was not to share. Record a new decision before you share anything.',
  'sharing-already-released': 'This information has been shared already. Open the decision to see when.',
  'sharing-not-released': 'The recipients have not got this yet, so there is nobody to tell. Record the release first.',
  'sharing-not-a-recipient': 'This was not shared with your organisation. Check the reference.',
  'sharing-notice-not-found': 'There is no such notice for your organisation. Open the inbox again.',
  'sharing-already-acknowledged': 'Your organisation has acknowledged this already. Nothing more needs to be done.',
  'sharing-already-recalled': 'This was recalled already. Open the decision to see who has acknowledged it.',
  'sharing-recalled-before-release': 'Enter the date of the release or a later one.',
  'sharing-released-before-decision': 'Enter the date of the decision or a later one.',
} as const satisfies Readonly<Record<string, string>>;
