import { blankContact, type Contact } from '$lib/api';
import { bridge, changed, expectNoAxeViolations } from '$lib/test';
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import Answered from './Answered.svelte';

const shown = (more: Partial<Contact>) => {
  const { calls } = bridge({ answer_contact: () => ({ value: null, changed: changed('edit_contact', 'Rosas') }) });
  const { container } = render(Answered, { contact: { ...blankContact(), id: 'k1', method: 'text', ...more } });
  return { container, said: () => calls.filter(({ name }) => name === 'answer_contact').map(({ args }) => args) };
};

test('of an old message it is asked whether it was answered, with a button for each', async () => {
  const { container, said } = shown({ outcome: 'reached' });
  expect(screen.getByRole('group', { name: 'Was it answered?' })).toBeInTheDocument();
  await expectNoAxeViolations(container);
  await userEvent.click(screen.getByRole('button', { name: 'Only sent' }));
  await userEvent.click(screen.getByRole('button', { name: 'They answered' }));
  await waitFor(() => expect(said()).toEqual([{ id: 'k1', answered: false }, { id: 'k1', answered: true }]));
});

test('a message that was sent can be answered later', async () => {
  const { said } = shown({ outcome: 'sent' });
  await userEvent.click(screen.getByRole('button', { name: 'They answered' }));
  await waitFor(() => expect(said()).toEqual([{ id: 'k1', answered: true }]));
});

test.each<Partial<Contact>>([{ outcome: 'answered' }, { method: 'phone', outcome: 'reached' }, { direction: 'they', outcome: 'sent' }])('nothing is asked of %o', (more) => {
  shown(more);
  expect(screen.queryByRole('button')).toBeNull();
});
