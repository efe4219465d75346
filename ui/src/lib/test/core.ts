// The core behind a page's test: what it answered when the test was recorded, and while it is, itself. A tape lies beside the
// tests it is of; `tests/bridge/tapes.rs` holds the core to it.
import { isDeepStrictEqual } from 'node:util';
import type { Args, CommandName, Result } from '../api';
import { bridge, type Answers, type Called } from './bridge';
import type { Recorder } from './recorder';

/** A call as it stands on a tape, as `tests/bridge/tape.rs` has it. */
export interface Taped {
  call: string;
  args: Record<string, unknown>;
  read?: boolean;
  answer?: unknown;
  parts?: object;
  refused?: unknown;
  seen?: Taped[];
}

export interface Scene {
  world: string;
  names: Record<string, string>;
  calls: Taped[];
}

export interface Kept {
  field: string;
  words: string;
  cursor: number;
}

/** When these are called is a question of pace. Each does what it says and answers nothing. */
const isJotting = (call: string) => ['save_draft', 'clear_draft', 'set_place'].includes(call);
const plain = (args: unknown) => JSON.parse(JSON.stringify(args ?? {})) as Taped['args'];
const same = (one: Taped, call: string, args: unknown) => one.call === call && isDeepStrictEqual(one.args, args);

export class Core {
  /** What the page called. */
  readonly calls: Called[];
  /** Answers in the place of the core's, for what only an unlikely moment has: a full disk. */
  readonly instead: Answers = {};
  #at = 0;
  #used = new Set<Taped>();
  #known: Taped[] = [];
  #kept = new Map<string, Kept>();
  #deaf = false;
  #over = false;
  #underWay = 0;
  #faults: string[] = [];

  constructor(
    private readonly scene: Scene,
    private readonly recorder: Recorder | undefined,
  ) {
    this.calls = bridge(this.instead, (name, args) => (this.#deaf ? this.#unheard(name) : this.#ask(name, plain(args)))).calls;
  }

  /** The id of somebody or something that is in the world from the beginning. */
  the(name: string): string {
    const id = this.scene.names[name];
    if (!id) throw new Error(`nobody is named ${name} in the world "${this.scene.world}"`);
    return id;
  }

  /** A call of the test's own, to prepare what the page finds. */
  call<N extends CommandName>(name: N, args: Args<N>): Promise<Result<N>> {
    return this.#ask(name, plain(args)) as Promise<Result<N>>;
  }

  /** What the core answered last to a question that the page has asked, or would answer now. */
  latest<N extends CommandName>(name: N): Result<N> {
    const found = this.#known.findLast(({ call }) => call === name);
    if (!found || found.refused) throw new Error(`nobody has had an answer to ${name} yet`);
    return structuredClone(found.answer) as Result<N>;
  }

  /** The drafts on disk: what was saved in this very run, but for what became a record. */
  drafts(): Kept[] {
    return [...this.#kept.values()];
  }

  /** What is called from here on never arrives: the laptop's battery is out. */
  unplug(): void {
    this.#deaf = true;
  }

  /** The test is over: what is called from here on changes nothing. */
  end(): void {
    this.#deaf = true;
    this.#over = true;
  }

  /** Power again, when all is quiet that was under way. */
  async plug(): Promise<void> {
    await new Promise((turn) => setTimeout(turn));
    this.#deaf = false;
  }

  /** Resolves when everything was answered, and what the page asked because of it. */
  async quiet(): Promise<void> {
    do await new Promise((turn) => setTimeout(turn, 1));
    while (this.#underWay > 0);
  }

  /** What the page asked otherwise than on the tape. */
  faults(): string[] {
    const left = this.scene.calls.slice(0, this.#at).filter((one) => !one.read && !isJotting(one.call) && !this.#used.has(one));
    return [...this.#faults, ...left.map(({ call, args }) => `on the tape, but not called: ${call} ${JSON.stringify(args)}`)];
  }

  /** Words that a page still notes when the test is over are as good as kept: a draft that waits for an answer would wait into
      the next test. */
  #unheard(call: string): Promise<unknown> {
    return this.#over && isJotting(call) ? Promise.resolve(null) : new Promise(() => undefined);
  }

  async #ask(call: string, args: Taped['args']): Promise<unknown> {
    const { field } = args as { field: string };
    if (call === 'save_draft') this.#kept.set(field, args as unknown as Kept);
    if (call === 'clear_draft') this.#kept.delete(field);
    const found = this.recorder ? await this.#asked(this.recorder, call, args) : this.#taped(call, args);
    if (found.refused) throw found.refused;
    return structuredClone(found.answer ?? null);
  }

  async #asked(recorder: Recorder, call: string, args: Taped['args']): Promise<Taped> {
    this.#underWay += 1;
    const told = await recorder.ask<Taped>({ call: { call, args } });
    this.#underWay -= 1;
    this.#learn(told);
    return told;
  }

  #taped(call: string, args: Taped['args']): Taped {
    if (isJotting(call)) return { call, args };
    const { calls } = this.scene;
    if (call === 'draft' && this.#kept.has(args.field as string)) return { call, args, answer: { at: '', ...this.#kept.get(args.field as string) } };
    const ahead = calls.findIndex((one, at) => at >= this.#at && one.read && same(one, call, args));
    const known = this.#known.find((one) => same(one, call, args));
    if (ahead >= 0 || known) {
      // Between two writes the answers come in their order; and then the last one stays.
      const write = calls.findIndex((one, at) => at >= this.#at && !one.read && !isJotting(one.call));
      if (ahead >= 0 && (write < 0 || ahead < write)) this.#goTo(ahead);
      return this.#known.find((one) => same(one, call, args)) ?? (calls[ahead] as Taped);
    }
    const found = calls.findIndex((one) => !one.read && !this.#used.has(one) && same(one, call, args));
    if (found < 0) {
      this.#faults.push(`not on the tape: ${call} ${JSON.stringify(args)}`);
      return { call, args, refused: { code: 'not-on-tape', message: call } };
    }
    this.#used.add(calls[found] as Taped);
    this.#goTo(found);
    return calls[found] as Taped;
  }

  #goTo(at: number): void {
    while (this.#at <= at) this.#learn(this.scene.calls[this.#at++] as Taped);
  }

  /** What is known since a call: its own answer where it only asked, or what it changed. */
  #learn(told: Taped): void {
    if (told.read) this.#know(told);
    for (const news of told.seen ?? []) this.#know(news);
  }

  #know({ call, args, answer = null, parts, refused }: Taped): void {
    const before = this.#known.find((one) => same(one, call, args));
    const known = { call, args, answer: parts ? { ...(before?.answer as object), ...parts } : answer, refused };
    this.#known = [...this.#known.filter((one) => one !== before), known];
    if (call === 'draft' && answer === null && !refused) this.#kept.delete(args.field as string);
  }
}
