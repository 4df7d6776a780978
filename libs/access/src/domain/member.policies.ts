/** The shape of a sign-in name: what people can say over a telephone, or their address for mail at work. */
const SIGN_IN_NAME = /^[a-z0-9][a-z0-9._-]{1,63}(@[a-z0-9.-]{3,100})?$/;

/** How a sign-in name is stored and compared: without the case and the spaces around it that keyboards of telephones add. */
export const asSignInName = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();

/** Whether `name`, already in its stored form, can be a sign-in name. */
export const isSignInName = (name: string): boolean => SIGN_IN_NAME.test(name) && name === asSignInName(name);

/** Length, not composition, keeps a password safe (NCSC and NIST SP 800-63B); the upper end bounds the work of one guess. */
export const PASSWORD_LENGTH = { min: 12, max: 256 } as const;

/** How a password is compared: the same characters typed on different keyboards give the same password. */
export const asPassword = (typed: string): string => typed.normalize('NFKC');

/** The rule that a new password breaks, if any. */
export function passwordRuleBroken(password: string): 'password-too-short' | 'password-too-long' | undefined {
  const length = [...password].length;
  if (length < PASSWORD_LENGTH.min) return 'password-too-short';
  return length > PASSWORD_LENGTH.max ? 'password-too-long' : undefined;
}
