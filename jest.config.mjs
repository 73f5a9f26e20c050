export default {
  testEnvironment: '<rootDir>/test/running/one-world.mjs',
  testRunner: '<rootDir>/test/running/run-spec.mjs',
  globalSetup: '<rootDir>/test/global-setup.mjs',
  globalTeardown: '<rootDir>/test/global-teardown.mjs',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testRegex: '.*spec\\.ts$',
  moduleFileExtensions: ['ts', 'js', 'json'],
  transform: {},
  testTimeout: 60_000,
  maxWorkers: 3,
};
