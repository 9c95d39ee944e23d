import type { RateTable } from '../../src/rates/rate-table';
import { parseRate, type Rate } from '../../src/rates/schema';
import { WITHDRAWN_RATES } from '../../src/rates/withdrawn-rates';
import { rateOf, tokens } from './own-rates';

/** What ends a text, a comment or a statement in one dialect or another. */
const HOSTILE = `'"\`\\ \\' '' ''' */ /* -- # ; \${x} {{y}} @z ?\u200b\u200d😀`;

const KEPT = { until: '2026-10-31', source: 'https://example.com/?a=%27%5C%22', checked: '2026-09-30' };

/** A document's own table: every way of being charged, with names that would break out of SQL, and prices of other days. */
const OWN: readonly Rate[] = [
  rateOf('own-api', {
    name: HOSTILE,
    earlier: [
      { until: '2026-08-22', price: tokens({ imageOut: 40, imageIn: 'unknown' }) },
      { ...KEPT, price: tokens({ imageOut: 1e-9, textIn: 'not offered' }) },
    ],
    from: '2026-04-21',
  }),
  rateOf('own-model', {
    name: `${'長'.repeat(79)}\\`,
    billing: 'wrapper',
    model: `it's ${HOSTILE}`.slice(0, 64).trim(),
    measuredTokens: { '1024x1024/low': 300, '1024x1536/high': 12_345 },
    until: '2026-09-30',
  }),
  rateOf('gpt-image-2-2026-04-21', { name: 'Called as a snapshot\\', price: tokens({ imageOut: 31 }) }),
  rateOf('own-pack', {
    name: "Pack '",
    billing: 'credits',
    unit: 'credit',
    usdPerCredit: { packUsd: 9.99, packCredits: 700 },
    roundUpTo: 0.5,
    price: {
      per: 'image',
      tiers: [
        { name: '2K\'\\"*/😀', maxEdge: 2048 },
        { name: '1K\\', maxEdge: 1024 },
      ],
      amounts: {
        low: { '1K\\': 1.3, '2K\'\\"*/😀': 2.7 },
        high: { '1K\\': 'unknown', any: 7 },
        auto: { any: 5.1 },
        any: { any: 'not offered' },
      },
      perExtraReference: 0.3,
      freeReferences: 1,
    },
    earlier: [{ until: '2026-10-31', price: tokens({ imageOut: 3000 }), usdPerCredit: 0.012 }],
  }),
  rateOf('own-unknown-credit', {
    name: 'Nobody knows; DROP SCHEMA own; --',
    billing: 'credits',
    unit: 'credit',
    usdPerCredit: 'unknown',
    price: { per: 'image', tiers: [], amounts: { any: { any: 3 } }, perExtraReference: 'unknown' },
  }),
];

/** Each row as the schema lets it into a document. */
export const HOSTILE_TABLE: RateTable = {
  rates: OWN.map(parseRate),
  defaultRateId: 'own-api',
  withdrawn: WITHDRAWN_RATES,
};
