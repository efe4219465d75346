// One meeting in the hand: where it would go, what that would mean, and only then the move.
import { call, type Conference, type Consequences } from '$lib/api';
import { changes } from '$lib/state';
import type { Spot } from './grid';

export class Moving {
  /** The spot that was picked up. */
  from = $state.raw<Spot | null>(null);
  /** Where it is held. */
  over = $state.raw<Spot | null>(null);
  /** What letting it go there would mean; null while it is not known. */
  consequences = $state.raw<Consequences | null>(null);
  busy = $state(false);

  get conference(): Conference | null {
    return this.from?.meeting?.conference ?? null;
  }

  /** The meeting to exchange it with, where another is there. */
  get exchange(): Consequences['exchange'] {
    return this.consequences?.exchange ?? null;
  }

  /** Whether it can be let go where it is held. */
  get possible(): boolean {
    if (!this.consequences) return false;
    const sides = this.exchange ?? [this.consequences.moved];
    return sides.every(({ clashes }) => clashes.every(({ is }) => is !== 'meeting' && is !== 'way' && is !== 'over'));
  }

  /** Whether nobody has to be asked: nothing stands in the way, no wish is lost, no other meeting moves. */
  get harmless(): boolean {
    const moved = this.consequences?.moved;
    return moved !== undefined && !this.exchange && moved.clashes.length === 0 && moved.no_longer_met.length === 0;
  }

  pickUp(spot: Spot): void {
    if (spot.meeting?.conference?.status !== 'planned') return;
    this.from = spot;
    this.over = spot;
    this.consequences = null;
  }

  /** Holds it over a spot and asks what letting go would mean. */
  async hold(over: Spot): Promise<void> {
    const { conference } = this;
    if (!conference || over.key === this.over?.key) return;
    this.over = over;
    this.consequences = null;
    if (over.key === this.from?.key) return;
    try {
      const found = await call('consequences', { id: conference.id, to: { day: over.day, time: over.time } });
      if (this.over?.key === over.key && this.conference?.id === conference.id) this.consequences = found;
    } catch (thrown) {
      changes.refuse(thrown);
      this.putBack();
    }
  }

  /** Lets it go where it is held; gives whether it is there now. */
  async letGo(): Promise<boolean> {
    const { conference, over, exchange } = this;
    if (!conference || !over || !this.possible || this.busy) return false;
    this.busy = true;
    const to = { day: over.day, time: over.time };
    const done = await changes.run(() =>
      exchange
        ? call('swap_conferences', { one: exchange[0].conference, other: exchange[1].conference })
        : call('move_conference', { id: conference.id, to }),
    );
    this.busy = false;
    this.putBack();
    return done !== null;
  }

  putBack(): void {
    this.from = null;
    this.over = null;
    this.consequences = null;
  }
}
