// What lies over the screen: logging a contact, the palette, the list of shortcuts. One at a time.

export type OverlayName = 'contact' | 'palette' | 'shortcuts';

class Overlay {
  name = $state<OverlayName | null>(null);
  params = $state.raw<Readonly<Record<string, string | undefined>>>({});

  open(name: OverlayName, params: Readonly<Record<string, string | undefined>> = {}): void {
    this.name = name;
    this.params = params;
  }

  close(): void {
    this.name = null;
    this.params = {};
  }
}

export const overlay = new Overlay();
