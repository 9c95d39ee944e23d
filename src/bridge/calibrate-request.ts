import * as v from 'valibot';
import type { CalibrateRequest } from './actuals';
import { finite, parseRequest, shortText, whole } from './request';

const MOST_CHARACTERS = 200_000;
const MOST_ROWS = 500;
const atLeastOne = () => v.pipe(finite(), v.minValue(1));

const calibrateRequest = () =>
  v.variant('step', [
    v.object({
      step: v.literal('apply'),
      sheetId: whole(),
      rows: v.pipe(
        v.array(
          v.object({
            index: whole(),
            use: shortText(1_000),
            before: v.nullable(finite()),
            retries: atLeastOne(),
            low: atLeastOne(),
            high: atLeastOne(),
            generated: whole(),
            kept: whole(),
          }),
        ),
        v.minLength(1),
        v.maxLength(MOST_ROWS),
      ),
    }),
    v.object({ step: v.literal('undo'), token: v.pipe(v.string(), v.regex(/^[a-z0-9-]{8,64}$/)) }),
    v.object({ step: v.literal('bill'), sheetId: whole(), usd: v.pipe(finite(), v.minValue(0)) }),
  ]);

/**
 * Reads what a sidebar sends to calibrate a plan.
 * @throws Problem `store/request`
 */
export const parseCalibrateRequest = (request: unknown): CalibrateRequest =>
  parseRequest(request, calibrateRequest, MOST_CHARACTERS);
