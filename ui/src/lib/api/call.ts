// The one door to the Rust side: a typed `call`, and errors as `Refusal`.
import { invoke, type InvokeArgs } from '@tauri-apps/api/core';
import type { Commands } from './commands';

export type CommandName = keyof Commands;
export type Args<N extends CommandName> = Commands[N]['args'];
export type Result<N extends CommandName> = Commands[N]['result'];

/** The Rust side said no. `code` has words under `error-<code>`; `message` is for developers only. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly code: string,
    message: string,
    readonly details: unknown = null,
  ) {
    super(message);
  }
}

/** Whatever was thrown, as a Refusal. */
export function refusal(thrown: unknown): Refusal {
  if (thrown instanceof Refusal) return thrown;
  if (typeof thrown === 'object' && thrown !== null && 'code' in thrown) {
    const { code, message, details } = thrown as { code: unknown; message?: unknown; details?: unknown };
    return new Refusal(String(code), String(message ?? code), details ?? null);
  }
  return new Refusal('unexpected', thrown instanceof Error ? thrown.message : String(thrown));
}

type Listener = (refused: Refusal) => void;
const listeners = new Set<Listener>();

/** Hears every refusal, before the caller does; the session uses it to notice that the vault was locked. */
export function onRefusal(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Calls a command of the Rust side.
 * @throws {Refusal} when it says no.
 */
export async function call<N extends CommandName>(
  name: N,
  ...[args]: Record<never, never> extends Args<N> ? [args?: Args<N>] : [args: Args<N>]
): Promise<Result<N>> {
  try {
    return await invoke<Result<N>>(name, args as InvokeArgs | undefined);
  } catch (thrown) {
    const refused = refusal(thrown);
    for (const listener of listeners) listener(refused);
    throw refused;
  }
}
