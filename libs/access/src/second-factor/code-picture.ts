import { generateURI } from 'otplib';
import { encode } from 'uqr';

const QUIET_ZONE = 4;

/** What a telephone's app reads: whose codes these are, and their key. */
export interface KeyToScan {
  /** The member's sign-in name: it tells two accounts in one app apart. */
  readonly label: string;
  readonly key: string;
}

/** A QR code as one SVG path, made here: the key goes to no other server. Give its `size` to `viewBox`. */
export function codePicture({ label, key }: KeyToScan): { readonly size: number; readonly path: string } {
  const { size, data } = encode(generateURI({ issuer: 'Sightline', label, secret: key }), { ecc: 'M', border: 0 });
  const dark = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x + QUIET_ZONE} ${y + QUIET_ZONE}h1v1h-1z`] : [])),
  );
  return { size: size + 2 * QUIET_ZONE, path: dark.join('') };
}

/** The key as somebody types it into an app that cannot scan: in groups of four. */
export const keyInGroups = (key: string): string => key.replaceAll(/(.{4})(?=.)/g, '$1 ');
