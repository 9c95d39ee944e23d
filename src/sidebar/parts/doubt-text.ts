import { count } from '../../i18n/number-text';
import type { SidebarTexts } from '../../i18n/words';
import type { ImplausiblePrice } from '../../rates/implausible-price';

/** A price that is far from the official one, as a question. */
export const doubtText = (
  { part, usd, times, isBelow, officialUsd }: ImplausiblePrice,
  form: SidebarTexts['form'],
): string =>
  form.implausible(
    form.fields[part].label,
    String(usd),
    count(Math.round(times)),
    isBelow,
    String(officialUsd),
  );
