const { default: Sequencer } = require('@jest/test-sequencer');

/** What takes long: on a new machine, where Jest does not know that, it must not come last on one worker alone. */
const LONG = /[\\/]test[\\/](?:e2e|build[\\/]push|robustness|addon|worksheet)/;

/** Jest's order, what takes long first. */
module.exports = class SlowestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const isLong = ({ path }) => LONG.test(path);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
};
