import { type FrameOwner, scriptFrame } from './script-frame';

/** Where pages made by HtmlService are shown. */
export interface ScriptPanels {
  /** Shows a page at the right, 300 px wide as in Google Sheets; one that is open is replaced. */
  showSidebar(html: string, title: string): void;
  /** Shows a page in a window over the sheet; a modal one keeps the sheet from being used. */
  showDialog(html: string, title: string, size: { width: number; height: number }, modal: boolean): void;
}

/** The panels of this page, for scripts that run on `host`. */
export function scriptPanels(host: () => FrameOwner['host'], focusSheet: () => void): ScriptPanels {
  const sidebar = document.getElementById('sidebar') as HTMLElement;
  closeMenusWhenFrameIsUsed();
  return {
    showSidebar(html, title) {
      const close = () => {
        sidebar.hidden = true;
        sidebar.replaceChildren();
        focusSheet();
      };
      sidebar.dataset.state = 'loading';
      void scriptFrame(html, title, { host: host(), close, focusSheet }).then((frame) => {
        sidebar.hidden = false;
        frame.addEventListener('load', () => delete sidebar.dataset.state, { once: true });
        sidebar.replaceChildren(panelHead(title, 'Close sidebar', close), frame);
        focusWhenLoaded(frame);
      });
    },
    showDialog(html, title, size, modal) {
      const dialog = document.createElement('dialog');
      dialog.className = 'script-dialog';
      dialog.ariaLabel = title;
      const close = () => dialog.close();
      dialog.addEventListener('close', () => {
        dialog.remove();
        focusSheet();
      });
      const resize: FrameOwner['resize'] = ({ width, height }) => {
        if (width) dialog.style.width = `${width}px`;
        if (height) dialog.style.height = `${height}px`;
      };
      resize({ width: size.width, height: size.height });
      void scriptFrame(html, title, { host: host(), close, focusSheet, resize }).then((frame) => {
        dialog.append(panelHead(title, 'Close', close), frame);
        document.body.append(dialog);
        if (modal) dialog.showModal();
        else dialog.show();
        focusWhenLoaded(frame);
      });
    },
  };
}

/** A click in a frame is none to the page; without this, a menu would stay open. */
function closeMenusWhenFrameIsUsed(): void {
  addEventListener('blur', () => {
    if (document.activeElement?.tagName === 'IFRAME') document.body.click();
  });
}

function panelHead(title: string, closeLabel: string, close: () => void): HTMLElement {
  const head = document.createElement('header');
  const name = document.createElement('h2');
  name.textContent = title;
  const button = document.createElement('button');
  button.type = 'button';
  button.ariaLabel = closeLabel;
  button.textContent = '✕';
  button.addEventListener('click', close);
  head.append(name, button);
  return head;
}

function focusWhenLoaded(frame: HTMLIFrameElement): void {
  frame.addEventListener('load', () => frame.focus(), { once: true });
}
