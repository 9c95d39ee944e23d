import type { Model } from '@odoo/o-spreadsheet';

const DOUBLED = /^\s*([-+]?[\d.,\s]+%)%\s*$/;

/**
 * The model as a person types into it. The engine puts a % behind a number as soon as it is begun in a cell of percent
 * format; the % of who types it too would make a text of it. In Sheets it takes the place of the first.
 */
export function takePercentOnce(model: Model): Model {
  const dispatch = (type: string, payload?: { content?: unknown }) => {
    const content = type === 'UPDATE_CELL' && payload?.content;
    const [, once] = (typeof content === 'string' && DOUBLED.exec(content)) || [];
    return model.dispatch(type as never, (once ? { ...payload, content: once } : payload) as never);
  };
  return new Proxy(model, {
    get: (target, name) => (name === 'dispatch' ? dispatch : Reflect.get(target, name)),
  });
}
