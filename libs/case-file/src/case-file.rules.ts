/** What a person reads when a rule of the case file says no: what is so, and what to do next. */
export const caseFileRules = {
  'person-already-registered': 'This person is registered already. Open their case instead.',
  'person-not-found': 'This person is not registered. Register them first.',
  'person-possible-match':
    'Somebody with a name or date of birth like this is on record already. Look at them first, then say that this is somebody else.',
  'birth-in-the-future':
    'A date of birth cannot be a day to come. Enter the date again, or leave it empty when it is not known.',
  'birth-too-long-ago': 'This date of birth is more than 120 years ago. Check the year.',
  'alias-already-known': 'This name is on record already. Leave it out.',
  'need-already-recorded': 'This need is on record already. End it first if it has changed.',
  'need-in-the-future':
    'A need cannot begin on a day to come. Enter today’s date or an earlier one, or leave it empty.',
  'need-before-birth': 'A need cannot begin before the person was born. Check the date.',
  'need-not-current':
    'This need is not on record now. Only a need that has not ended can be marked as a mistake: open the case again to see them.',
  'need-not-recorded': 'This need is not on record any more, so there is nothing to end.',
  'need-ends-in-the-future': 'A need cannot end on a day to come. Record it when it has ended.',
  'need-ends-before-start': 'A need cannot end before it began. Enter a later date.',
  'accommodation-in-the-future': 'A stay cannot begin on a day to come. Record it when the person has moved in.',
  'accommodation-before-birth': 'A stay cannot begin before the person was born. Check the date.',
  'tenure-without-a-place': 'Somebody who sleeps rough has no tenure. Select “None”.',
  'accommodation-still-current': 'The person is recorded as staying somewhere now. End that stay first.',
  'accommodation-overlaps': 'These dates overlap an earlier stay. Enter the day on which it ended, or a later one.',
  'accommodation-provider-unknown': 'This organisation is not in the directory. Select one from the list, or none.',
  'accommodation-not-found': 'This stay is not on record. Open the case again to see the stays there are.',
  'accommodation-already-ended': 'This stay has ended already, so there is nothing to end.',
  'accommodation-ends-in-the-future': 'A stay cannot end on a day to come. Record it when the person has moved out.',
  'accommodation-ends-before-start': 'A stay cannot end before it began. Enter a later date.',
  'case-already-open': 'Your organisation has a case about this person already. Open that one instead.',
  'case-not-found': 'There is no such case. Search for it by name or reference.',
  'case-opens-in-the-future': 'A case cannot be opened on a day to come. Enter today’s date or an earlier one.',
  'disclosure-already-recorded': 'This disclosure is on record already. Open the case to see it.',
  'disclosure-without-abuse-type': 'Select at least one kind of abuse.',
  'disclosure-in-the-future': 'A disclosure cannot be about a time to come. Check the date and the time.',
  'disclosure-of-this-case': 'The disclosure is in this case already. Enter the reference of the other case.',
  'survivor-safety-not-checked':
    'Ask first whether the survivor of the person whom it is about is safe: their own service, or the police. Then move the disclosure.',
  'assessment-not-flagged':
    'This assessment does not wait to be looked at again. Open the case to see it as it is now.',
  'entry-not-found': 'This entry is not part of the case. Open the case again to see its entries.',
  'entry-already-corrected': 'This entry is marked as a mistake already. Nothing more needs to be done.',
  'entry-not-a-disclosure': 'Only a disclosure can move to another case. Mark a risk assessment as a mistake instead.',
  'assessment-in-the-future': 'An assessment cannot be dated on a day to come. Enter the day on which it was made.',
  'score-of-a-tool-without-scores': 'This tool has no score. Leave the score empty.',
  'score-missing': 'This tool counts a score. Enter it.',
  'score-out-of-range': 'This score is not possible with this tool. Check the number of “yes” answers.',
  'risk-level-of-another-scale':
    'This level belongs to another tool’s scale. Select a level of the tool that was used.',
} as const satisfies Readonly<Record<string, string>>;
