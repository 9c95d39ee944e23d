const { default: Runtime } = require('jest-runtime');

/** What this worker has loaded, by path. */
const loaded = new Map();

const isLoadedAnew = (path) => /\.test\.tsx?$|fast-check-seed/.test(path);

/** Jest runtime: a worker loads each module once, as a program does, and only the test files anew. */
module.exports = class SharedModulesRuntime extends Runtime {
  constructor(...given) {
    super(...given);
    for (const [path, module] of loaded) this.registries.moduleRegistry.set(path, module);
  }

  teardown() {
    for (const [path, module] of this.registries.moduleRegistry)
      if (!isLoadedAnew(path)) loaded.set(path, module);
    super.teardown();
  }
};
