export { demonstrate, ensureDemonstration, type DemonstrationGround } from './demonstrate.js';
export { startDemoIdentityProvider, type DemoIdentityProvider } from './identity-provider/demo-identity-provider.js';
export * from './members.js';
export * from './organisations.js';
export * from './password.js';
export { MAREN_FILE_ID } from './story-a-survivor.js';
export { caseOf } from './tell-case.js';
export { holdsDemonstration } from './telling.js';
