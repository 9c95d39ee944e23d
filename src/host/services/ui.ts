import type { Button, ButtonSet, Menu, MenuEntry } from '../contract';
import { ALL_MODES, type Run, signatureError } from '../script/run';
import { htmlOf } from './html-service';

const BUTTON_SETS: readonly ButtonSet[] = ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'];
const BUTTONS: readonly Button[] = ['OK', 'CANCEL', 'YES', 'NO', 'CLOSE'];
const named = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, name]));

function menu(run: Run, caption: string, addon: boolean): GoogleAppsScript.Base.Menu {
  const built: Menu = { caption, addon, entries: [] };
  return run.expose(
    'Menu',
    {
      modes: ALL_MODES,
      reads: {
        addItem(item: string, functionName: string) {
          if (!item || !functionName) throw signatureError([item, functionName], 'Menu.addItem');
          built.entries.push({ kind: 'item', caption: item, functionName });
        },
        addSeparator: () => void built.entries.push({ kind: 'separator' }),
        addSubMenu(submenu: object) {
          const { caption: name, entries } = run.internalsOf<Menu>(submenu, 'Menu.addSubMenu');
          built.entries.push({ kind: 'submenu', caption: name, entries } satisfies MenuEntry);
        },
        addToUi() {
          run.workspace.menus.push(built);
        },
      },
    },
    built,
  );
}

/** `alert(prompt)`, `alert(prompt, buttons)` or `alert(title, prompt, buttons)`. */
function dialogTexts(args: readonly string[]): { title: string; prompt: string; buttons: ButtonSet } {
  const last = args.at(-1) as ButtonSet;
  const buttons = args.length > 1 && BUTTON_SETS.includes(last) ? last : 'OK';
  const texts = args.length > 1 && buttons === last ? args.slice(0, -1) : args;
  return { title: texts.length > 1 ? String(texts[0]) : '', prompt: String(texts.at(-1) ?? ''), buttons };
}

/** The `Ui` of `SpreadsheetApp.getUi()`: menus in every mode that has it, dialogs only for a person who waits. */
export function ui(run: Run): GoogleAppsScript.Base.Ui {
  const screen = run.workspace.ui;
  const showDialog = (modal: boolean) => (output: object, title: string) => {
    const { html, width, height } = htmlOf(run, output, 'Ui.showModalDialog');
    screen.showDialog(html, title, { width, height }, modal);
  };
  return run.expose('Ui', {
    modes: ALL_MODES,
    constants: { Button: named(BUTTONS), ButtonSet: named(BUTTON_SETS) },
    reads: {
      createMenu: (caption: string) => menu(run, caption, false),
      createAddonMenu: () => menu(run, run.workspace.settings.addonName, true),
    },
    screen: {
      alert(...args: string[]) {
        const { title, prompt, buttons } = dialogTexts(args);
        return screen.alert(title, prompt, buttons);
      },
      prompt(...args: string[]) {
        const { title, prompt, buttons } = dialogTexts(args);
        const { button, text } = screen.prompt(title, prompt, buttons);
        return run.expose('PromptResponse', {
          reads: { getSelectedButton: () => button, getResponseText: () => text },
        });
      },
      showSidebar(output: object) {
        const { html, title } = htmlOf(run, output, 'Ui.showSidebar');
        screen.showSidebar(html, title);
      },
      showModalDialog: showDialog(true),
      showModelessDialog: showDialog(false),
    },
  });
}
