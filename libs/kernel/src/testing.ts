import { fold, type Decider } from './decider.js';
import type { DomainEvent } from './domain-event.js';
import { RuleBroken } from './rule-broken.js';

export * from './least-of.js';
export * from './until.js';

/** given(past events).when(command).then(new events): the one way in which domain rules are specified. */
export const deciderSpec =
  <State, Command, Event extends DomainEvent>(decider: Decider<State, Command, Event>) =>
  (...past: Event[]) => ({
    when: (command: Command) => {
      const decide = () => decider.decide(command, fold(decider, past));
      return {
        then: (...expected: Event[]) => expect(decide()).toEqual(expected),
        thenNothing: () => expect(decide()).toEqual([]),
        thenRule: (rule: string) => expect(ruleOf(decide)).toBe(rule),
      };
    },
  });

function ruleOf(decide: () => unknown): string {
  try {
    return `no rule broken, decided ${JSON.stringify(decide())}`;
  } catch (broken) {
    if (broken instanceof RuleBroken) return broken.rule;
    throw broken;
  }
}
