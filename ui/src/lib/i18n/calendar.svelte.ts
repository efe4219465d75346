// The date on the teacher's wall, as the Rust side has it, so that the window and its papers agree on what is due.

class Calendar {
  /** `2026-11-12`; null until the vault was looked at. */
  today = $state<string | null>(null);
}

export const calendar = new Calendar();
