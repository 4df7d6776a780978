type Ending = () => Promise<unknown> | void;

const endings: Ending[] = [];

/** Does `end` when the topic is over, or the run is ended from the keyboard: servers are stopped, folders go. Last in, first out. */
export function atEnd(end: Ending): void {
  endings.push(end);
}

/** Does all that is left to do, each once. */
export async function endAll(): Promise<void> {
  for (const end of endings.splice(0).reverse()) await end();
}
