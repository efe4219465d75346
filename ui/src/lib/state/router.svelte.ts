// Where the teacher is: a screen and what it shows, with a way back. In memory only, so no name lands in an address.

export const screenNames = [
  'today', 'families', 'conferences', 'rounds', 'meeting', 'goals', 'promises', 'reports', 'settings', 'roster',
] as const;
export type ScreenName = (typeof screenNames)[number];
export type Params = Readonly<Record<string, string | undefined>>;

export interface Place {
  readonly screen: ScreenName;
  readonly params: Params;
}

const home: Place = { screen: 'today', params: {} };

export class Router {
  here = $state.raw<Place>(home);
  #past = $state.raw<readonly Place[]>([]);

  get canGoBack(): boolean {
    return this.#past.length > 0;
  }

  /** Goes to a screen. Every visit is a fresh one: the screen's component is made anew with `params` as its props. */
  go(screen: ScreenName, params: Params = {}): void {
    this.#past = [...this.#past, this.here].slice(-50);
    this.here = { screen, params };
  }

  /** Changes what the screen shows without a step to go back to (a tab, a filter). */
  replace(params: Params): void {
    this.here = { screen: this.here.screen, params };
  }

  back(): void {
    const before = this.#past.at(-1);
    if (!before) return;
    this.#past = this.#past.slice(0, -1);
    this.here = before;
  }

  /** Forgets the way here; after a lock nobody can step back into a family's page. */
  reset(): void {
    this.#past = [];
    this.here = home;
  }
}

export const router = new Router();
