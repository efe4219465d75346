import { expect, test } from 'vitest';
import { Router } from './router.svelte';

test('going somewhere and back ends where it began', () => {
  const router = new Router();
  router.go('families', { id: '1' });
  router.go('goals');
  router.back();
  expect(router.here).toEqual({ screen: 'families', params: { id: '1' } });
  router.back();
  expect(router.here.screen).toBe('today');
  expect(router.canGoBack).toBe(false);
  router.back();
  expect(router.here.screen).toBe('today');
});

test('replacing what a screen shows is no step to go back to', () => {
  const router = new Router();
  router.go('families');
  router.replace({ filter: 'voice' });
  router.back();
  expect(router.here.screen).toBe('today');
});

test('after a reset nobody steps back into a family', () => {
  const router = new Router();
  router.go('families', { id: '1' });
  router.reset();
  expect(router.canGoBack).toBe(false);
  expect(router.here).toEqual({ screen: 'today', params: {} });
});
