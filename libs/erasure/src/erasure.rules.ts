/** What a person reads when a rule of erasure says no: what is the matter and what to do next. */
export const erasureRules: Readonly<Record<string, string>> = {
  'erasure-already-open': 'There is a request for this person that has not ended. Decide on that one first.',
  'erasure-person-unknown':
    'Nobody has this reference. It begins with P, V or M; a case shows the one of its person. Check it letter by letter.',
  'erasure-of-nothing': 'Select at least one kind of record.',
  'record-of-somebody-else':
    'One of these kinds of records is not kept about this person. A reference that begins with P is of a person referred, with V of a survivor, with M of a member of staff.',
  'member-still-works-here':
    'This member of staff can still sign in. Have their account ended first, and then ask for the erasure.',
  'record-erased-before': 'One of these kinds of records was erased before. Leave it out.',
  'erasure-requested-in-future': 'The request cannot have been made after today. Check the date.',
  'erasure-decided-in-part': 'Every kind of record in the request needs a decision. Decide on each of them.',
  'erasure-not-found': 'There is no such request. Go back to the list of requests.',
  'erasure-not-at-that-step':
    'Somebody has taken this step already, or one before it is missing. Look at the request again.',
  'erasure-needs-another-person':
    'Somebody else has to confirm: not who entered the request, who decided, or who lifted a legal hold after that. Ask another information governance lead.',
  'legal-hold-in-force': 'A legal hold is in force, so nothing may be erased. Lift it first when its reason is gone.',
  'identity-needed-for-wall':
    'This member of staff is kept from a case, and without these records nobody could tell who they are under another account. Keep who they are for now, as a task in the public interest (Article 17(3)(b)), and erase it once nothing keeps them from a case. Nobody is told why: that would say that there is such a case.',
  'erasure-about-yourself': 'This account is held to be one of yours. Ask another information governance lead.',
  'erasure-under-way': 'The erasure is confirmed and being carried out: it cannot be held any more.',
  'hold-not-in-force': 'This legal hold is not in force any more. Look at the request again.',
  'record-erased':
    'This record was erased, and nothing can be added to it. Register the person anew if you need to work with them.',
};
