import { WORKSHEET_WORDS } from '../../src/i18n/words';
import { calibrationNote, firstPlanned } from '../../src/worksheet/calibration-note';

test.each([
  ['nothing', '', undefined],
  ['a note of a person', 'Ask the studio.', undefined],
  ['the plan that was replaced', 'Planned at first: 2.5 (=5/2).\nMeasured 2026-11-22: 3', 2.5],
  ['the same in Chinese', '最初計畫：2。\n2026-11-22 實測：3', 2],
  ['a blank that was replaced', 'Planned at first: blank.', undefined],
  [
    'two measurements of version 1.0, the newest above',
    'Before 2026-11-20: 2.4. Measured: 2.2\nBefore 2026-11-10: 2. Measured: 2.4',
    2,
  ],
  ['version 1.0 in Chinese', '2026-11-20 之前：2。實測：2.4', 2],
])('%s in a note gives what was planned at first', (_, note, planned) => {
  expect(firstPlanned(note)).toBe(planned);
});

const MEASURED = { day: '2026-11-22', retries: 2.4, low: 1.87, high: 3.27, generated: 48, kept: 20 };

test('what a person noted stays, and a second measurement replaces the first', () => {
  const words = WORKSHEET_WORDS['zh-TW'].calibration;
  const once = calibrationNote({ retries: 2, formula: '', note: '問過設計師' }, MEASURED, words);
  expect(once).toBe(
    '最初計畫：2。\n2026-11-22 實測：2.4（90% 把握：1.87 至 3.27），依據生成 48 張、採用 20 張。\n問過設計師',
  );
  const later = { ...MEASURED, day: '2026-12-01', retries: 2.2 };
  expect(calibrationNote({ retries: 2.4, formula: '', note: once }, later, words)).toBe(
    once.replace('2026-11-22 實測：2.4', '2026-12-01 實測：2.2'),
  );
});
