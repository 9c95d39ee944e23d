import type { CheckWords } from '../../i18n/words';
import { shippedVersion } from '../../rates/shipped-version';
import { documentRates } from '../rates/document-rates';
import { markerNames } from '../rates/find-mirror';
import { sheetDocument } from '../rates/sheet-document';
import { CHECKED_CELLS } from './formulas';

/** What one check found. */
export interface Finding {
  readonly name: string;
  readonly value: string;
  /** What it should have been, where it is something else. */
  readonly expected?: string;
  /** Whether it was only looked at: no value is wrong. */
  readonly isSeen?: true;
}

/** The whole report as text. */
export function reportText(findings: readonly Finding[], words: CheckWords): string {
  const failed = findings.filter(({ expected }) => expected !== undefined).length;
  const lines = findings.map(({ name, value, expected, isSeen }) =>
    expected === undefined
      ? `${isSeen ? words.seen : words.ok} ${name} → ${value}`
      : `${words.failed} ${name} → ${value}${expected && ` (${words.expected} ${expected})`}`,
  );
  const summary = words.summary(findings.length, failed);
  const cells = CHECKED_CELLS.map((cell, at) => `A${at + 1} ${`${cell}`.slice(0, 6)}`).join(' · ');
  return [
    words.title,
    words.send,
    ...circumstances(words),
    '',
    summary,
    '',
    cells,
    ...lines,
    '',
    ...words.byHand,
  ].join('\n');
}

/** Where the checks ran, and what the document holds: in a copy of the file the store must be empty. */
function circumstances(words: CheckWords): string[] {
  const document = SpreadsheetApp.getActive();
  const { store, mirror } = documentRates();
  const revision = (number: number | undefined) => (number === undefined ? words.none : `#${number}`);
  const names = markerNames().map(({ name }) => name);
  return [
    `${sheetDocument().wallClock(new Date())} · ${shippedVersion()}`,
    words.places(
      `${document.getSpreadsheetLocale()}, ${document.getSpreadsheetTimeZone()}`,
      Session.getScriptTimeZone(),
      Session.getActiveUserLocale(),
    ),
    words.rates(
      revision(store.table?.marker.revision),
      revision(mirror?.content?.marker?.revision),
      names.join(', ') || words.none,
    ),
  ];
}

/** A page with the report in a field; a click selects all of it. */
export function reportPage(report: string, { title }: CheckWords): string {
  const text = report.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<!DOCTYPE html><base target="_top"><textarea style="position:fixed;inset:0;width:100%;height:100%;box-sizing:border-box" readonly onclick="this.select()" aria-label="${title}">${text}</textarea>`;
}
