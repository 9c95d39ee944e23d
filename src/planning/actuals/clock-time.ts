/** A time of day, and by how many minutes its zone is ahead of UTC. */
export interface ClockTime {
  readonly minutes: number;
  readonly offset?: number;
}

/**
 * `23:59`, `23:59:59.123Z`, `7:59 PM`, `下午 7:59`, `07:59:59+08:00`, `00:00 -0030`, `12:00 UTC`. Undefined for anything
 * else.
 */
export function clockTime(text: string): ClockTime | undefined {
  const match =
    /^(上午|下午)? ?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,12})?)? ?(am|pm|a\.m\.|p\.m\.)? ?(z|(?:utc|gmt)?(?:[+-]\d{2}(?::?\d{2})?)?)$/i.exec(
      text.trim(),
    );
  if (!match) return undefined;
  const [, half, hour, minute, second = '0', latin, zone = ''] = match;
  const isHalved = half !== undefined || latin !== undefined;
  const [hours, minutes] = [Number(hour), Number(minute)];
  if (minutes > 59 || Number(second) > 60 || hours > (isHalved ? 12 : 23)) return undefined;
  const isAfternoon = half === '下午' || /^p/i.test(latin ?? '');
  const inDay = isHalved ? (hours % 12) + (isAfternoon ? 12 : 0) : hours;
  return { minutes: inDay * 60 + minutes, offset: offsetOf(zone) };
}

const offsetOf = (zone: string): number => {
  const [, sign, hours = '0', minutes = '0'] = /^(?:utc|gmt)?([+-])(\d{2}):?(\d{2})?$/i.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
};
