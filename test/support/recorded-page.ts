import { LocalTransportService } from '@odoo/o-spreadsheet';
import { AppsScriptHost } from '../../src/host/apps-script-host';
import type { HostOptions } from '../../src/host/contract';
import { emptyDocument, newModel } from '../../src/host/engine/models';

/** A page on an empty document, and what it has told the server: what another page would replay to open it. */
export function recordedPage(code: string, options: Partial<HostOptions> = {}) {
  const told: { type: string }[] = [];
  class Recording extends LocalTransportService {
    override async sendMessage(message: never): Promise<void> {
      // As the server keeps it.
      told.push(JSON.parse(JSON.stringify(message)));
      await super.sendMessage(message);
    }
  }
  const config = { transportService: new Recording(), client: { id: 'one', name: 'one' } };
  const host = new AppsScriptHost({ code, model: newModel(emptyDocument(), config as never), ...options });
  return { host, messages: () => told.filter(({ type }) => !type.startsWith('CLIENT_')) };
}
