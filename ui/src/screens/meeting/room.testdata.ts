// What the tests of a meeting stand in: an open vault, the way to the meeting, and a window that hears keys.
import { blankAnswer, type Place, type Step } from '$lib/api';
import { calendar } from '$lib/i18n';
import { changes, router, session, shortcuts } from '$lib/state';
import { core, taped, type Called, type Core } from '$lib/test';
import { cleanup } from '@testing-library/svelte';
import { afterEach, beforeEach, vi } from 'vitest';

const listen = (event: KeyboardEvent) => void shortcuts.handle(event);

/** Before each test the teacher is at the desk, at the hour of the meeting, and no second goes by; after it nothing of it is left. */
export function standInTheMeeting(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date', 'performance'], now: new Date('2026-11-12T15:15:00Z') });
    calendar.today = '2026-11-12';
    session.stage = 'open';
    router.reset();
    window.addEventListener('keydown', listen);
  });
  afterEach(() => {
    // The screens go first, or they would ask for what is reset here.
    cleanup();
    window.removeEventListener('keydown', listen);
    session.stage = 'starting';
    session.handed = false;
    calendar.today = null;
    changes.dismiss();
    vi.useRealTimers();
  });
  taped();
}

/** A meeting that has begun in a world, after what `before` does in it, and the way to it. */
export async function begun(world: string, before: (core: Core, id: string) => Promise<unknown> = () => Promise.resolve()) {
  const found = await core(world);
  const id = found.the('meeting');
  router.go('meeting', { id });
  await before(found, id);
  return { core: found, id };
}

/** Where the meeting stands is changed. */
export async function stand(core: Core, changed: Partial<Place>): Promise<void> {
  const id = core.the('meeting');
  const { place } = await core.call('meeting', { id });
  await core.call('set_place', { id, place: { ...place, ...changed } });
}

/** Words are on disk that were being typed in a field of the meeting when the laptop went out. */
export async function wasTyping(core: Core, field: string, words: string, cursor: number): Promise<string> {
  const whole = `meeting/${core.the('meeting')}/${field}`;
  await core.call('save_draft', { field: whole, words, cursor });
  return whole;
}

/** Josefina has said something to the first question. */
export async function said(core: Core, words: string, rendering = ''): Promise<void> {
  const about = { conference: core.the('meeting'), question: 'school-going', guardian: core.the('Josefina') };
  await core.call('write_answer', { answer: { ...blankAnswer(), ...about, speaker: 'Josefina', language: 'es', words, rendering } });
}

/** The teacher's part is open, and the meeting at a step; with a reason where the family has said nothing. */
export async function opened(core: Core, step: Step, reason: string | null = 'They asked me to begin'): Promise<void> {
  const id = core.the('meeting');
  await core.call('open_teacher_part', { id, reason });
  const { place } = await core.call('meeting', { id });
  if (step === 'we_decide' || step === 'read_back') await core.call('move_meeting', { id, step, place });
  await stand(core, { step });
}

/** The arguments of what was called by a name. */
export const named = (calls: Called[], name: string) => calls.filter((one) => one.name === name).map(({ args }) => args as Record<string, any>);
