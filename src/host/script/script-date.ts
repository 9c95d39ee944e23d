import { instantAt, wallClock } from './wall-clock';

const FIELDS = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const;

/** A text without a zone means local time, unless it is a bare ISO day. */
const namesItsZone = (text: string) => /Z$|[+-]\d\d:?\d\d$|GMT|UTC|^\d{4}(-\d\d){0,2}$/.test(text.trim());

/**
 * The `Date` of a script: its clock is the host's, and "local" is the script's time zone, not this machine's.
 * Dates made by it are real Dates.
 */
export function scriptDate(zone: string, clock: () => number): DateConstructor {
  class ScriptDate extends Date {
    constructor(...args: unknown[]) {
      const [first] = args;
      if (args.length === 0) super(clock());
      else if (args.length > 1) super(instantAt(Date.UTC(...(args as [number, number])), zone));
      else if (typeof first === 'string' && !namesItsZone(first)) {
        const machine = new Date(first);
        super(instantAt(machine.getTime() - machine.getTimezoneOffset() * 60_000, zone));
      } else super(first as number);
    }
    static override now(): number {
      return clock();
    }
    override getTimezoneOffset(): number {
      return Math.round((this.getTime() - wallClock(this.getTime(), zone)) / 60_000);
    }
    override toString(): string {
      return `${this.toLocaleString('en-US', { dateStyle: 'medium', timeStyle: 'long' })} (${zone})`;
    }
    override toLocaleString(locales?: Intl.LocalesArgument, options?: Intl.DateTimeFormatOptions): string {
      return super.toLocaleString(locales, { timeZone: zone, ...options });
    }
    override toLocaleDateString(
      locales?: Intl.LocalesArgument,
      options?: Intl.DateTimeFormatOptions,
    ): string {
      return super.toLocaleDateString(locales, { timeZone: zone, ...options });
    }
    override toLocaleTimeString(
      locales?: Intl.LocalesArgument,
      options?: Intl.DateTimeFormatOptions,
    ): string {
      return super.toLocaleTimeString(locales, { timeZone: zone, ...options });
    }
  }
  const prototype = ScriptDate.prototype as unknown as Record<string, (...args: number[]) => number>;
  const local = (date: Date) => new Date(wallClock(date.getTime(), zone));
  const call = (date: Date, method: string, args: number[] = []) =>
    (date as unknown as Record<string, (...args: number[]) => number>)[method]?.(...args) ?? Number.NaN;
  for (const field of [...FIELDS, 'Day']) {
    prototype[`get${field}`] = function (this: Date) {
      return call(local(this), `getUTC${field}`);
    } as never;
  }
  for (const field of FIELDS) {
    prototype[`set${field}`] = function (this: Date, ...args: number[]) {
      return this.setTime(instantAt(call(local(this), `setUTC${field}`, args), zone));
    } as never;
  }
  return ScriptDate as unknown as DateConstructor;
}
