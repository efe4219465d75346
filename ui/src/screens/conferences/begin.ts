// Into the meeting: begun, or gone on with.
import { call } from '$lib/api';
import { changes, router } from '$lib/state';

export async function begin(id: string): Promise<void> {
  if (await changes.run(() => call('start_meeting', { id }))) router.go('meeting', { id });
}
