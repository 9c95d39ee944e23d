/** Signs and words for a currency, in capitals. `$` alone is any dollar: where nothing says which, the US one. */
const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    USD: ['US$', '$US', 'U.S.$', 'US-DOLLAR', 'USDOLLAR', 'DOLLAR', 'DOLLARS', '美元', '美金'],
    EUR: ['€', 'EURO', 'EUROS', '歐元', '欧元'],
    GBP: ['£', 'UK£', 'POUND', 'POUNDS', '英鎊', '英镑'],
    JPY: ['¥', 'JP¥', 'YEN', '円', '日圓', '日元', '日幣'],
    CNY: ['CN¥', 'RMB', 'RMB¥', '人民幣', '人民币'],
    TWD: ['NT$', 'NT', 'NTD', 'TW$', '新台幣', '新臺幣', '台幣', '臺幣'],
    HKD: ['HK$', '港幣', '港元'],
    AUD: ['A$', 'AU$'],
    CAD: ['C$', 'CA$'],
    NZD: ['NZ$'],
    SGD: ['S$', 'SG$', '新幣'],
    BRL: ['R$'],
    MXN: ['MX$'],
    INR: ['₹', 'RS', 'RS.'],
    KRW: ['₩', '韓元', '韓圜'],
    CHF: ['SFR', 'SFR.', 'FR.'],
    PLN: ['ZŁ'],
    CZK: ['KČ'],
    TRY: ['₺', 'TL'],
    ILS: ['₪'],
    UAH: ['₴'],
    RUB: ['₽'],
    PHP: ['₱'],
    VND: ['₫'],
    THB: ['฿'],
  }).flatMap(([code, names]) => names.map((name) => [name, code] as const)),
);

/** Codes of ISO 4217 that are in use. */
const CODES = new Set(
  (
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF ' +
    'CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG ' +
    'HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA ' +
    'MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD ' +
    'RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX ' +
    'USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW'
  ).split(' '),
);

/** `$`: a dollar, but not of which country. */
export const ANY_DOLLAR = '$';

/** The ISO code that a sign or a word stands for, `$` for a dollar of any country, undefined for anything else. */
export function currencyOf(text: string): string | undefined {
  const name = text.slice(0, 30).normalize('NFKC').trim().toUpperCase();
  if (name === ANY_DOLLAR) return ANY_DOLLAR;
  return CODES.has(name) ? name : NAMES.get(name);
}

/** Currencies whose sign is `$`. */
const DOLLARS = new Set(
  'USD AUD BBD BMD BND BSD BZD CAD CLP COP FJD GYD HKD JMD KYD LRD MXN NAD NZD SBD SGD SRD TTD TWD XCD ARS'.split(
    ' ',
  ),
);

/**
 * The one currency that these say, `$` read as a dollar of the country that another names. '' where none says one,
 * undefined where they contradict one another.
 */
export function agreedCurrency(...said: readonly (string | undefined)[]): string | undefined {
  const signs = new Set(said.filter((each) => each !== undefined && each !== ''));
  const hasDollar = signs.delete(ANY_DOLLAR);
  const [code, ...others] = signs;
  if (others.length > 0) return undefined;
  if (code === undefined) return hasDollar ? 'USD' : '';
  return hasDollar && !DOLLARS.has(code) ? undefined : code;
}
