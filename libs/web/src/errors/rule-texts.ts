/** What a person reads when a business rule says no, from the `rules` of every context. */
export class RuleTexts {
  constructor(private readonly texts: Readonly<Record<string, string>>) {}

  /** The sentence for a rule; `{name}` in it is filled from the details, which hold codes, dates and counts only. */
  textOf(rule: string, details: Readonly<Record<string, string | number>> = {}): string | undefined {
    const text = Object.hasOwn(this.texts, rule) ? this.texts[rule] : undefined;
    return text?.replace(/\{(\w+)\}/g, (slot, name: string) => String(details[name] ?? slot));
  }
}
