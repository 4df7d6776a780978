/** What a person reads when a rule of a request says no: what is the matter and what to do next. */
export const rectificationRules: Readonly<Record<string, string>> = {
  'rectification-person-unknown':
    'Nobody has this reference. It begins with P; a case shows the one of its person. Check it letter by letter.',
  'rectification-received-in-future': 'The request cannot have been received after today. Check the date.',
  'rectification-not-found': 'There is no such request. Go back to the list of requests.',
  'rectification-answered':
    'The person has been told the answer already. Record a new request if they say that something else is wrong.',
  'rectification-point-not-found': 'There is no such point in this request. Look at the request again.',
  'correction-missing':
    'Select the correction that was made. If there is none yet, have it made first, and then decide on this point.',
  'correction-unknown': 'This is no correction about this person. Select one from the list.',
  'correction-without-putting-right': 'Leave the correction empty: only what is put right has one.',
  'refusal-without-ground': 'Select the ground on which this point is refused.',
  'ground-without-refusal': 'Leave the ground empty: only what is refused has one.',
  'rectification-points-undecided':
    'Every point needs a decision before the person is told. Decide on each of them first.',
};
