/** The values of `Locating`s, out of reach of every object that holds one: no spread, JSON or inspection finds them. */
const VALUES = new WeakMap<object, string>();

export const keepValue = (holder: object, value: string): void => void VALUES.set(holder, value);
export const valueOf = (holder: object): string | undefined => VALUES.get(holder);
