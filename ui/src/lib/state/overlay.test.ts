import { beforeEach, expect, test } from 'vitest';
import { overlay } from './overlay.svelte';

beforeEach(() => overlay.close());

test('what is on its way out does not close what was opened after it', () => {
  overlay.open('contact');
  const contact = overlay.turn;
  overlay.leave(contact);
  overlay.open('palette');
  overlay.close(contact);
  expect(overlay.name).toBe('palette');
});

test('what is asked for again while it is on its way out opens anew', () => {
  overlay.open('contact');
  const first = overlay.turn;
  overlay.leave(first);
  overlay.open('contact', { familyId: 'rosas' });
  overlay.close(first);
  expect(overlay.name).toBe('contact');
  expect(overlay.params).toEqual({ familyId: 'rosas' });
  expect(overlay.turn).not.toBe(first);
});

test('what stands there already is not begun anew', () => {
  overlay.open('contact');
  const { turn } = overlay;
  overlay.open('contact', { familyId: 'rosas' });
  expect(overlay.turn).toBe(turn);
});
