import { Spreadsheet } from '@odoo/o-spreadsheet';
import templates from '@odoo/o-spreadsheet/dist/o_spreadsheet.xml';
import { App } from '@odoo/owl';
import { newModel } from '../host/engine/models';
import { addFunction } from '@odoo/o-spreadsheet';
import { SharedDocument } from './shared-document';

export async function openPage(): Promise<void> {
  const parameters = new URLSearchParams(location.search);
  const shared = new SharedDocument(parameters.get('document') ?? 'Image budget');
  const opened = shared.open();
  for (const n of ['IMGCOST','IMGTOTAL','IMGCREDITS','IMGGENERATIONS','IMGCHECK','IMGBREAKDOWN','IMGCOMPARE'])
    addFunction(n, {description:'x', args: [{name:'a', description:'', type:['ANY'], acceptMatrix:true, acceptErrors:true, repeating:true}] as never, compute: (()=>0.1234) as never, isExported: false});
  const model = newModel(opened.data as never, { transportService: shared as never, snapshotRequested: opened.wantsSnapshot }, opened.revisions as never);
  shared.listen();
  await new App(Spreadsheet as never, { props: { model }, templates } as never).mount(document.getElementById('sheet')!);
  document.body.dataset['state'] = 'ready';
}
