import { problemOf } from '../../src/addon/asked';
import { problemText } from '../../src/i18n/problem-text';

test.each([
  'You do not have permission to call SpreadsheetApp.getActiveSpreadsheet. Required permissions: (https://www.googleapis.com/auth/spreadsheets.currentonly || https://www.googleapis.com/auth/spreadsheets)',
  '您沒有呼叫 Ui.showSidebar 的權限。必要權限：https://www.googleapis.com/auth/script.container.ui',
])('a declined permission is told in a sentence: %s', (words) => {
  const problem = problemOf(new Error(words));
  expect(problem.code).toBe('store/scope-declined');
  expect(problemText(problem, 'en')).toBe(
    'A permission that Image cost needs was declined. Choose an item of the Image cost menu, and tick both permissions when Google asks.',
  );
  expect(problemText(problem, 'zh-TW')).toBe(
    'Image cost 需要的權限尚未授予。請從 Image cost 選單選擇任一項目，並在 Google 詢問時勾選兩項權限。',
  );
});

test('anything else that Google says is quoted as it is', () => {
  const words = 'You are trying to edit a protected cell or object.';
  expect(problemOf(new Error(words))).toMatchObject({ code: 'store/service', values: { reason: words } });
});
