import { ALL_MODES, type Run } from '../script/run';

/** What an `HtmlOutput` holds. */
interface Html {
  html: string;
  title: string;
  width: number;
  height: number;
}

/** The page that a script built. Throws when it hands over something else. */
export const htmlOf = (run: Run, output: object, caller: string): Html =>
  run.internalsOf<Html>(output, caller);

function htmlOutput(run: Run, html: string): GoogleAppsScript.HTML.HtmlOutput {
  const page: Html = { html, title: '', width: 300, height: 400 };
  return run.expose(
    'HtmlOutput',
    {
      modes: ALL_MODES,
      reads: {
        getContent: () => page.html,
        getTitle: () => page.title,
        getWidth: () => page.width,
        getHeight: () => page.height,
        setTitle: (title: string) => void Object.assign(page, { title }),
        setWidth: (width: number) => void Object.assign(page, { width }),
        setHeight: (height: number) => void Object.assign(page, { height }),
        setContent: (content: string) => void Object.assign(page, { html: content }),
        append: (content: string) => void Object.assign(page, { html: page.html + content }),
        addMetaTag: (name: string, content: string) => {
          page.html = `<meta name="${name}" content="${content}">${page.html}`;
        },
      },
    },
    page,
  );
}

/** `HtmlService`: pages from the project's HTML files or from text; no templates. */
export const htmlService = (run: Run) =>
  run.expose<object>('HtmlService', {
    modes: ALL_MODES,
    reads: {
      createHtmlOutput: (html = '') => htmlOutput(run, html),
      createHtmlOutputFromFile(name: string) {
        const html = run.workspace.settings.html[name];
        if (html === undefined) throw new Error(`No HTML file named ${name} was found.`);
        return htmlOutput(run, html);
      },
    },
  });
