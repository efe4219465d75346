// What lies over the screen: logging a contact, the palette, the list of shortcuts. One at a time.

export type OverlayName = 'contact' | 'palette' | 'shortcuts';

class Overlay {
  name = $state<OverlayName | null>(null);
  params = $state.raw<Readonly<Record<string, string | undefined>>>({});
  /** Which opening this is. What was opened keeps it, so that it never closes what was opened after it. */
  turn = $state(0);
  /** The opening that is on its way out: its last words are still being written. */
  #leaving = 0;

  open(name: OverlayName, params: Readonly<Record<string, string | undefined>> = {}): void {
    if (name === this.name && this.turn !== this.#leaving) return;
    this.name = name;
    this.params = params;
    this.turn += 1;
  }

  /** It was asked to close and will, when its words are on disk. */
  leave(turn: number): void {
    this.#leaving = turn;
  }

  close(turn = this.turn): void {
    if (turn !== this.turn) return;
    this.name = null;
    this.params = {};
  }
}

export const overlay = new Overlay();
