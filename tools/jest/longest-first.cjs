/**
 * Starts the files of tests that take longest first, so that none of them runs alone at the end. Jest knows how long each
 * took once it has run here; a fresh clone has the list below, which `TEST_SLOWEST=30 npm test` prints the likes of.
 */
const { sep } = require('node:path');
const Sequencer = require('@jest/test-sequencer').default;

/** Files of `npm test` that take more than 8 seconds, the longest first. */
const LONGEST = [
  'test/page/page.test.ts',
  'test/panel/layout.test.ts',
  'test/state/panel.test.ts',
  'test/faults/faults.test.ts',
  'test/panel/keyboard.test.ts',
  'test/state/review.test.ts',
  'test/state/gallery.test.ts',
  'test/state/undo.test.ts',
  'test/user/user.test.ts',
  'test/plans/plans.test.ts',
  'test/report/build.test.ts',
  'test/sheets/formulas.test.ts',
  'workbench/cli/reporting/run-report.test.ts',
  'test/state/update.test.ts',
  'test/report/review.test.ts',
  'test/panel/scrolling.test.ts',
  'test/unified-manifest.test.ts',
  'test/functions/numbers.test.ts',
];

module.exports = class extends Sequencer {
  sort(tests) {
    const known = super.sort(tests);
    if (known.some(({ duration }) => duration !== undefined)) return known;
    const rank = ({ path }) => {
      const at = LONGEST.findIndex((name) => path.split(sep).join('/').endsWith(`/${name}`));
      return at < 0 ? LONGEST.length : at;
    };
    return known
      .map((test) => [rank(test), test])
      .sort(([a], [b]) => a - b)
      .map(([, test]) => test);
  }
};
