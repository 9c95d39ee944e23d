const { relative } = require('node:path');

const SLOWEST = 10;

/** Jest reporter: ends the run with the slowest files and one plain line that counts the tests. */
module.exports = class CountReporter {
  onRunComplete(_contexts, { testResults, numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    const slowest = testResults
      .map(({ testFilePath, perfStats }) => ({ file: relative(process.cwd(), testFilePath), ...perfStats }))
      .sort((a, b) => b.runtime - a.runtime)
      .slice(0, SLOWEST);
    if (testResults.length > SLOWEST) {
      process.stdout.write('\nThe slowest files, in seconds:\n');
      for (const { file, runtime } of slowest)
        process.stdout.write(`${(runtime / 1000).toFixed(1).padStart(7)}  ${file}\n`);
    }
    process.stdout.write(`${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed\n`);
  }
};
