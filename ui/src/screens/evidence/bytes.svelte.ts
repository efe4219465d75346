// Bytes of the store as something the page can show; they are let go of with the component that shows them.
import { refusal, type Refusal } from '$lib/api';

export class Shown {
  /** Where the page finds them; empty while they are on their way, and when there are none. */
  url = $state('');
  refused = $state.raw<Refusal | null>(null);

  /** Loads what `load` gives, and anew when what it reads changes; to be called in the component's making. */
  constructor(load: () => { bytes: Promise<ArrayBuffer>; type: string }) {
    $effect(() => {
      const { bytes, type } = load();
      let late = false;
      let url = '';
      bytes.then(
        (found) => {
          if (late || found.byteLength === 0) return;
          url = URL.createObjectURL(new Blob([found], { type }));
          this.url = url;
          this.refused = null;
        },
        (thrown: unknown) => {
          if (late) return;
          this.url = '';
          this.refused = refusal(thrown);
        },
      );
      return () => {
        late = true;
        if (url) URL.revokeObjectURL(url);
      };
    });
  }
}
