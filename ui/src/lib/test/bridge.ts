// A stand-in for the Rust side: answers calls and remembers them.
import { clearMocks, mockIPC } from '@tauri-apps/api/mocks';
import { onTestFinished } from 'vitest';
import type { Args, CommandName, Result } from '../api';

export type Answers = { [N in CommandName]?: (args: Args<N>) => Result<N> | Promise<Result<N>> };

export interface Called {
  name: string;
  args: unknown;
}

const refuse = (name: string): Promise<unknown> => Promise.reject({ code: 'not-answered', message: name });

/** Answers `calls` until the test ends; whatever is not listed is answered by `others`, or refused with code `not-answered`. */
export function bridge(answers: Answers, others: (name: string, args: unknown) => Promise<unknown> = refuse): { calls: Called[] } {
  const calls: Called[] = [];
  mockIPC(
    (name, args) => {
      calls.push({ name, args });
      const answer = answers[name as CommandName] as ((given: unknown) => unknown) | undefined;
      // A promise, so that a thrown refusal arrives as a rejection does over the real bridge.
      return answer ? Promise.resolve(args).then(answer) : others(name, args);
    },
    { shouldMockEvents: true },
  );
  onTestFinished(clearMocks);
  return { calls };
}
