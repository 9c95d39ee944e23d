import { WORKSHEET_WORDS } from '../../i18n/words';
import type { RateTable } from '../../rates/rate-table';
import type { CarriedPlan } from '../../worksheet/carried-plan';
import { columnLetters } from '../../worksheet/columns';
import { quotedSheet } from '../../worksheet/places';
import { worksheetTemplate } from '../../worksheet/template';
import { newSheet } from '../new-sheet';
import { withDocumentLock } from '../rates/document-lock';
import { tableDraftOf } from '../rates/document-rates';
import { ensureMarker } from '../rates/ensure-marker';
import type { Mirror } from '../rates/find-mirror';
import { MIRROR_HEAD_ROWS, mirrorColumn } from '../rates/mirror-cells';
import { rateTableOf } from '../rates/sheet-document';
import { tellNotices } from '../tell-notices';
import { tellProblem } from '../tell-problem';
import { withToasts } from '../with-toasts';
import { dropCopiedApprovals } from './copied-approvals';
import { tellSkipped } from './tell-skipped';
import { type Writing, writeWorksheet } from './write-worksheet';

/** Inserts a new sheet with the plan worksheet, in the document's language. */
export function insertPlan(): void {
  tellProblem(() => {
    dropCopiedApprovals();
    withToasts(insertedPlan);
  });
}

/** Inserts a new sheet with the plan worksheet: with examples, or with the inputs of another plan. */
export function insertedPlan(carried?: CarriedPlan): void {
  const { name: markerName, mirror, table, notices } = withDocumentLock(ensureMarker);
  const { language } = tableDraftOf({ table });
  const words = WORKSHEET_WORDS[language];
  const { columns: rateColumns, names: rateNames } = mirroredRates(mirror);
  const choices = choicesOf(rateTableOf(table));
  const context = {
    language,
    words,
    markerName,
    rateColumns,
    ...choices,
    ...(carried && { carried }),
  };
  const template = worksheetTemplate(context);
  const wanted = carried ? words.upgrade.sheetName(carried.name) : words.sheetName;
  const { firstInput } = template;
  newSheet(wanted, (sheet) => {
    sheet.getRange(firstInput.row, firstInput.column).activate();
    const skipped = writeWorksheet(sheet, template, { protection: words.protection, rateNames });
    tellSkipped(skipped, language);
  });
  tellNotices(notices);
}

/** The columns of the sheet that mirrors the rates, which the plan looks up and offers. */
function mirroredRates({ sheet, row, column: left }: Mirror): {
  columns: Parameters<typeof worksheetTemplate>[0]['rateColumns'];
  names: Writing['rateNames'];
} {
  const first = row + MIRROR_HEAD_ROWS;
  const quoted = quotedSheet(sheet.getName());
  const column = (name: Parameters<typeof mirrorColumn>[0]) => {
    const letters = columnLetters(left + mirrorColumn(name));
    return `${quoted}!$${letters}$${first}:$${letters}`;
  };
  const rows = Math.max(1, sheet.getMaxRows() - first + 1);
  return {
    columns: {
      name: column('name'),
      id: column('id'),
      until: column('until'),
      usdPerCredit: column('usdPerCredit'),
      head: `${quoted}!$${columnLetters(left + mirrorColumn('stored'))}$${row}`,
    },
    // Side by side: names and ids are both taken, so both are offered.
    names: sheet.getRange(first, left + mirrorColumn('name'), rows, 2),
  };
}

/** Most rates that a dropdown lists. */
const MOST_CHOICES = 400;

function choicesOf({ rates, defaultRateId }: RateTable) {
  const creditRateIds = rates
    .filter(({ unit }) => unit === 'credit')
    .slice(0, MOST_CHOICES)
    .map(({ id }) => id);
  return {
    rateCount: Math.min(rates.length, MOST_CHOICES),
    rateId: defaultRateId,
    creditRateIds,
    creditRateId: creditRateIds[0] ?? '',
  };
}
