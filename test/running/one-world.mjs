/** Specs run in the world of their worker, not each in one of its own; `run-spec.mjs` says why. */
export default class OneWorld {
  global = globalThis;
  moduleMocker = { restoreAllMocks() {} }; // jest asks for one; our specs mock no modules

  getVmContext() {
    return null;
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  async setup() {}

  async teardown() {}
}
