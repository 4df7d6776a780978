/** What a person reads when a rule of the directory says no: one sentence that says what to do next. */
export const directoryRules = {
  'organisation-already-registered': 'This organisation is in the directory already. Open its entry instead.',
  'organisation-not-found': 'This organisation is not in the directory. Register it first.',
  'agreement-in-the-future':
    'An agreement cannot be signed on a date that has not come yet. Enter today’s date or an earlier one.',
  'agreement-not-in-force': 'No agreement of this organisation is in force, so there is nothing to end.',
  'agreement-ends-in-the-future': 'An agreement is ended when it has ended. Enter today’s date or an earlier one.',
  'agreement-ends-before-signature': 'The agreement cannot end before it was signed. Enter a later date.',
  'agreement-not-newer':
    'An agreement with this date or a later one is on record already. Enter the date of the newer signature.',
  'lead-not-a-member':
    'Only a member of this organisation who can sign in can be named. Choose somebody from the list of its members.',
  'lead-already-appointed': 'This member has a place in this forum already. End it first to change it.',
  'lead-place-taken': 'Somebody else has this place in this forum. End their place first.',
  'lead-not-appointed': 'This member has no place in this forum, so there is nothing to end.',
  'lead-ends-before-start': 'A place cannot end before it began. Enter a later date.',
  'accreditation-in-the-future':
    'An accreditation cannot be awarded on a date that has not come yet. Enter today’s date or an earlier one.',
  'accreditation-expires-before-award': 'An accreditation cannot end before it was awarded. Enter a later date.',
  'accreditation-already-recorded': 'This accreditation, awarded on this day, is on record already.',
  'accreditation-not-held': 'This accreditation is not on record, or it was ended already.',
  'accreditation-ends-in-the-future':
    'Record the end of an accreditation on the day it ends or later. Its expiry date is on record.',
  'service-already-published': 'This service is in the directory already. Open its entry instead.',
  'service-not-found': 'This service is not in the directory. Publish it first.',
  'service-without-area': 'A service needs at least one area. Enter the area that it covers.',
  'service-area-listed-twice': 'The same area is listed twice. Take one of them away.',
  'service-closed': 'This service has closed and its entry cannot change any more.',
  'service-already-paused': 'This service is paused already. Reopen it when it takes referrals again.',
  'service-not-paused': 'This service is not paused, so there is nothing to reopen.',
  'service-closes-in-the-future':
    'A service can only be closed on or after its last day. Close it when that day has come.',
  'criteria-too-far-ahead': 'Criteria can be announced at most two years ahead. Enter an earlier date.',
  'criteria-out-of-order':
    'These criteria would start before the newest version. Enter its date or a later one, or withdraw a version that is scheduled.',
  'criteria-not-scheduled':
    'Only the newest version can be withdrawn, and only before it begins. Publish a new version instead.',
  'limit-of-another-barrier':
    'An age, a language or a kind of address can only be set on a criterion about it. Take it away here.',
  'limit-upside-down': 'The lowest age is above the highest. Change one of them.',
  'service-details-unchanged': 'The entry says exactly this already. Change something before you save it.',
  'access-in-the-future': 'What a service offers cannot be dated ahead. Enter today’s date or an earlier one.',
  'access-older-than-known': 'A newer entry is on record already. Enter a later date.',
  'listing-unchanged': 'The service is listed in this way already, so there is nothing to change.',
  'criterion-listed-twice': 'The same criterion is listed twice. Take one of them away.',
  'criterion-changed-barrier':
    'A criterion keeps the barrier that it was first published with. Add a new criterion instead.',
  'criterion-not-listed':
    'This criterion is not part of the current criteria any more. Open the service again to see them.',
  'criteria-unchanged': 'These are the current criteria. Change, add or take away one before you publish.',
  'capacity-in-the-future':
    'The capacity cannot be counted on a date that has not come yet. Enter today’s date or an earlier one.',
  'capacity-older-than-known': 'A newer figure is on record already. Enter the date of your own count if it is later.',
} as const satisfies Readonly<Record<string, string>>;
