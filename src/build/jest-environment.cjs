const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

const { compileFunction } = vm;
const ours = new WeakSet();

const LEFT_BY_JEST = ['EVENT_HANDLERS', 'JEST_STATE_SYMBOL'];

// Jest compiles each module for a context that the environment names; ours has none of its own.
vm.compileFunction = (code, parameters, { parsingContext, ...options } = {}) =>
  compileFunction(code, parameters, ours.has(parsingContext) ? options : { ...options, parsingContext });

/**
 * Jest environment: test files run in the worker's own context. In a context of its own each use of a global (`Array`,
 * `Math`) is a call through a proxy, which made the spreadsheet engine run at half its speed.
 */
module.exports = class OwnContextEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global = globalThis;
    ours.add(this.context);
  }

  /** Takes away what Jest left of this file, or the next one's events would go to it too. */
  async teardown() {
    for (const name of Object.getOwnPropertySymbols(globalThis))
      if (LEFT_BY_JEST.includes(name.description)) delete globalThis[name];
    await super.teardown();
  }
};
