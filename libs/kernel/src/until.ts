const LOOK_EVERY_MS = 20;
/** However busy the machine is: what has not come about by then never will. */
const PATIENCE_MS = 120_000;

/** Waits for what is to come about by itself; gives how many milliseconds that took. Throws when it does not come about. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<number> {
  const began = performance.now();
  while (!(await holds())) {
    if (performance.now() - began > PATIENCE_MS) throw new Error(`It did not come about: ${String(holds)}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return performance.now() - began;
}
