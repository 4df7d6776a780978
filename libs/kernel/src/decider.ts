import type { DomainEvent } from './domain-event.js';

/**
 * Pure business behaviour: no clock, no ids, no I/O. Everything it needs arrives in the command.
 * `decide` throws `RuleBroken` and nothing else; an empty answer means that there is nothing left to do.
 */
export interface Decider<State, Command, Event extends DomainEvent> {
  readonly initial: State;
  decide(command: Command, state: State): Event[];
  evolve(state: State, event: Event): State;
}

/** The state after `events`, in the order given. */
export function fold<State, Event extends DomainEvent>(
  decider: Pick<Decider<State, never, Event>, 'initial' | 'evolve'>,
  events: Iterable<Event>,
): State {
  let state = decider.initial;
  for (const event of events) state = decider.evolve(state, event);
  return state;
}
