export { AgreeClockTerms } from './agree-clock-terms/agree-clock-terms.command.js';
export { ClockTermsReader, type AgreedClockTerms } from './clock-terms/clock-terms.reader.js';
export { clocksContext } from './clocks.context.js';
export { ClocksModule } from './clocks.module.js';
export * from './domain/clock-terms.events.js';
export { clocksMigrations } from './migrations/index.js';
