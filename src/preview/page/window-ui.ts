import type { Button, ButtonSet, HostUi } from '../../host/contract';
import type { ScriptPanels } from './script-panels';
import { showToast } from './toasts';

/** The browser's own dialogs, because only these make a script wait as Apps Script's do. */
export function windowUi(panels: ScriptPanels): HostUi {
  return {
    alert: (title, prompt, buttons) => ask(textOf(title, prompt), buttons),
    prompt: (title, prompt) => {
      const text = window.prompt(textOf(title, prompt));
      return { button: text === null ? 'CLOSE' : 'OK', text: text ?? '' };
    },
    toast: showToast,
    ...panels,
  };
}

const textOf = (title: string, prompt: string) => [title, prompt].filter(Boolean).join('\n\n');

/** The browser has OK and Cancel only, so that other buttons are put into words. */
function ask(text: string, buttons: ButtonSet): Button {
  switch (buttons) {
    case 'OK':
      window.alert(text);
      return 'OK';
    case 'OK_CANCEL':
      return window.confirm(text) ? 'OK' : 'CANCEL';
    case 'YES_NO':
      return window.confirm(`${text}\n\n(OK = Yes, Cancel = No)`) ? 'YES' : 'NO';
    case 'YES_NO_CANCEL': {
      const answer = window.prompt(`${text}\n\nType yes or no.`, 'yes');
      if (answer === null) return 'CANCEL';
      return /^y/i.test(answer.trim()) ? 'YES' : 'NO';
    }
  }
}
