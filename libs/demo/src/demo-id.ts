import { newId } from '#event-store';

const DEMO = 'b5f7a3c0-5b1e-5d0a-9c7e-2f6d4a1e8b90'; // any constant: it only keeps demonstration ids apart from real ones

/** The id of a named thing of the demonstration, the same on every machine: `demoId('organisation', 'lantern-row')`. */
export function demoId(kind: string, name: string): string {
  return newId(DEMO, `${kind}:${name}`);
}
