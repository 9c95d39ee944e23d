/** A time of day, and by how many minutes its zone is ahead of UTC. */
export interface ClockTime {
  readonly minutes: number;
  readonly offset?: number;
}

/** The halves of a day before an hour, the morning first. */
export const HALVES = '上午|午前|오전|下午|午後|오후';

const TIME = new RegExp(
  `^(${HALVES})? ?(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d{1,12})?)? ?([ap]\\.?m\\.?)? ?(?:Uhr)?([^,]{0,50})$`,
  'i',
);

/**
 * `23:59`, `23:59:59.123Z`, `7:59 PM`, `下午 7:59`, `07:59:59+08:00`, `00:00 -0030`, `12:00 UTC`, `10.30`, `7:59 (GMT+8)`,
 * `07:59:59+0800 (Taipei Standard Time)`, `24:00` as the end of its day. Undefined for anything else.
 */
export function clockTime(text: string): ClockTime | undefined {
  const match = TIME.exec(text.trim());
  if (!match) return undefined;
  const [, half, hour, minute, second = '0', latin, zone = ''] = match;
  const isHalved = half !== undefined || latin !== undefined;
  const [hours, minutes, offset] = [Number(hour), Number(minute), offsetOf(zone)];
  const isEnd = hours === 24 && minutes + Number(second) === 0;
  if (offset === undefined || minutes > 59 || Number(second) > 60) return undefined;
  if (hours > (isHalved ? 12 : isEnd ? 24 : 23)) return undefined;
  const isAfternoon = /[下後후]/.test(half ?? '') || /^p/i.test(latin ?? '');
  const inDay = isHalved ? (hours % 12) + (isAfternoon ? 12 : 0) : hours;
  return { minutes: inDay * 60 + minutes - (isEnd ? 1 : 0), offset };
}

/** Hours that zones are ahead of UTC whose names stand for one zone; `CST` is one of America and one of China. */
const ZONES = '0 z0 utc0 gmt0 est-5 edt-4 cdt-5 mdt-6 pst-8 pdt-7 cet1 cest2 jst9 kst9';

/** By how many minutes a zone is ahead of UTC; 0 where none is named, undefined where it is not known. */
function offsetOf(text: string): number | undefined {
  const zone = text.replace(/[()]/g, '').trim().toLowerCase();
  const [, sign, hours, minutes = '0'] =
    /^(?:utc|gmt)? ?([+-])(0?\d|1[0-4])(?::?(\d{2}))?(?: \D+)?$/.exec(zone) ?? [];
  if (hours) return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  const named = ZONES.split(' ').find((each) => each.replace(/-?\d/, '') === zone);
  return named === undefined ? undefined : Number(named.slice(zone.length)) * 60;
}
