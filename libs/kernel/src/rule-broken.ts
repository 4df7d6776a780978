/** A business rule said no. `rule` is a stable kebab-case code; the wording for people lives with the context's rules. */
export class RuleBroken extends Error {
  constructor(
    readonly rule: string,
    /** What a person may be told beyond the code: codes, dates and counts only, never personal data. */
    readonly details: Readonly<Record<string, string | number>> = {},
  ) {
    super(`Rule broken: ${rule}`);
    this.name = 'RuleBroken';
  }
}
