import { problem } from '../messages/problem';
import { type Ratio, ratioOf } from '../planning/ratio';
import { visible } from '../pricing/plain-name';
import { shownText, shownTime } from './cell';
import type { Parameter } from './parameter';
import { ratioFromTime } from './parameters';

const RATIO_TEXT = /^(\d*\.?\d+)(?:\s*[:∶x×/]\s*(\d*\.?\d+))?$/i;
const [FLATTEST, SLIMMEST] = [100, 0.01];

/** A ratio as text (16:9, 1.91:1), as a number (width ÷ height), or as the time that Sheets makes of a typed 4:5. */
export const ratio: Parameter<Ratio> = {
  read(cell, _name, call) {
    const time = cell instanceof Date ? ratioFromTime(cell, call) : undefined;
    const shown = cell instanceof Date ? shownTime(call.wallClock(cell)) : shownText(cell);
    const typed = visible(shown).normalize('NFKC').trim();
    const [, across, down = 1] = time ? ['', ...time] : (RATIO_TEXT.exec(typed) ?? []);
    const value = typeof cell === 'number' ? cell : Number(across) / Number(down);
    if (!(value >= SLIMMEST && value <= FLATTEST)) throw problem('argument/ratio', { value: shown });
    return ratioOf(value);
  },
  missing: () => ({ across: 1, down: 1 }),
  takesTimes: true,
};
