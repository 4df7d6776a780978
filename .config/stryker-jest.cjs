const all = require('./jest.config.cjs');

/** The specifications that a changed decision must break: pure ones, which need no database. */
const { globalSetup, globalTeardown, ...rest } = all;
module.exports = {
  ...rest,
  testEnvironment: '@stryker-mutator/jest-runner/jest-env/node',
  testMatch: ['<rootDir>/libs/access/src/domain/{decide,field-mask,purposes,scopes}.spec.ts'],
  modulePathIgnorePatterns: [],
};
