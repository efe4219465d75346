// What the school gave, when it is no file: pasted rows. And reading that takes its time, and is stopped.
import type { Draft, FilePreview, Import } from '$lib/api';
import { drafts } from '$lib/state';
import { bridge, expectNoAxeViolations, standing } from '$lib/test';
import { emit } from '@tauri-apps/api/event';
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { saved } from '../families/rosas.testdata';
import { difference } from './difference.testdata';
import RosterImport from './RosterImport.svelte';

const preview = (changes: Partial<FilePreview> = {}): FilePreview => ({
  format: 'csv', counts: { students: 1, guardians: 1, links: 1, classes: 1, skipped: 0 },
  classes: [{ id: 'A', name: 'Room 14', students: 1, teachers: [] }],
  families: [], skipped: [], warnings: [], questions: [], is_delta: false, gone: [], departures: [], columns: null, sha256: 'seen', own_class: null, ...changes,
});
const imported: Import = { id: 'i', at: '2026-11-12T00:00:00Z', format: 'csv', file_name: 'pasted-text', sha256: 'seen', students: 1, guardians: 1, changed: 0, archived: 0, back: 0 };
const table = 'First name\tLast name\nLayla\tHaddad\n';

/** A disk for drafts, as a Rust side keeps them. */
function disk() {
  const kept = new Map<string, string>();
  const answers = {
    vault_state: () => standing(),
    draft: ({ field }: { field: string }): Draft | null => (kept.has(field) ? { field, words: kept.get(field) ?? '', cursor: 0, at: '' } : null),
    save_draft: ({ field, words }: { field: string; words: string }) => (kept.set(field, words), null),
    clear_draft: ({ field }: { field: string }) => (kept.delete(field), null),
  };
  return { kept, answers };
}
afterEach(() => drafts.forget());

const paste = (onto: Element, text: string) => fireEvent.paste(onto, { clipboardData: { getData: () => text } });
const sources = (calls: { name: string; args: unknown }[]) => calls.filter(({ name }) => name === 'preview_roster').map(({ args }) => (args as { source: unknown }).source);

test('rows that are pasted anywhere on the screen are read like a file, survive a kill, and are gone when the class is in', async () => {
  const { kept, answers } = disk();
  const rust = { ...answers, preview_roster: () => preview(), roster_difference: () => difference(), import_roster: () => saved(imported, 'import_roster' as const) };
  const first = bridge(rust);
  const begun = render(RosterImport, { ondone: vi.fn() });
  await screen.findByRole('button', { name: 'Paste from a spreadsheet' });
  await paste(document.body, table);
  expect(await screen.findByRole('heading', { name: 'Who would be added' })).toBeInTheDocument();
  expect(screen.getByText('You pasted 2 lines.')).toBeInTheDocument();
  expect(sources(first.calls)).toEqual([{ kind: 'pasted', text: table }]);
  await waitFor(() => expect(kept.get('roster/pasted')).toBe(table));
  await waitFor(() => expect(kept.get('roster')).toContain('"pasted":true'));
  begun.unmount();

  const ondone = vi.fn();
  const { calls } = bridge(rust);
  render(RosterImport, { ondone });
  await userEvent.click(await screen.findByRole('button', { name: 'Add 1 family' }));
  await waitFor(() => expect(ondone).toHaveBeenCalledWith(imported));
  expect(calls.find(({ name }) => name === 'import_roster')?.args).toMatchObject({ source: { kind: 'pasted', text: table } });
  await waitFor(() => expect(kept.size).toBe(0));
});

test('a path that is pasted into its field stays there, a table goes in, and beside what is looked at nothing does', async () => {
  const { calls } = bridge({ ...disk().answers, preview_roster: () => preview(), roster_difference: () => difference() });
  render(RosterImport, { ondone: vi.fn() });
  const path = await screen.findByRole('textbox', { name: 'Path of the file or folder' });
  await paste(path, 'class.csv');
  expect(sources(calls)).toEqual([]);
  await paste(path, table);
  await screen.findByRole('heading', { name: 'Who would be added' });
  await paste(document.body, 'Sami\tRosas\n');
  expect(sources(calls)).toEqual([{ kind: 'pasted', text: table }]);
});

test('the field for rows opens by its button, takes what is typed, and keeps it', async () => {
  const { kept, answers } = disk();
  const { calls } = bridge({ ...answers, preview_roster: () => preview(), roster_difference: () => difference() });
  const { container, unmount } = render(RosterImport, { ondone: vi.fn() });
  await userEvent.click(await screen.findByRole('button', { name: 'Paste from a spreadsheet' }));
  const rows = screen.getByRole('textbox', { name: 'Rows of your class list' });
  expect(rows).toHaveFocus();
  expect(screen.getByRole('button', { name: 'Look into it' })).toBeDisabled();
  await userEvent.keyboard('Layla Haddad');
  await expectNoAxeViolations(container);
  await waitFor(() => expect(kept.get('roster/pasted')).toBe('Layla Haddad'));
  unmount();
  render(RosterImport, { ondone: vi.fn() });
  expect(await screen.findByRole('textbox', { name: 'Rows of your class list' })).toHaveValue('Layla Haddad');
  await userEvent.click(screen.getByRole('button', { name: 'Look into it' }));
  await screen.findByRole('heading', { name: 'Who would be added' });
  expect(sources(calls)).toEqual([{ kind: 'pasted', text: 'Layla Haddad' }]);
});

test('reading that takes its time says how far it is, is stopped, and goes on with what was said', async () => {
  const quick = [() => Promise.resolve(preview())];
  let stopped: (refused: unknown) => void = () => undefined;
  const slow = () => new Promise<FilePreview>((_, reject) => (stopped = reject));
  const { calls } = bridge({
    ...disk().answers, roster_difference: () => difference(),
    preview_roster: () => (quick.shift() ?? slow)(),
    stop_reading: () => (stopped({ code: 'cancelled', message: '' }), null),
  });
  const { container } = render(RosterImport, { ondone: vi.fn() });
  await userEvent.type(await screen.findByRole('textbox', { name: 'Path of the file or folder' }), 'class.csv{Enter}');
  await screen.findByRole('heading', { name: 'Who would be added' });
  expect(screen.queryByRole('progressbar')).toBeNull();

  await userEvent.click(screen.getByRole('button', { name: 'Look into it' }));
  const bar = await screen.findByRole('progressbar', { name: 'Reading the class list' });
  await emit('reading', { done: 30, total: 60 });
  await waitFor(() => expect(bar).toHaveAttribute('aria-valuenow', '50'));
  expect(screen.getByRole('status', { name: '' })).toHaveTextContent('Reading the class list');
  await expectNoAxeViolations(container);

  await userEvent.click(screen.getByRole('button', { name: /^Stop reading/ }));
  expect(await screen.findByText(/^Reading was stopped/)).toBeInTheDocument();
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByRole('textbox', { name: 'Path of the file or folder' })).toHaveValue('class.csv');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Choose a file' })).toHaveFocus());
  quick.push(() => Promise.resolve(preview()));
  await userEvent.click(screen.getByRole('button', { name: 'Look into it' }));
  expect(await screen.findByRole('heading', { name: 'Who would be added' })).toBeInTheDocument();
  expect(screen.queryByText(/^Reading was stopped/)).toBeNull();
  expect(sources(calls)).toHaveLength(3);
});

test('a look that an older one ended by coming late is taken up again, and nobody is told of it', async () => {
  const answers = [() => Promise.reject({ code: 'cancelled', message: '' }), () => Promise.resolve(preview())];
  const { calls } = bridge({ ...disk().answers, roster_difference: () => difference(), preview_roster: () => (answers.shift() as () => Promise<FilePreview>)() });
  render(RosterImport, { ondone: vi.fn() });
  await userEvent.type(await screen.findByRole('textbox', { name: 'Path of the file or folder' }), 'class.csv{Enter}');
  expect(await screen.findByRole('heading', { name: 'Who would be added' })).toBeInTheDocument();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(calls.filter(({ name }) => name === 'preview_roster')).toHaveLength(2);
});

test('what is being brought in can be stopped too, and then nothing of it is in', async () => {
  let stopped: (refused: unknown) => void = () => undefined;
  const ondone = vi.fn();
  bridge({
    ...disk().answers, preview_roster: () => preview(), roster_difference: () => difference(),
    import_roster: () => new Promise<never>((_, reject) => (stopped = reject)),
    stop_reading: () => (stopped({ code: 'cancelled', message: '' }), null),
  });
  render(RosterImport, { path: 'class.csv', ondone });
  await userEvent.click(await screen.findByRole('button', { name: 'Add 1 family' }));
  await userEvent.click(await screen.findByRole('button', { name: /^Stop reading/ }));
  expect(await screen.findByText(/^Reading was stopped/)).toBeInTheDocument();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(ondone).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Look into it' }));
  expect(await screen.findByRole('button', { name: 'Add 1 family' })).toBeEnabled();
});
