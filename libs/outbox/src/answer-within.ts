/** Bounds how long an answer may take. */
export type Patience = (answer: Promise<void>) => Promise<void>;

/** The outlet said nothing in time; the other side may have the message all the same. */
class OutletSilent extends Error {}

/** Waits up to `ms` for an answer and throws `OutletSilent` when none has come by then. */
export function answerWithin(ms: number): Patience {
  return async (answer) => {
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new OutletSilent()), ms);
    });
    try {
      await Promise.race([answer, silence]);
    } finally {
      clearTimeout(timer);
    }
  };
}
