/** What a person reads when a rule of requests for access says no: what is the matter and what to do next. */
export const subjectAccessRules: Readonly<Record<string, string>> = {
  'request-already-recorded': 'This request is on record already. Go back to the list of requests.',
  'request-received-in-future': 'The request cannot have been received after today. Check the date.',
  'request-unknown': 'There is no such request. Go back to the list of requests.',
  'request-answered':
    'This request was answered, so nothing about it can be changed. Record a new request if there is one.',
  'asking-person-unknown':
    'Nobody has this reference. It begins with P, and stands on the page of every case of the person. Check it letter by letter.',
  'clarification-already-asked': 'The person has been asked and has not answered yet. Record their answer first.',
  'clarification-not-asked': 'The person has not been asked anything. Record the question first.',
  'clarification-at-odd-time': 'The answer came between the day of the question and today. Check the date.',
  'clarification-open': 'The person has been asked and has not answered yet. Record their answer before you approve.',
  'deadline-already-extended': 'The time was extended once, and cannot be again. Answer by the day that was told.',
  'deadline-over':
    'The day by which to answer is over, so it is too late to extend the time. Answer as soon as you can.',
  'bundle-not-collected': 'Nothing has been collected yet. Collect what is recorded first.',
  'bundle-already-approved': 'The bundle was approved, so nothing in it can be changed. Release it.',
  'bundle-not-approved': 'Only a bundle that was approved can be released, and only once. Look at the request again.',
  'bundle-needs-another-person':
    'Somebody who decided on no item has to approve. Ask another information governance lead.',
  'bundle-not-as-released':
    'Something in this bundle was sealed or erased after its release, or Sightline was updated, so it can no longer be made as it was given out.',
  'items-undecided': 'Every item needs a decision. Decide on those that are not reviewed.',
  'item-not-in-bundle': 'This item is not in the bundle. Go back to the list of items.',
  'exemption-without-withholding': 'An item that is included has no exemption. Remove it, or withhold something.',
  'exemption-missing': 'Select the exemption that allows it to be withheld.',
  'withholding-without-reason': 'Enter why this exemption applies to this item.',
  'third-party-without-reason': 'This item is about somebody else, too. Enter why it can be given.',
  'nothing-blacked-out': 'Select what is withheld, or include the whole item.',
  'field-not-in-item': 'What is withheld has to be a part of this item. Look at the item again.',
};
