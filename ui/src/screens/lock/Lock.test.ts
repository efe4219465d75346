import { session } from '$lib/state';
import { bridge, expectNoAxeViolations, standing } from '$lib/test';
import { speech } from '$lib/i18n';
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import Lock from './Lock.svelte';

beforeEach(() => {
  session.stage = 'locked';
  session.vault = { is: 'locked' };
  session.refused = null;
});

test('a wrong passphrase is answered clearly, and the field waits empty for the next try', async () => {
  bridge({ unlock: () => Promise.reject({ code: 'wrong-passphrase', message: '' }) });
  const { container } = render(Lock);
  const field = screen.getByLabelText('Passphrase');
  expect(field).toHaveFocus();
  await userEvent.type(field, 'not it{Enter}');
  await screen.findByText(/That is not the passphrase/);
  expect(field).toHaveValue('');
  expect(field).toHaveFocus();
  expect(session.stage).toBe('locked');
  await expectNoAxeViolations(container);
});

test('the right one opens', async () => {
  const { calls } = bridge({ unlock: () => null, vault_state: () => standing() });
  render(Lock);
  await userEvent.type(screen.getByLabelText('Passphrase'), 'lantern orchard bicycle{Enter}');
  await waitFor(() => expect(session.stage).toBe('open'));
  expect(calls[0]).toMatchObject({ name: 'unlock', args: { passphrase: 'lantern orchard bicycle' } });
});

test('another window that has the records open is said in plain words', async () => {
  bridge({ unlock: () => Promise.reject({ code: 'store-busy', message: '' }) });
  render(Lock);
  await userEvent.type(screen.getByLabelText('Passphrase'), 'lantern{Enter}');
  await screen.findByText('Your records are open in another window.');
});

test('the recovery code opens with a new passphrase', async () => {
  const { calls } = bridge({
    passphrase_strength: () => ({ score: 4, guesses_log10: 12, crack_time: { unit: 'centuries', count: 1 }, warning: null, suggestions: [] }),
    recover: () => null,
    vault_state: () => standing(),
  });
  const { container } = render(Lock);
  await userEvent.click(screen.getByRole('button', { name: 'Use the recovery code' }));
  await expectNoAxeViolations(container);
  await userEvent.type(screen.getByLabelText('Recovery code'), 'A1B C2D');
  await userEvent.type(screen.getByLabelText('New passphrase'), 'lantern orchard');
  await userEvent.type(screen.getByLabelText('The same once more'), 'lantern orchard');
  const open = screen.getByRole('button', { name: 'Open and set the new passphrase' });
  await waitFor(() => expect(open).toBeEnabled());
  await userEvent.click(open);
  await waitFor(() => expect(session.stage).toBe('open'));
  expect(calls.find(({ name }) => name === 'recover')?.args).toEqual({ code: 'A1B C2D', passphrase: 'lantern orchard' });
});

test('a missing key file offers its second copy', async () => {
  session.vault = { is: 'key_missing', previous: true };
  const { calls } = bridge({ restore_key_file: () => null, vault_state: () => standing({ stage: 'locked', vault: { is: 'locked' } }) });
  const { container } = render(Lock);
  expect(screen.queryByLabelText('Passphrase')).toBeNull();
  await expectNoAxeViolations(container);
  await userEvent.click(screen.getByRole('button', { name: 'Put the second copy back' }));
  await screen.findByLabelText('Passphrase');
  expect(calls.map(({ name }) => name)).toContain('restore_key_file');
});

test('a damaged key file without a copy, and records of a newer version, are left alone', () => {
  session.vault = { is: 'key_damaged', previous: false };
  const { unmount } = render(Lock);
  expect(screen.getByText('The key file that opens your records is damaged.')).toBeInTheDocument();
  unmount();
  session.vault = { is: 'newer', found: 3, known: 1 };
  render(Lock);
  expect(screen.getByText('These records were written by a newer First Word.')).toBeInTheDocument();
  expect(screen.queryByLabelText('Passphrase')).toBeNull();
});

test('the language can be changed before anything is open', async () => {
  bridge({ save_preferences: () => null });
  render(Lock);
  await userEvent.click(screen.getByLabelText('Español'));
  expect(screen.getByRole('heading', { name: 'First Word está bloqueado' })).toBeInTheDocument();
  expect(speech.locale).toBe('es');
});
