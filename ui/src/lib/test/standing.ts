// How the vault stands in a test: open, in English, on the day of the design's pictures, unless said otherwise.
import type { Changed, Op, Standing } from '../api';

export function standing(said: Partial<Standing> = {}): Standing {
  return {
    stage: 'open', vault: null, preferences: { locale: 'en', theme: 'light', paper: null }, meeting: null, handed_over: false,
    undo: null, redo: null, opened_with: null, today: '2026-11-12', ...said,
  };
}

/** What a write answers with that did `op` for `subject`. */
export function changed(op: Op, subject = 'Rosas'): Changed {
  return { tables: ['contact'], undoable: op !== 'record_export', undo: { op, subject }, redo: null };
}
