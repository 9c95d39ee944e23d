import { TOKEN_KINDS } from '../../pricing/usage';

const EXAMPLES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(TOKEN_KINDS.map((kind) => [kind, '5'])),
  imageOut: '30',
  packUsd: '20',
  packCredits: '1000',
  usdPerCredit: '0.01',
  roundUpTo: '0.01',
  freeReferences: '1',
};

/** A number near what belongs into a field of the form. */
export function numberLike(field: string): string {
  if (/^measured-\d+-tokens$/.test(field)) return '1756';
  if (/^tier-\d+-maxEdge$/.test(field)) return '1536';
  return Object.hasOwn(EXAMPLES, field) ? String(EXAMPLES[field]) : '0.03';
}
