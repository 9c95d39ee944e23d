import { formulaFromEngine, formulaToEngine, literalToEngine } from '../../../src/host/engine/formula-text';
import { localeOf } from '../../../src/host/engine/locales';
import { hostOf } from '../../support/script';

const english = localeOf('en_US');
const german = localeOf('de_DE');

describe('the text of a formula', () => {
  test.each([
    ['semicolons separate arguments', '=F(1;2,3)', '=F(1,2,3)', '=F(1,2,3)'],
    ['but rows inside braces', '=F({1,2;3,4};5)', '=F({1,2;3,4},5)', '=F({1,2;3,4},5)'],
    ['and are text inside quotes', '=F("a;b")', '=F("a;b")', '=F("a;b")'],
    ['and in sheet names', "=F('a;b'!A1;2)", "=F('a;b'!A1,2)", "=F('a;b'!A1,2)"],
    ['doubled quotes', '=F("a""b")', '=F("a"&CHAR(34)&"b")', '=F("a""b")'],
    ['a backslash before a quote', '=F("a\\""b")', '=F("a"&CHAR(92)&CHAR(34)&"b")', '=F("a\\""b")'],
    ['a backslash at the end', '=F("C:\\")', '=F("C:"&CHAR(92)&"")', '=F("C:\\")'],
  ])('%s', (_, written, engine, back) => {
    expect(formulaToEngine(written, english)).toBe(engine);
    expect(formulaFromEngine(engine, english)).toBe(back);
  });

  test.each([
    ['=F(1,5;A1)', '=F(1.5,A1)'],
    ['={1\\2;3\\4}', '={1,2;3,4}'],
    ['=F("1,5;")', '=F("1,5;")'],
  ])('with decimal commas %s is %s', (written, engine) => {
    expect(formulaToEngine(written, german)).toBe(engine);
    expect(formulaFromEngine(engine, german)).toBe(written);
  });

  test.each([
    ['1,5', '1.5'],
    ['1.234,5', '1234.5'],
    ['12,5%', '12.5%'],
    ['a,b', 'a,b'],
    ['1,2,3', '1,2,3'],
  ])('a typed %s is %s with decimal commas', (typed, engine) => {
    expect(literalToEngine(typed, german)).toBe(engine);
    expect(literalToEngine(typed, english)).toBe(typed);
  });
});

describe('where Sheets and the engine differ, a formula does as in Sheets', () => {
  test.each([
    ['=""*2', '#VALUE!'],
    ['=A9*2', 0],
    ['="a"+1', '#VALUE!'],
    ['=1/0', '#DIV/0!'],
    ['=NOBODY', '#NAME?'],
    ['=NO_FUNCTION(1)', '#NAME?'],
    ['=B1', '#REF!'],
    ['=(', '#ERROR!'],
    ['=IFERROR(NOBODY,1)', 1],
    ['=IFERROR(#REF!,1)', 1],
    ['=A9', ''],
    ['=IF(FALSE,1)', false],
    ['=IF(TRUE,,1)', ''],
    ['=IFERROR(1/0)', ''],
    ['=IFERROR(1/0,)', ''],
    ['=IFNA(NA(),)', ''],
    ['=0', 0],
    ['=SUM(A9:A10)', 0],
    ['=REPT("█",3)', '███'],
    ['=REPT("ab",2.9)', 'abab'],
    ['=REPT("a",0)', ''],
    ['=REPT(12,2)', '1212'],
    ['=REPT(A9,2)', ''],
    ['=REPT("a",-1)', '#VALUE!'],
    ['=REPT("a",32001)', '#VALUE!'],
    ['=REPT("a",1/0)', '#DIV/0!'],
    ['=N(5)', 5],
    ['=N("5")', 0],
    ['=N(TRUE)', 1],
    ['=N(A9)', 0],
    ['=N(1/0)', '#DIV/0!'],
    ['=ISDATE(DATE(2026,1,5))', true],
    ['=ISDATE("2026-01-05")', true],
    ['=ISDATE(46000)', false],
    ['=ISDATE("soon")', false],
    ['=ISDATE(A9)', false],
    ['=ISDATE(1/0)', false],
  ])('%s is %p', (formula, expected) => {
    const host = hostOf('');
    host.typeInto('Sheet1', 'B1', formula);
    expect(host.value('Sheet1', 'B1')).toEqual(expected);
  });

  test('blanks in an array stay blank, count as 0, and still keep their place', () => {
    const host = hostOf('');
    host.typeInto('Sheet1', 'B1', '=ARRAYFORMULA(A1:A3)');
    host.typeInto('Sheet1', 'A2', '5');
    host.typeInto('Sheet1', 'C1', '=B3*2');
    expect([host.values('Sheet1', 'B1:B3').flat(), host.value('Sheet1', 'C1')]).toEqual([['', 5, ''], 0]);
    host.typeInto('Sheet1', 'B3', 'mine');
    expect(host.value('Sheet1', 'B1')).toBe('#REF!');
  });

  test('ARRAYFORMULA calculates cell by cell', () => {
    const host = hostOf('');
    host.typeInto('Sheet1', 'A1', '2');
    host.typeInto('Sheet1', 'A2', '3');
    host.typeInto('Sheet1', 'B1', '=ARRAYFORMULA(A1:A2*10)');
    expect(host.values('Sheet1', 'B1:B2').flat()).toEqual([20, 30]);
  });
});

describe('a locale', () => {
  test.each([
    ['en_US', '.', ',', 'm/d/yyyy'],
    ['zh_TW', '.', ',', 'yyyy/m/d'],
    ['de_DE', ',', ';', 'd.m.yyyy'],
    ['fr_FR', ',', ';', 'dd/mm/yyyy'],
  ])('%s writes %s and separates by %s', (code, decimalSeparator, formulaArgSeparator, dateFormat) => {
    const { dateFormat: found, ...locale } = localeOf(code);
    expect(locale).toMatchObject({ decimalSeparator, formulaArgSeparator });
    expect(found.replace(/dd/, 'd').replace(/mm/, 'm')).toBe(
      dateFormat.replace(/dd/, 'd').replace(/mm/, 'm'),
    );
  });
});
