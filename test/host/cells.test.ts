import { hostOf, resultOf } from '../support/script';

describe('cells', () => {
  test('what is copied fills a larger target with whole repeats, and overruns a smaller one', async () => {
    const copied = (target: string) => `
      sheet.getRange('A1:B1').setValues([[1, 2]]);
      sheet.getRange('A1:B1').copyTo(sheet.getRange('${target}'), SpreadsheetApp.CopyPasteType.PASTE_VALUES, false);
      return sheet.getRange('D1:H3').getValues();`;
    expect(await resultOf(copied('D1:H2'))).toEqual([
      [1, 2, 1, 2, ''],
      [1, 2, 1, 2, ''],
      ['', '', '', '', ''],
    ]);
    expect(await resultOf(copied('D1'))).toEqual([
      [1, 2, '', '', ''],
      ['', '', '', '', ''],
      ['', '', '', '', ''],
    ]);
  });

  test.each([
    ['a text that starts with = is a formula', "sheet.getRange('A1').setValue('=1+1')", 2],
    ['a formula takes semicolons', "sheet.getRange('A1').setFormula('=SUM(1;2)')", 3],
    ['a formula takes commas', "sheet.getRange('A1').setFormula('=SUM(1,2)')", 3],
    ['a formula may lack its =', "sheet.getRange('A1').setFormula('SUM(1,2)')", 3],
    ['null empties a cell', "sheet.getRange('A1').setValue(5).setValue(null)", ''],
    ['a text like a number becomes one', "sheet.getRange('A1').setValue('0.5')", 0.5],
    ['a boolean stays one', "sheet.getRange('A1').setValue(true)", true],
    ['plain text stays text', "sheet.getRange('A1').setNumberFormat('@').setValue('4:5')", '4:5'],
    ['an apostrophe makes text', `sheet.getRange('A1').setValue("'=1+1")`, '=1+1'],
    ['a doubled quote is one quote', `sheet.getRange('A1').setFormula('="say ""hi"""')`, 'say "hi"'],
  ])('%s', async (_, statement, expected) => {
    expect(await resultOf(`${statement}; return sheet.getRange('A1').getValue();`)).toBe(expected);
  });

  test('a table of values goes in and comes out in rows', async () => {
    const body =
      "sheet.getRange('B2:C3').setValues([[1, 'a'], ['=B2+1', '']]); return sheet.getDataRange().getValues();";
    expect(await resultOf(body)).toEqual([
      ['', '', ''],
      ['', 1, 'a'],
      ['', 2, ''],
    ]);
  });

  test.each([
    [
      "sheet.getRange('A1:B2').setValues([[1, 2]])",
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    ],
    [
      "sheet.getRange('A1:B1').setValues([[1]])",
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    ],
    [
      "sheet.getRange('A1').setValues([1])",
      "don't match the method signature for SpreadsheetApp.Range.setValues",
    ],
    ["sheet.getRange('A1').setValue(undefined)", 'Cannot convert undefined to a cell value.'],
    ["sheet.getRange('nowhere')", 'Range not found'],
    ["sheet.getRange('A1001')", 'Range not found'],
    ['sheet.getRange(0, 1)', 'outside the dimensions of the sheet'],
    ['sheet.getRange(1000, 1, 2, 1)', 'outside the dimensions of the sheet'],
    ['sheet.getRange(1, 1, 0, 1)', 'The number of rows in the range must be at least 1.'],
    ["sheet.getRange('A1').setFontWeight('heavy')", "don't match the method signature"],
    ["sheet.getRange('A1').sort(1)", 'The local host does not model Range.sort.'],
    ['SpreadsheetApp.BorderStyle.WAVY', 'The local host does not model SpreadsheetApp.BorderStyle.WAVY.'],
  ])('%s is refused', async (statement, message) => {
    await expect(resultOf(statement)).rejects.toThrow(message);
  });

  test('formats are kept cell by cell', async () => {
    const body = `
      sheet.getRange('A1:B1').setBackgrounds([['#FF0000', null]]).setFontWeight('bold').setFontFamily('Roboto');
      sheet.getRange('A2:B2').setNumberFormats([['$0.00', '0%']]).setValues([[1.5, 0.2]]);
      const top = sheet.getRange('A1:B1');
      return [top.getBackgrounds(), top.getFontWeights(), top.getFontFamily(), sheet.getRange('A2:B2').getDisplayValues()];`;
    expect(await resultOf(body)).toEqual([
      [['#ff0000', '#ffffff']],
      [['bold', 'bold']],
      'Roboto',
      [['$1.50', '20%']],
    ]);
  });

  test('borders are drawn, left and removed side by side', () => {
    const host = hostOf(`
      sheet.getRange('A1:B2').setBorder(true, null, true, null, false, true, '#123456', SpreadsheetApp.BorderStyle.SOLID_MEDIUM);
      sheet.getRange('A1').setBorder(false, null, null, null, null, null);`);
    host.clickMenu('main');
    const [sheetId = ''] = host.model.getters.getSheetIds();
    expect(host.model.getters.getCellBorder({ sheetId, col: 0, row: 0 })?.top).toBeUndefined();
    expect(host.model.getters.getCellBorder({ sheetId, col: 1, row: 0 })?.top).toEqual({
      style: 'medium',
      color: '#123456',
    });
  });

  test('clearing the content leaves formats, notes and validations', async () => {
    const body = `
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']).build();
      const cell = sheet.getRange('A1').setValue('a').setNote('n').setFontWeight('bold').setDataValidation(rule).clearContent();
      return [cell.getValue(), cell.getNote(), cell.getFontWeight(), cell.getDataValidation() !== null];`;
    expect(await resultOf(body)).toEqual(['', 'n', 'bold', true]);
  });

  test('a date goes in and comes out at the same instant', async () => {
    const body = `
      const day = new Date(Date.UTC(2026, 10, 22, 9, 30));
      sheet.getRange('A1').setValue(day);
      return [sheet.getRange('A1').getValue() - day, sheet.getRange('A1').getValue() instanceof Date, sheet.getRange('A1').getDisplayValue()];`;
    const zones = { scriptTimeZone: 'America/New_York', spreadsheetTimeZone: 'Asia/Taipei' };
    expect(await resultOf(body, zones)).toEqual([0, true, '2026-11-22 17:30:00']);
  });

  test('text is found in formulas, by pattern and in whole cells', async () => {
    const body = `
      sheet.getRange('A1:A3').setValues([['=SUM(1,2)'], ['SUM'], ['sums']]);
      const at = (finder) => finder.findAll().map((cell) => cell.getA1Notation());
      return [at(sheet.createTextFinder('sum').matchFormulaText(true)), at(spreadsheet.createTextFinder('sum').matchEntireCell(true)),
        at(sheet.createTextFinder('^=SUM\\\\(').matchFormulaText(true).useRegularExpression(true)), at(sheet.createTextFinder('nothing'))];`;
    expect(await resultOf(body)).toEqual([['A1', 'A2', 'A3'], ['A2'], ['A1'], []]);
  });
});

describe('a document with decimal commas', () => {
  const options = { locale: 'de_DE' };

  test('a comma between arguments breaks the formula, as on Google', async () => {
    const body = "sheet.getRange('A1').setFormula('=SUM(1,2)'); return sheet.getRange('A1').getValue();";
    // 1,2 is the number 1.2 there.
    expect(await resultOf(body, options)).toBe(1.2);
    const text = `sheet.getRange('A1').setFormula('=LEFT("abc",2)'); return [sheet.getRange('A1').getValue(), sheet.getRange('A1').getFormula()];`;
    expect(await resultOf(text, options)).toEqual(['#ERROR!', '=LEFT("abc",2)']);
  });

  test('semicolons work, and come back', async () => {
    const body =
      "sheet.getRange('A1').setFormula('=SUM(1,5;A2:B2)'); return [sheet.getRange('A1').getValue(), sheet.getRange('A1').getFormula()];";
    expect(await resultOf(body, options)).toEqual([1.5, '=SUM(1,5;A2:B2)']);
  });

  test('a person types decimal commas, and other readers see them without', () => {
    const host = hostOf('', options);
    host.typeInto('Sheet1', 'A1', '2,5');
    host.typeInto('Sheet1', 'A2', '=A1*1,5');
    expect(host.value('Sheet1', 'A2')).toBe(3.75);
    expect(host.formula('Sheet1', 'A2')).toBe('=A1*1.5');
  });
});

test.each([
  '=HYPERLINK("https://x.example")',
  '+1+1',
  '-1+1',
  '@SUM(1)',
  '＝1+1',
  '1/2',
  '007',
  "'quoted",
  'TRUE',
  '50%',
])('values pasted keep the text %s a text', async (text) => {
  const body = `
      sheet.getRange('A1').setValue(${JSON.stringify(`'${text}`)});
      sheet.getRange('A1').copyTo(sheet.getRange('B1'), SpreadsheetApp.CopyPasteType.PASTE_VALUES, false);
      return ['A1', 'B1'].map((a1) => [sheet.getRange(a1).getFormula(), sheet.getRange(a1).getValue()]);`;
  const [from, to] = (await resultOf(body)) as [unknown, unknown];
  expect(to).toEqual(from);
  expect(to).toEqual(['', text]);
});
