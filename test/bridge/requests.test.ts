import { MOST_ROWS } from '../../src/bridge/actuals';
import { ACTUALS_WIDTH, parseActualsRequest } from '../../src/bridge/actuals-request';
import { parseCalibrateRequest } from '../../src/bridge/calibrate-request';
import { parseMendRequest } from '../../src/bridge/mend-request';
import { parseSaveRequest } from '../../src/bridge/save-request';

const TOKEN = '0123456789abcdef';
const HEADINGS = Array.from({ length: ACTUALS_WIDTH }, (_, at) => `Column ${at}`);
const ROW = Array.from({ length: ACTUALS_WIDTH }, (_, at) => (at % 2 ? at / 4 : `text ${at}`));
const SAVE = { revision: 1, token: 'a', overrides: [], defaultRateId: 'gpt-image-2', language: 'zh-TW' };
const START = { step: 'start', token: TOKEN, rows: 3, headings: HEADINGS, intro: 'What it is' };
const ROWS = { step: 'rows', token: TOKEN, sheetId: 0, from: 0, cells: [ROW] };
const FINISH = { step: 'finish', token: TOKEN, sheetId: 7, intro: '' };
const MEASURED = {
  ...{ index: 2, use: 'Hero', before: null, retries: 1.5 },
  ...{ low: 1.2, high: 2, generated: 30, kept: 20 },
};
const calibrate = (changes: object = {}) => ({
  step: 'apply',
  sheetId: 1,
  rows: [{ ...MEASURED, ...changes }],
});

test.each<[string, (text: unknown) => unknown, object]>([
  ['a save', (text) => parseSaveRequest(text), { ...SAVE, dropBroken: ['old'] }],
  ['the start of a sheet', parseActualsRequest, START],
  ['rows of a sheet', parseActualsRequest, ROWS],
  ['the end of a sheet', parseActualsRequest, FINISH],
  ['a look for unfinished sheets', parseActualsRequest, { step: 'find', token: TOKEN }],
  ['a sheet that is taken back', parseActualsRequest, { step: 'drop', token: TOKEN, sheetId: 7 }],
  ['measured retries', parseCalibrateRequest, calibrate()],
  ['what is to be done about a mirror sheet', parseMendRequest, { take: true, seen: 'abc1234' }],
])('%s is read as it was sent, without fields that nobody knows', (_, parse, request) => {
  expect(parse(JSON.stringify(request))).toEqual(request);
  expect(parse(JSON.stringify({ ...request, toString: 'x', also: 1 }))).toEqual(request);
});

test.each<[string, (text: unknown) => unknown, unknown]>([
  ['nothing', parseSaveRequest, undefined],
  ['a number', parseSaveRequest, 7],
  ['text that is no JSON', parseSaveRequest, '{'],
  ['a list', parseSaveRequest, JSON.stringify([SAVE])],
  ['a revision that is no whole number', parseSaveRequest, JSON.stringify({ ...SAVE, revision: 1.5 })],
  ['another language', parseSaveRequest, JSON.stringify({ ...SAVE, language: 'fr' })],
  ['overrides that are no list', parseSaveRequest, JSON.stringify({ ...SAVE, overrides: {} })],
  ['ids to drop that are no texts', parseSaveRequest, JSON.stringify({ ...SAVE, dropBroken: [1] })],
  ['more than 2,000,000 characters', parseSaveRequest, JSON.stringify(SAVE).padEnd(2_000_001)],
  ['another step', parseActualsRequest, JSON.stringify({ ...START, step: 'constructor' })],
  ['a short token', parseActualsRequest, JSON.stringify({ ...START, token: 'abc' })],
  ['no rows', parseActualsRequest, JSON.stringify({ ...START, rows: 0 })],
  ['too many rows', parseActualsRequest, JSON.stringify({ ...START, rows: MOST_ROWS + 1 })],
  ['a heading too few', parseActualsRequest, JSON.stringify({ ...START, headings: HEADINGS.slice(1) })],
  ['a heading that is a number', parseActualsRequest, JSON.stringify({ ...START, headings: ROW })],
  ['a cell that is a list', parseActualsRequest, JSON.stringify({ ...ROWS, cells: [[...ROW.slice(1), []]] })],
  ['an endless cell', parseActualsRequest, JSON.stringify(ROWS).replace('0.25', '1e999')],
  ['no cells', parseActualsRequest, JSON.stringify({ ...ROWS, cells: [] })],
  ['a long text', parseActualsRequest, JSON.stringify({ ...FINISH, intro: 'x'.repeat(1_001) })],
  ['a sheet below 0', parseActualsRequest, JSON.stringify({ ...FINISH, sheetId: -1 })],
  ['retries below 1', parseCalibrateRequest, JSON.stringify(calibrate({ retries: 0.9 }))],
  ['retries as text', parseCalibrateRequest, JSON.stringify(calibrate({ retries: '2' }))],
  ['no value before', parseCalibrateRequest, JSON.stringify(calibrate({ before: undefined }))],
  ['a mirror to be mended without its rows', parseMendRequest, JSON.stringify({ take: true })],
  ['rows named at length', parseMendRequest, JSON.stringify({ take: true, seen: 'x'.repeat(300) })],
])('%s is refused', (_, parse, request) => {
  const refused = () => parse(request);
  expect(refused).toThrow(expect.objectContaining({ name: 'Problem', code: 'store/request' }));
});
