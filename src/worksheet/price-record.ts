import type { Language } from '../i18n/language';
import type { WorksheetWords } from '../i18n/words';
import { HEADINGS, MIRROR_WORDS } from '../i18n/words';
import type { ImagePrice, Rate, TokenPrice } from '../rates/schema';

/** What a frozen plan keeps of a rate: its id, its prices in words, where they come from and when that was checked. */
export function priceRecord(rate: Rate, words: WorksheetWords['frozen'], language: Language): string[] {
  const { id, price, unit, source, checked, usdPerCredit } = rate;
  const [prices, per] =
    price.per === 'image'
      ? [imagePrices(price), words.perImage(unit)]
      : [tokenPrices(price, language), words.perMillion(unit)];
  const credit =
    typeof usdPerCredit === 'object'
      ? `${usdPerCredit.packUsd} / ${usdPerCredit.packCredits}`
      : String(usdPerCredit ?? '');
  return [id, checked, words.said(prices, per, credit), source];
}

function tokenPrices({ textIn, imageIn, imageOut }: TokenPrice, language: Language): string[] {
  const { breakdown } = HEADINGS[language];
  const shown = (price: TokenPrice['textIn']) =>
    typeof price === 'number' ? price : MIRROR_WORDS[language].prices[price];
  return [
    `${breakdown.textIn} ${shown(textIn)}`,
    `${breakdown.imageIn} ${shown(imageIn)}`,
    `${breakdown.imageOut} ${shown(imageOut)}`,
  ];
}

const imagePrices = ({ amounts }: ImagePrice): string[] =>
  Object.entries(amounts).flatMap(([quality, tiers]) =>
    Object.entries(tiers ?? {}).map(([tier, amount]) =>
      [quality, tier, amount].filter((name) => name !== 'any').join(' '),
    ),
  );
