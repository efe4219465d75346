import { blankAttachment, Refusal, type Attachment } from '$lib/api';
import { dropping } from '$lib/state';
import { bridge, changed, expectNoAxeViolations } from '$lib/test';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test } from 'vitest';
import EvidenceCard from './EvidenceCard.svelte';
import ShownHere from './ShownHere.svelte';

const family = 'family-rosas';
const meeting = 'conference-1';
const drawing: Attachment = { ...blankAttachment(), id: 'drawing', family, title: 'A map of the river', day: '2026-11-12', thumbnail: 'x', media_type: 'image/jpeg', tier: 'school' };
const essay: Attachment = { ...drawing, id: 'essay', title: 'What I read', kind: 'document', pages: 2, media_type: 'application/pdf' };
const reading: Attachment = { ...drawing, id: 'reading', title: 'Reading aloud', kind: 'recording', seconds: 65, thumbnail: '', media_type: 'audio/mpeg' };
const aid: Attachment = { ...drawing, id: 'aid', title: 'Only mine', tier: 'private_aid' };
const bytes = () => new ArrayBuffer(8);
const quiet = { evidence_thumbnail: bytes, evidence_content: bytes, evidence_page: bytes, draft: () => null, save_draft: () => null, clear_draft: () => null };
const saved = (op: 'add_evidence' | 'edit_evidence' | 'remove_evidence') => ({ value: null, changed: { ...changed(op), tables: ['attachment' as const] } });

beforeAll(() => {
  // jsdom knows of no object URLs.
  let made = 0;
  URL.createObjectURL = () => `blob:${(made += 1)}`;
  URL.revokeObjectURL = () => undefined;
});

test('what there is shows its kind, its length and its day, and axe finds nothing', async () => {
  bridge({ ...quiet, evidence: () => [drawing, essay, reading, aid] });
  const { container } = render(EvidenceCard, { family, students: [] });
  expect(await screen.findByRole('button', { name: /A map of the river Photo · 12 Nov/ })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: /What I read PDF · 2 pages/ })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: /Reading aloud Recording · 1:05/ })).toBeInTheDocument();
  expect(screen.getAllByText('Only for me').length).toBeGreaterThan(0);
  await waitFor(() => expect(container.querySelectorAll('img')).toHaveLength(3));
  await expectNoAxeViolations(container);
});

test('files are added one by one, and one that is refused says why and holds up no other', async () => {
  const { calls } = bridge({
    ...quiet,
    evidence: () => [],
    choose_evidence: () => ['one.jpg', 'pictures/two.heic', 'pictures\\three.pdf'],
    add_evidence: ({ path }) => {
      if (path.endsWith('.heic')) throw new Refusal('unreadable', 'heic', { file: 'two.heic', reason: 'evidence-heic', line: '', column: '' });
      return { ...saved('add_evidence'), value: 'new' };
    },
  });
  const { container } = render(EvidenceCard, { family, students: [], conference: meeting });
  await userEvent.click(screen.getByRole('button', { name: 'Add files…' }));
  expect(await screen.findByText(/two\.heic is a photo in the HEIC/)).toBeInTheDocument();
  expect(await screen.findByText('2 files added.')).toBeInTheDocument();
  const added = calls.filter(({ name }) => name === 'add_evidence').map(({ args }) => args as { about: { conference: string; tier: string } });
  expect(added).toHaveLength(3);
  expect(added[0]?.about).toMatchObject({ conference: meeting, tier: 'school', keep_original: false });
  await expectNoAxeViolations(container);
});

test('what is only for me is for no meeting, and a full size is kept when it is asked for', async () => {
  const { calls } = bridge({ ...quiet, evidence: () => [], choose_evidence: () => ['/a.jpg'], add_evidence: () => ({ ...saved('add_evidence'), value: 'new' }) });
  render(EvidenceCard, { family, students: [], conference: meeting });
  await userEvent.click(screen.getByText('How it is added'));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Only for me' }));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Keep photos in their full size as well' }));
  await userEvent.click(screen.getByRole('button', { name: 'Add files…' }));
  await waitFor(() => expect(calls.some(({ name }) => name === 'add_evidence')).toBe(true));
  const { about } = calls.find(({ name }) => name === 'add_evidence')?.args as { about: unknown };
  expect(about).toMatchObject({ conference: null, tier: 'private_aid', keep_original: true });
});

test('files that are dropped while it is in sight are added here, and no longer when it is gone', async () => {
  const { calls } = bridge({ ...quiet, evidence: () => [], add_evidence: () => ({ ...saved('add_evidence'), value: 'new' }) });
  const { unmount } = render(EvidenceCard, { family, students: [] });
  await waitFor(() => expect(dropping.target?.words).toBe('evidence-drop'));
  dropping.target?.take(['/one.jpg', '/two.jpg']);
  await waitFor(() => expect(calls.filter(({ name }) => name === 'add_evidence')).toHaveLength(2));
  unmount();
  expect(dropping.target).toBeUndefined();
});

test('one is chosen for the meeting with its box, and what is only for me has none', async () => {
  const { calls } = bridge({ ...quiet, evidence: () => [drawing, aid], save_evidence: () => saved('edit_evidence') });
  render(EvidenceCard, { family, students: [], conference: meeting });
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Show in this meeting: A map of the river' }));
  expect(calls.find(({ name }) => name === 'save_evidence')?.args).toEqual({ form: { began: drawing, now: { ...drawing, conference: meeting }, draft: null } });
  expect(screen.getAllByRole('checkbox', { name: /Show in this meeting/ })).toHaveLength(1);
});

test('a document is leafed through by keyboard, named anew, copied and taken away', async () => {
  const { calls } = bridge({
    ...quiet, evidence: () => [essay], save_evidence: () => saved('edit_evidence'), remove_evidence: () => saved('remove_evidence'),
    save_evidence_copy: () => ({ ...saved('edit_evidence'), value: 'What I read.pdf' }),
  });
  const { container } = render(EvidenceCard, { family, students: [] });
  (await screen.findByRole('button', { name: /What I read/ })).focus();
  await userEvent.keyboard('{Enter}');
  const dialog = await screen.findByRole('dialog');
  expect(await within(dialog).findByRole('img', { name: 'What I read, Page 1 of 2' })).toBeInTheDocument();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Next page' }));
  expect(await within(dialog).findByRole('img', { name: 'What I read, Page 2 of 2' })).toBeInTheDocument();
  expect(calls.filter(({ name }) => name === 'evidence_page').map(({ args }) => args)).toEqual([{ id: 'essay', page: 0 }, { id: 'essay', page: 1 }]);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Save a copy…' }));
  expect(await within(dialog).findByText('Saved: What I read.pdf')).toBeInTheDocument();
  await expectNoAxeViolations(container);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Take it away' }));
  await waitFor(() => expect(calls.some(({ name }) => name === 'remove_evidence')).toBe(true));
});

test('a file that is not on this laptop says so', async () => {
  bridge({ ...quiet, evidence: () => [drawing], evidence_content: () => { throw new Refusal('not-found', 'content', { what: 'content' }); } });
  render(EvidenceCard, { family, students: [] });
  await userEvent.click(await screen.findByRole('button', { name: /A map/ }));
  expect(await screen.findByText(/The file is not on this laptop/)).toBeInTheDocument();
});

test('in the meeting they are looked at one after the other, and nothing private is among them', async () => {
  bridge({ ...quiet, evidence: () => [reading, aid, drawing] });
  const { container } = render(ShownHere, { family, conference: meeting });
  await userEvent.click(await screen.findByRole('button', { name: 'A map of the river' }));
  expect(screen.queryByText('Only mine')).not.toBeInTheDocument();
  expect(await screen.findByRole('img', { name: 'A map of the river' })).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'The next one' }));
  expect(await screen.findByRole('heading', { name: 'Reading aloud' })).toBeInTheDocument();
  await expectNoAxeViolations(container);
});
