import { codeList, type CodeOf } from '#kernel';

/** What a place is to the survivor. */
export const PLACE_KINDS = codeList('place-kind', {
  HOME: 'Home',
  REFUGE: 'Refuge or safe accommodation',
  WORK: 'Work',
  SCHOOL: 'School or nursery of a child',
  FAMILY: 'Family or friends',
  OTHER: 'Another place they go to',
});
export type PlaceKind = CodeOf<typeof PLACE_KINDS>;

/** Who knows of a place (domain §7.7). */
export const ADDRESS_STATUSES = codeList('address-status', {
  CONFIDENTIAL: 'Confidential',
  KNOWN_TO_PERP: 'Known to the person referred',
  COMPROMISED: 'Compromised',
  HISTORIC: 'No longer used',
});
export type AddressStatus = CodeOf<typeof ADDRESS_STATUSES>;

/**
 * Those that are set by hand: an address is compromised by a safety incident only, which starts the clocks. Confidential again
 * is one only that was compromised by incidents which all turned out not to be confirmed.
 */
export const STATUSES_BY_HAND = codeList('address-status-by-hand', {
  CONFIDENTIAL: 'Confidential again, because it was not seen',
  KNOWN_TO_PERP: 'Known to the person referred',
  HISTORIC: 'No longer used',
});
export type StatusByHand = CodeOf<typeof STATUSES_BY_HAND>;
