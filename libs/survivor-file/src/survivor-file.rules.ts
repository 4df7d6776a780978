/** What a person reads when a rule of survivor files says no: what to do next. Never who or where. */
export const survivorFileRules = {
  'survivor-file-not-found': 'This file is not on record. Check the reference.',
  'survivor-file-already-open': 'This file is open already.',
  'survivor-file-case-missing': 'Enter the case that the file belongs to.',
  'survivor-name-missing': 'Enter what the survivor is called.',
  'advocate-of-another-organisation':
    'An advocate of this file works in the organisation that keeps it. Choose a colleague.',
  'advocate-already-assigned': 'This colleague has the file already.',
  'advocate-not-assigned': 'This colleague does not have the file.',
  'advocate-last-one': 'Somebody must have the file. Give it to a colleague first.',
  'safe-contact-confirmed-in-future': 'The survivor must have confirmed it before now. Check the date and the time.',
  'safe-contact-expires-too-late':
    'A way to reach somebody is safe for 28 days at most. Ask the survivor again before then.',
  'safe-contact-expired-already': 'The survivor said this more than 28 days ago. Ask them again before you record it.',
  'safe-contact-hours-missing':
    'Enter the days and the hours that are safe. If none are, record it as a way never to use.',
  'safe-contact-hours-wrong': 'The safe hours must end after they begin.',
  'safe-contact-mail-not-allowed':
    'Post is not allowed unless the survivor said so. Tick that post is safe, or choose another way.',
  'safe-contact-number-needed':
    'Enter a telephone number with its area code, like 07700 900123 or +353 1 234 5678, and nothing else. It is compared with numbers that must never be used. Whom to ask for goes under “Name to use”.',
  'safe-contact-email-needed':
    'Enter an email address, like name@example.org, and nothing else. It is compared with addresses that must never be used.',
  'safe-contact-withdrawn': 'This way was withdrawn. Record it as a new one if the survivor says that it is safe.',
  'safe-contact-not-found': 'This way is not on record.',
  'safe-contact-not-expired-yet': 'This way has not expired.',
  'address-already-recorded': 'This place is on record already.',
  'address-not-found': 'This place is not on record.',
  'address-status-unchanged': 'Select a status other than the present one.',
  'address-status-not-back': 'What somebody knows cannot become unknown. Record a new place instead.',
  'address-incident-not-closed':
    'An incident about this place was not closed as not confirmed. Close it first, if the place was not seen. If it was, record a new place.',
  'address-compromised-needs-incident': 'Raise a safety incident: it marks the place and starts what has to be done.',
  'wish-already-recorded': 'This wish is on record already.',
  'wish-in-future': 'The survivor must have said it today or before.',
  'wish-not-found': 'This wish is not on record.',
  'wish-already-withdrawn': 'This wish was withdrawn already.',
  'incident-aware-in-future': 'You must have become aware of it before now. Check the date and the time.',
  'incident-step-not-found': 'This step is not part of the incident.',
  'incident-step-already-done': 'This step is done already.',
  'incident-not-found': 'This incident is not on record.',
  'incident-closed-already':
    'This incident is closed as not confirmed. Raise a new one if the person referred may know after all.',
  'incident-closed-by-who-raised-it':
    'Somebody other than who raised it closes it. Ask another advocate of the file, or the governance lead of your organisation.',
  'incident-finding-missing': 'Enter what was checked, and what was found.',
  'address-seen-reported-already': 'This report is on record already, and those who look after it are told.',
  'incident-told-by-unsafe-way':
    'This way is not safe now, so the survivor cannot have been told by it. Record the way anew if they said that it is safe, or say that you told them in person.',
  'incident-source-not-named': 'Select what gave the address away, or that it cannot be found out.',
  'held-message-not-found': 'This message is not on record.',
  'held-message-dealt-with-already': 'This message was dealt with already.',
  'consultation-reason-missing': 'Enter why you have to look into this file.',
} as const satisfies Readonly<Record<string, string>>;
