/** Everybody knows it: a demonstration is only ever served on the machine it runs on. */
export const DEMO_PASSWORD = 'sightline-demo';

/** A guess costs little, so that a dozen invented members are enrolled in a moment. Real passwords take `PASSWORD_COST`. */
export const DEMO_PASSWORD_COST = { cost: 2 ** 12, blockSize: 8, parallel: 1 };
