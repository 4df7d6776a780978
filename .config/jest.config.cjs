const swc = require('./swc.json');

/** Every test of the repository: specs beside their subject in libs/ and apps/, journeys and drills in test/. */
module.exports = {
  rootDir: '..',
  testEnvironment: 'node',
  testMatch: ['<rootDir>/{apps,libs,test}/**/*.{spec,int-spec,journey}.ts'],
  transform: {
    '^.+\\.ts$': ['@swc/jest', { ...swc, sourceMaps: 'inline' }],
    '^.+\\.js$': ['@swc/jest', { jsc: { target: 'es2022' }, module: { type: 'commonjs' } }],
  },
  // Node can require() these ES modules, jest cannot: it gets them translated. Everything else is CommonJS as it comes.
  transformIgnorePatterns: [
    '/node_modules/(?!(?:jose|oauth4webapi|openid-client|oidc-provider|@otplib|@noble|@scure)/)',
  ],
  moduleNameMapper: {
    '^#([a-z-]+)/testing$': '<rootDir>/libs/$1/src/testing.ts',
    '^#([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/\\.data'],
  globalSetup: '<rootDir>/.config/test-server.start.mjs',
  globalTeardown: '<rootDir>/.config/test-server.stop.mjs',
  setupFiles: ['reflect-metadata'],
  // Generous, so that only what hangs is cut off: a machine may stand still for many seconds, and no test is about that.
  testTimeout: 240_000,
};
