import type { SignedIn } from '#access';
import { labelOf, readableDate } from '#kernel';
import {
  ADDRESS_STATUSES,
  CONSULTATION_REASONS,
  CONTACT_CHANNELS,
  PLACE_KINDS,
  WEEKDAYS,
} from '../domain/code-lists/index.js';
import { openIfGiven, openLocating } from '../domain/open-locating.js';
import type { Address, OpenSurvivorFile, SafeContact } from '../domain/survivor-file.state.js';
import { standingAtThisTime } from '../survivor-file-page/contact-standing.view.js';
import { survivorFileReference } from '../survivor-file-page/survivor-file-reference.js';

/** Who the survivor is, how they can be reached and where they are: the one page on which locating values are opened. */
export function whereaboutsView(file: OpenSurvivorFile, { now }: Pick<SignedIn, 'now'>) {
  const { survivorFileId, names, contacts, addresses, incidents, consultations } = file;
  const [latest, ...earlier] = names.map(openLocating).toReversed();
  return {
    survivorFileId,
    reference: survivorFileReference(survivorFileId),
    exitThisPage: true,
    who: [
      { key: 'Name', value: latest },
      ...(earlier.length > 0 ? [{ key: 'Called before', value: earlier.join(', ') }] : []),
    ],
    contacts: contacts.map((each) => contactView(each, file, now)),
    places: addresses.map(placeView),
    incidents: incidents.flatMap(({ account, notConfirmed }) => [
      { text: openLocating(account) },
      ...(notConfirmed ? [{ text: openLocating(notConfirmed.account), label: 'Not confirmed' }] : []),
    ]),
    consultations: consultations.map(({ reason, explanation }) => ({
      key: labelOf(CONSULTATION_REASONS, reason),
      value: openLocating(explanation),
    })),
  };
}

function contactView(contact: SafeContact, file: OpenSurvivorFile, now: Date) {
  const { channel, value, hours, alias, codeWord, mustNotKnow, isMailAllowed, isVoicemailAllowed } = contact;
  const { isAgencyNameAllowed, isDeviceShared, needsInterpreterNotFromFamily } = contact;
  const allowed = (isAllowed: boolean) => (isAllowed ? 'Allowed' : 'Never');
  return {
    heading: labelOf(CONTACT_CHANNELS, channel),
    standing: standingAtThisTime(contact, file, now),
    rows: [
      { key: 'Number, address or person', value: openLocating(value) },
      { key: 'When', value: hours && timesOf(hours) },
      { key: 'Name to use', value: openIfGiven(alias) },
      { key: 'Code word', value: openIfGiven(codeWord) },
      { key: 'Who must not know', value: openIfGiven(mustNotKnow) },
      { key: 'Voicemail', value: allowed(isVoicemailAllowed) },
      { key: 'Post', value: allowed(isMailAllowed) },
      { key: 'Name of the agency', value: allowed(isAgencyNameAllowed) },
      { key: 'Device', value: isDeviceShared ? 'Somebody else uses it as well' : 'Theirs alone, as far as they said' },
      ...(needsInterpreterNotFromFamily ? [{ key: 'Interpreter', value: 'Not from the family or community' }] : []),
    ],
  };
}

const timesOf = ({ days, from, until }: NonNullable<SafeContact['hours']>): string =>
  `${days.map((day) => labelOf(WEEKDAYS, day)).join(', ')}, ${from} to ${until}`;

const placeView = ({ kind, address, postcode, status, recordedOn }: Address, index: number) => ({
  heading: `Place ${index + 1}`,
  rows: [
    { key: 'What it is', value: labelOf(PLACE_KINDS, kind) },
    { key: 'Where', value: [openLocating(address), openIfGiven(postcode)].filter(Boolean).join('\n') },
    { key: 'Status', value: labelOf(ADDRESS_STATUSES, status) },
    { key: 'Recorded', value: readableDate(recordedOn) },
  ],
});
