import type { Run, ServiceObject } from '../../script/run';
import { type Area, edit, mapCells, requireSameShape } from './area';

/** `getNote`, `setNote`, `getNotes`, `setNotes`, `clearNote` of a range. */
export function rangeNotes(run: Run, area: Area): ServiceObject {
  const notes = () => mapCells(area, (position) => run.workspace.getters.getCellNote(position));
  const write = (textAt: (row: number, column: number) => unknown) => {
    const commands = mapCells(area, (position, row, column) => ({
      type: 'SET_CELL_NOTE',
      ...position,
      text: String(textAt(row, column) ?? ''),
    }));
    edit(run, area, commands.flat());
  };
  return {
    reads: { getNotes: notes, getNote: () => notes()[0]?.[0] },
    writes: {
      setNote: (text: string | null) => write(() => text),
      setNotes(texts: unknown) {
        requireSameShape(area, texts, 'SpreadsheetApp.Range.setNotes');
        write((row, column) => texts[row]?.[column]);
      },
      clearNote: () => write(() => ''),
    },
  };
}
