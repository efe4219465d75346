// Tab in the fields of the first step: on to the next question. After Escape it leaves the field, as it does anywhere.

export class Tabbing {
  /** Tab now leaves the field. */
  free = $state(false);

  /** `go` goes on by a question, or says that Tab is to do what it does anywhere. */
  constructor(private readonly go: (by: 1 | -1) => boolean) {}

  readonly pressed = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const tab = event.key === 'Tab' && !event.ctrlKey && !event.altKey;
    if (tab && !this.free && this.go(event.shiftKey ? -1 : 1)) event.preventDefault();
    else if (event.key === 'Escape') this.free = true;
    else if (!tab && event.key !== 'Shift') this.free = false;
  };

  left(): void {
    this.free = false;
  }
}
