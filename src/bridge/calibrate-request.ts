import * as v from 'valibot';
import type { CalibrateRequest } from './actuals';
import { finite, parseRequest, shortText, whole } from './request';

const MOST_CHARACTERS = 10_000;

const calibrateRequest = v.object({
  sheetId: whole(),
  index: whole(),
  use: v.string(),
  before: v.nullable(finite),
  retries: v.pipe(finite, v.minValue(1)),
  note: shortText(1_000),
});

/**
 * Reads what a sidebar sends to put measured retries into a plan.
 * @throws Problem `store/request`
 */
export const parseCalibrateRequest = (request: unknown): CalibrateRequest =>
  parseRequest(request, calibrateRequest, MOST_CHARACTERS);
