/**
 * Property names through which a careless merge would reach `Object.prototype`, also as the start of a bracketed or dotted
 * path. No form has such a field, so nobody who means well ever sends one.
 */
export const isForbiddenName = (name: string): boolean =>
  /(?:^|[[.\]])(?:__proto__|constructor|prototype)(?:$|[[.\]])/.test(name);
