import { AppsScriptHost } from '../../src/host/apps-script-host';
import { hostOf, resultOf } from '../support/script';

describe('sheets', () => {
  test.each([
    [
      'a name is found only as it is written',
      "spreadsheet.insertSheet('Plan'); return [spreadsheet.getSheetByName('Plan') !== null, spreadsheet.getSheetByName('plan')];",
      [true, null],
    ],
    [
      'a new sheet becomes the active one, after the active one',
      "spreadsheet.insertSheet('Last'); spreadsheet.setActiveSheet(sheet); spreadsheet.insertSheet('Next'); return spreadsheet.getSheets().map((each) => each.getName()).concat(spreadsheet.getActiveSheet().getName());",
      ['Sheet1', 'Next', 'Last', 'Next'],
    ],
    [
      'a new sheet may be put first',
      "spreadsheet.insertSheet('First', 0); return spreadsheet.getSheets()[0].getName();",
      'First',
    ],
    [
      'a new sheet has 1000 rows and 26 columns',
      'const made = spreadsheet.insertSheet(); return [made.getMaxRows(), made.getMaxColumns(), made.getLastRow(), made.getLastColumn()];',
      [1000, 26, 0, 0],
    ],
    [
      'a copy says what it is a copy of',
      'const name = () => sheet.copyTo(spreadsheet).getName(); return [name(), name()];',
      ['Copy of Sheet1', 'Copy of Sheet1 2'],
    ],
    [
      'the active sheet is duplicated and moved',
      'spreadsheet.duplicateActiveSheet(); spreadsheet.moveActiveSheet(1); return spreadsheet.getSheets().map((each) => each.getName());',
      ['Copy of Sheet1', 'Sheet1'],
    ],
    [
      'a sheet is hidden and shown',
      'spreadsheet.insertSheet(); sheet.hideSheet(); const hidden = sheet.isSheetHidden(); sheet.showSheet(); return [hidden, sheet.isSheetHidden()];',
      [true, false],
    ],
    [
      'rows and columns are inserted and deleted',
      "sheet.getRange('A2').setValue(1); sheet.insertRowsAfter(1, 2); sheet.insertColumnsAfter(1, 1); sheet.deleteRows(1, 1); return [sheet.getRange('A3').getValue(), sheet.getMaxRows(), sheet.getMaxColumns()];",
      [1, 1001, 27],
    ],
    [
      'rows and columns are frozen, sized and hidden',
      'sheet.setFrozenRows(2); sheet.setFrozenColumns(1); sheet.setFrozenColumns(0); sheet.setColumnWidths(1, 2, 140); sheet.setRowHeight(3, 50); sheet.hideColumns(3); return [sheet.getFrozenRows(), sheet.getFrozenColumns(), sheet.getColumnWidth(2), sheet.getRowHeight(3), sheet.isColumnHiddenByUser(3)];',
      [2, 0, 140, 50, true],
    ],
    [
      'the tab and the grid',
      "sheet.setTabColor('#123456').setHiddenGridlines(true); return [sheet.getTabColor(), sheet.hasHiddenGridlines()];",
      ['#123456', true],
    ],
    [
      'columns are grouped, folded and unfolded',
      "sheet.getRange('B1:D1').shiftColumnGroupDepth(1); sheet.setColumnGroupControlPosition(SpreadsheetApp.GroupControlTogglePosition.BEFORE); sheet.collapseAllColumnGroups(); const folded = sheet.getColumnGroup(2, 1).isCollapsed(); sheet.expandAllColumnGroups(); return [folded, sheet.getColumnGroup(2, 1).isCollapsed(), sheet.getColumnGroupDepth(3), sheet.getColumnGroupDepth(5), sheet.getColumnGroupControlPosition()];",
      [true, false, 1, 0, 'BEFORE'],
    ],
    [
      'a range is merged and taken apart',
      "const cells = sheet.getRange('A1:B2').merge(); const merged = cells.isPartOfMerge(); cells.breakApart(); return [merged, cells.isPartOfMerge()];",
      [true, false],
    ],
  ])('%s', async (_, body, expected) => {
    expect(await resultOf(body)).toEqual(expected);
  });

  test.each([
    [
      "spreadsheet.insertSheet('Sheet1')",
      'A sheet with the name "Sheet1" already exists. Please enter another name.',
    ],
    ["spreadsheet.insertSheet('SHEET1')", 'already exists'],
    ["spreadsheet.insertSheet('Sheet1 ')", 'already exists'],
    ["spreadsheet.insertSheet('Plan'); sheet.setName('plan')", 'already exists'],
    ['spreadsheet.deleteSheet(sheet)', "You can't remove all the sheets in a document."],
    ["spreadsheet.insertSheet('Plan'); spreadsheet.deleteSheet(sheet); sheet.getName()", 'not found'],
    [
      "const cell = sheet.getRange('A1'); spreadsheet.insertSheet('Plan'); spreadsheet.deleteSheet(sheet); cell.getValue()",
      'not found',
    ],
    ['sheet.deleteRows(1, 1000)', "You can't delete all the rows"],
    ['spreadsheet.deleteSheet({})', "don't match the method signature"],
  ])('%s is refused', async (body, message) => {
    await expect(resultOf(body)).rejects.toThrow(message);
  });

  test('a sheet may take its own name in other letters', async () => {
    expect(await resultOf("sheet.setName('SHEET1'); return sheet.getName();")).toBe('SHEET1');
  });
});

describe('named ranges', () => {
  test.each([
    [
      'a name is set, listed and followed',
      "spreadsheet.setNamedRange('RATE', sheet.getRange('B1')); sheet.getRange('A1:B1').setValues([['=RATE*2', 4]]); return [spreadsheet.getNamedRanges().map((each) => each.getName()), spreadsheet.getRangeByName('RATE').getA1Notation(), sheet.getRange('A1').getValue()];",
      [['RATE'], 'B1', 8],
    ],
    [
      'a name moves',
      "spreadsheet.setNamedRange('RATE', sheet.getRange('B1')); spreadsheet.getNamedRanges()[0].setRange(sheet.getRange('C3')); return spreadsheet.getRangeByName('RATE').getA1Notation();",
      'C3',
    ],
    [
      'a name is changed',
      "spreadsheet.setNamedRange('OLD', sheet.getRange('B1')); spreadsheet.getNamedRanges()[0].setName('NEW'); return [spreadsheet.getRangeByName('OLD'), spreadsheet.getRangeByName('NEW').getA1Notation()];",
      [null, 'B1'],
    ],
    [
      'a name follows inserted rows',
      "spreadsheet.setNamedRange('RATE', sheet.getRange('B2')); sheet.insertRowsBefore(1, 1); return spreadsheet.getRangeByName('RATE').getA1Notation();",
      'B3',
    ],
    [
      'a removed name is gone, and may be set again',
      "spreadsheet.setNamedRange('RATE', sheet.getRange('B1')); spreadsheet.getNamedRanges()[0].remove(); const gone = spreadsheet.getRangeByName('RATE'); spreadsheet.setNamedRange('RATE', sheet.getRange('B1')); return [gone, spreadsheet.getNamedRanges().length];",
      [null, 1],
    ],
    ['a missing name is null', "return spreadsheet.getRangeByName('NONE');", null],
  ])('%s', async (_, body, expected) => {
    expect(await resultOf(body, { deadNames: 'unusable' })).toEqual(expected);
  });

  test('an unknown name is #NAME?, until it is set', async () => {
    const host = hostOf("spreadsheet.setNamedRange('RATE', sheet.getRange('B1'));");
    host.typeInto('Sheet1', 'A1', '=RATE');
    host.typeInto('Sheet1', 'B1', '5');
    expect(host.value('Sheet1', 'A1')).toBe('#NAME?');
    await host.run('main');
    expect(host.value('Sheet1', 'A1')).toBe(5);
  });

  describe('whose sheet was deleted', () => {
    const kill = `
      const mirror = spreadsheet.insertSheet('Mirror');
      mirror.getRange('A1').setValue('marker');
      spreadsheet.setNamedRange('RATE', mirror.getRange('A1'));
      sheet.getRange('A1').setFormula('=RATE');
      spreadsheet.deleteSheet(mirror);`;
    const setAgain = "spreadsheet.setNamedRange('RATE', sheet.getRange('B1').setValue('again'));";
    const seen =
      "return [spreadsheet.getNamedRanges().length, spreadsheet.getRangeByName('RATE') !== null, sheet.getRange('A1').getValue()];";

    test('is not listed, and formulas show #REF!', async () => {
      expect(await resultOf(kill + seen)).toEqual([0, false, '#REF!']);
    });

    test('can be set again where it is reusable', async () => {
      expect(await resultOf(kill + setAgain + seen, { deadNames: 'reusable' })).toEqual([1, true, 'again']);
    });

    test('does not resolve where it is unusable, though setting it does not fail', async () => {
      expect(await resultOf(kill + setAgain + seen, { deadNames: 'unusable' })).toEqual([0, false, '#REF!']);
    });

    test('is refused where it is refused, and another name works', async () => {
      await expect(resultOf(kill + setAgain, { deadNames: 'refused' })).rejects.toThrow('could not be set');
      const other = `${kill} spreadsheet.setNamedRange('RATE_2', sheet.getRange('B1')); return spreadsheet.getRangeByName('RATE_2').getA1Notation();`;
      expect(await resultOf(other, { deadNames: 'refused' })).toBe('B1');
    });

    test('stays dead in the document’s data', async () => {
      const host = hostOf(`if (argument) { ${kill} } else { ${setAgain} ${seen} }`, {
        deadNames: 'unusable',
      });
      await host.run('main', true);
      expect(await host.copyDocument().run('main', false)).toEqual([0, false, '#REF!']);
    });
  });
});

describe('notes and protections', () => {
  test('notes move with their cells, and stay with a duplicated tab', async () => {
    const body = `
      sheet.getRange('A1:B1').setNotes([['one', 'two']]);
      sheet.insertRowsBefore(1, 1);
      const copy = sheet.copyTo(spreadsheet);
      sheet.getRange('A2').clearNote();
      return [sheet.getRange('A2:B2').getNotes(), copy.getRange('A2').getNote()];`;
    expect(await resultOf(body)).toEqual([[['', 'two']], 'one']);
  });

  const protect = "const guard = sheet.getRange('A1:A2').protect().setDescription('prices');";

  test('protecting twice stacks, and removing takes one away', async () => {
    const body = `${protect} sheet.getRange('A1:A2').protect(); guard.remove();
      return sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((each) => each.getDescription());`;
    expect(await resultOf(body)).toEqual(['']);
  });

  test('the owner edits protected cells, another person does not', async () => {
    const host = hostOf(`${protect} return guard.getRange().getA1Notation();`);
    await host.run('main');
    host.typeInto('Sheet1', 'A1', 'owner');
    const visitor = host.copyDocument({ user: 'visitor@example.com', owner: 'owner@example.com' });
    expect(() => visitor.typeInto('Sheet1', 'A1', 'visitor')).toThrow(
      'You are trying to edit a protected cell or object.',
    );
    expect(visitor.value('Sheet1', 'A1')).toBe('owner');
    visitor.typeInto('Sheet1', 'B1', 'free');
  });

  test.each([
    ['a warning only', 'guard.setWarningOnly(true);', true],
    ['being named as editor', "guard.addEditor('visitor@example.com');", true],
    ['neither', '', false],
    ['removed editors', "guard.addEditor('visitor@example.com').removeEditors(guard.getEditors());", false],
  ])('with %s a script of another person may write: %s', async (_, statement, allowed) => {
    const host = hostOf(
      `if (argument) { ${protect} ${statement} } else { const may = sheet.getRange('A1').canEdit(); sheet.getRange('A1').setValue(1); return may; }`,
    );
    await host.run('main', true);
    const visit = host.copyDocument({ user: 'visitor@example.com' }).run('main', false);
    if (allowed) expect(await visit).toBe(true);
    else await expect(visit).rejects.toThrow('protected cell');
  });

  test('a protected sheet may leave cells free', async () => {
    const host = hostOf("sheet.protect().setUnprotectedRanges([sheet.getRange('B2:B3')]);");
    await host.run('main');
    const visitor = host.copyDocument({ user: 'visitor@example.com' });
    visitor.typeInto('Sheet1', 'B2', 'free');
    expect(() => visitor.typeInto('Sheet1', 'B1', 'not free')).toThrow('protected');
  });
});

describe('data validation', () => {
  const list =
    "const rule = SpreadsheetApp.newDataValidation().requireValueInList(['low', 'high'], true).setAllowInvalid(false).setHelpText('Pick one').build(); sheet.getRange('A1:A2').setDataValidation(rule);";

  test('a rule is read back as it was set', async () => {
    const body = `${list} const read = sheet.getRange('A2').getDataValidation();
      return [read.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST, read.getCriteriaValues(), read.getAllowInvalid(), read.getHelpText(), sheet.getRange('A3').getDataValidation()];`;
    expect(await resultOf(body)).toEqual([true, [['low', 'high'], true], false, 'Pick one', null]);
  });

  test('a rejecting rule refuses a script and a person', async () => {
    const host = hostOf(`${list} if (argument) sheet.getRange('A1').setValue(argument);`);
    await host.run('main', 'low');
    await expect(host.run('main', 'auto')).rejects.toThrow(
      'The data you entered in cell A1 violates the data validation rules set on this cell.',
    );
    expect(() => host.typeInto('Sheet1', 'A2', 'auto')).toThrow('violates the data validation rules');
    host.typeInto('Sheet1', 'A2', 'high');
  });

  test.each([
    ['requireNumberBetween(0, 1)', '0.5', '2'],
    ['requireNumberGreaterThanOrEqualTo(0)', '0', '-1'],
    ["requireFormulaSatisfied('=A1>=1')", '1', '0'],
    ["requireValueInRange(sheet.getRange('C1:C2'))", 'x', 'y'],
  ])('%s takes %s and refuses %s', async (criterion, good, bad) => {
    const host = hostOf(
      `sheet.getRange('C1').setValue('x'); sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().${criterion}.setAllowInvalid(false).build());`,
    );
    await host.run('main');
    host.typeInto('Sheet1', 'A1', good);
    expect(() => host.typeInto('Sheet1', 'A1', bad)).toThrow('violates');
  });

  test('a rule that only warns refuses nothing', async () => {
    const host = hostOf(
      "sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(0, 1).build());",
    );
    await host.run('main');
    host.typeInto('Sheet1', 'A1', '7');
    expect(host.value('Sheet1', 'A1')).toBe(7);
  });

  test('clearing part of a rule’s cells leaves the others', async () => {
    const body = `${list} sheet.getRange('A1').clearDataValidations(); return [sheet.getRange('A1').getDataValidation(), sheet.getRange('A2').getDataValidation() !== null];`;
    expect(await resultOf(body)).toEqual([null, true]);
  });
});

describe('conditional formats and charts', () => {
  test('setting rules replaces them all, in their order', async () => {
    const body = `
      const rule = (formula) => SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied(formula).setBackground('#ff0000').setRanges([sheet.getRange('A1:A3')]).build();
      sheet.setConditionalFormatRules([rule('=A1>1')]);
      sheet.setConditionalFormatRules([rule('=A1>2'), rule('=A1>3')]);
      return sheet.getConditionalFormatRules().map((each) => [each.getBooleanCondition().getCriteriaValues()[0], each.getRanges()[0].getA1Notation()]);`;
    expect(await resultOf(body)).toEqual([
      ['=A1>2', 'A1:A3'],
      ['=A1>3', 'A1:A3'],
    ]);
  });

  const pie = `
    sheet.getRange('A1:B3').setValues([['Part', 'USD'], ['text', 1], ['image', 3]]);
    const chart = sheet.newChart().setChartType(Charts.ChartType.PIE).addRange(sheet.getRange('A1:B3')).setNumHeaders(1)
      .setPosition(5, 2, 10, 20).setOption('title', 'Where the money goes').setOption('colors', ['#111111', '#222222']).build();
    sheet.insertChart(chart);`;

  test('a chart stands where it was put, over its cells', async () => {
    const body = `${pie} const [found] = sheet.getCharts(); const place = found.getContainerInfo();
      return [found.getOptions().get('title'), found.getRanges().map((each) => each.getA1Notation()), place.getAnchorRow(), place.getAnchorColumn(), place.getOffsetY()];`;
    expect(await resultOf(body)).toEqual(['Where the money goes', ['A1:A3', 'B1:B3'], 5, 2, 20]);
  });

  test.each([
    ["setOption('hAxis.title', 'Finals').setOption('vAxis.title', 'USD')", 'as paths'],
    ["setOption('hAxis', { title: 'Finals' }).setOption('vAxis', { title: 'USD' })", 'as objects'],
    [
      "setOption('hAxis', { title: 'Finals' }).setOption('vAxes', { 0: { title: 'USD' } })",
      'as the first of several',
    ],
  ])('the axes of a chart have their titles (%s)', async (options) => {
    const host = hostOf(`sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.COLUMN)
      .addRange(sheet.getRange('A1:B3')).setPosition(5, 2, 0, 0).${options}.build());
      const found = sheet.getCharts()[0].getOptions(); return [found.get('hAxis.title'), found.get('vAxis.title')];`);
    expect(await host.run('main')).toEqual(['Finals', 'USD']);
    const { getters } = host.model;
    const [id = ''] = getters.getChartIds(getters.getActiveSheetId());
    const { chartJsConfig } = getters.getChartRuntime(id) as unknown as {
      chartJsConfig: { options: { scales: Record<'x' | 'y', { title: { text: string } }> } };
    };
    const { x, y } = chartJsConfig.options.scales;
    expect([x.title.text, y.title.text]).toEqual(['Finals', 'USD']);
  });

  test('a chart is removed', async () => {
    expect(
      await resultOf(`${pie} sheet.removeChart(sheet.getCharts()[0]); return sheet.getCharts().length;`),
    ).toBe(0);
  });

  test.each([
    ['sheet.insertChart({})', "don't match the method signature"],
    ['sheet.newChart().setChartType(Charts.ChartType.PIE).build()', 'A chart needs at least one range.'],
    ["sheet.newChart().setOption('titel', 'x')", 'does not model the chart option titel'],
    ['Charts.ChartType.BUBBLE', 'does not model Charts.ChartType.BUBBLE'],
  ])('%s is refused', async (body, message) => {
    await expect(resultOf(body)).rejects.toThrow(message);
  });
});

describe('a document', () => {
  const fill = `
    PropertiesService.getDocumentProperties().setProperty('rate', '1');
    CacheService.getDocumentCache().put('rate', '1');
    sheet.getRange('A1').setValue('cell').setNote('note').protect();
    spreadsheet.setNamedRange('RATE', sheet.getRange('A1'));`;
  const look = `return [sheet.getRange('A1').getValue(), sheet.getRange('A1').getNote(), spreadsheet.getRangeByName('RATE') !== null,
    spreadsheet.getProtections('RANGE').length, PropertiesService.getDocumentProperties().getKeys(), CacheService.getDocumentCache().get('rate'), spreadsheet.getName()];`;
  const host = () =>
    hostOf(
      `if (argument === 'fill') { ${fill} } if (argument === 'edit') sheet.getRange('A1').setValue('later').setNote(''); ${look}`,
      { documentName: 'Plan' },
    );

  test('copied: cells, notes, names and protections go along; properties and cache do not', async () => {
    const original = host();
    await original.run('main', 'fill');
    expect(await original.copyDocument().run('main')).toEqual([
      'cell',
      'note',
      true,
      1,
      [],
      null,
      'Copy of Plan',
    ]);
  });

  test('brought back to a version: cells and notes go back, properties stay', async () => {
    const original = host();
    await original.run('main', 'fill');
    const version = original.snapshot();
    original.backing.write('document properties', { rate: '2' });
    await original.run('main', 'edit');
    original.restoreVersion(version);
    expect(await original.run('main')).toEqual(['cell', 'note', true, 1, ['rate'], '1', 'Plan']);
    expect(original.backing.get('document properties', 'rate')).toBe('2');
  });

  test('a step of a script is undone as one', async () => {
    const original = hostOf("sheet.getRange('A1:B1').setValues([[1, 2]]);");
    await original.run('main');
    original.model.dispatch('REQUEST_UNDO');
    expect(original.values('Sheet1', 'A1:B1')).toEqual([['', '']]);
  });

  test('a tab is duplicated with its formulas', () => {
    const original = new AppsScriptHost({ code: 'function TRIPLE(n) { return n * 3; }' });
    original.typeInto('Sheet1', 'A1', '=TRIPLE(B1)');
    original.typeInto('Sheet1', 'B1', '2');
    const name = original.duplicateSheet('Sheet1');
    original.typeInto(name, 'B1', '5');
    expect([original.value('Sheet1', 'A1'), original.value(name, 'A1')]).toEqual([6, 15]);
  });
});
