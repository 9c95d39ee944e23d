import templates from '@odoo/o-spreadsheet/dist/o_spreadsheet.xml';

/** Whether what a composer gets begins an edit; until then it holds the cell's old text. */
const TYPES_OVER = "props.composerStore.editionMode === 'inactive'";
const SELECT_ALL = 'window.getSelection().selectAllChildren(ev.currentTarget)';

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
  // What is typed over a cell replaces all of it, also when letters come faster than the grid is drawn.
  [
    't-on-compositionstart="onCompositionStart"',
    `t-on-compositionstart="onCompositionStart" t-on-beforeinput="(ev) => ${TYPES_OVER} and ${SELECT_ALL}"`,
  ],
];

/** The grid component's templates as this page wants them. Throws when another version says other things. */
export function gridTemplates(): string {
  return EDITS.reduce((text, [theirs, ours]) => {
    if (!text.includes(theirs)) throw new Error(`o-spreadsheet's templates no longer say ${theirs}`);
    return text.replace(theirs, ours);
  }, templates);
}
