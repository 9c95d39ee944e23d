import templates from '@odoo/o-spreadsheet/dist/o_spreadsheet.xml';

/** What the grid component's templates say, and what they say here. */
const EDITS: [string, string][] = [
  // Menus can be reached with the keyboard.
  ['class="o-topbar-menu ', 'tabindex="0" role="button" aria-haspopup="menu" class="o-topbar-menu '],
  // The help of a formula is open to begin with, as in Google Sheets.
  [
    '<Collapse isCollapsed="state.isCollapsed">\n          <div class="o-formula-assistant-core',
    '<Collapse isCollapsed="!state.isCollapsed">\n          <div class="o-formula-assistant-core',
  ],
  [
    "t-att-class=\"state.isCollapsed ? 'collapsed' : ''\"\n            t-on-pointerdown.prevent",
    "t-att-class=\"state.isCollapsed ? '' : 'collapsed'\"\n            t-on-pointerdown.prevent",
  ],
];

/** The grid component's templates as this page wants them. Throws when another version says other things. */
export function gridTemplates(): string {
  return EDITS.reduce((text, [theirs, ours]) => {
    if (!text.includes(theirs)) throw new Error(`o-spreadsheet's templates no longer say ${theirs}`);
    return text.replace(theirs, ours);
  }, templates);
}
