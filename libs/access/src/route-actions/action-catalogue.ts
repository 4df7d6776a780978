import type { ActionRule } from '../domain/action-rule.js';

/** Every action of this installation. A name declared twice stops the start: two rules under one name is no rule. */
export class ActionCatalogue {
  private readonly rules = new Map<string, ActionRule>();

  /** Adds a context's actions. Throws when one of the names is taken. */
  register(actions: Readonly<Record<string, ActionRule>>): this {
    for (const [name, rule] of Object.entries(actions)) {
      if (this.rules.has(name)) throw new Error(`Action ${name} is declared twice`);
      this.rules.set(name, rule);
    }
    return this;
  }

  /** The names of all actions, in the order of the alphabet. */
  names(): readonly string[] {
    return [...this.rules.keys()].sort();
  }

  has(name: string): boolean {
    return this.rules.has(name);
  }

  /** The rule of an action. Throws when nobody declared it: a mistake in the code, never a request's fault. */
  ruleOf(name: string): ActionRule {
    const rule = this.rules.get(name);
    if (!rule) throw new Error(`No context declares the action ${name}`);
    return rule;
  }
}
