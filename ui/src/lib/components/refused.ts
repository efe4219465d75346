// What a refusal says beyond its code, in words.
import { refusal } from '../api';
import { has, t } from '../i18n';

/** One of the refusal's details; empty where it has none of that name. */
export function detail(refused: unknown, name: string): string {
  const { details } = refusal(refused);
  const found = typeof details === 'object' && details !== null ? (details as Record<string, unknown>)[name] : undefined;
  return typeof found === 'string' ? found : '';
}

/** What is wrong in a form or a file, where the Rust side says it in a word; null where it does not. */
export function why(refused: unknown): string | null {
  const { code } = refusal(refused);
  const id = code === 'invalid' ? `invalid-${detail(refused, 'why')}` : code === 'unreadable' ? `unreadable-${detail(refused, 'reason')}` : '';
  return has(id) ? t(id, { file: detail(refused, 'file'), line: detail(refused, 'line'), column: detail(refused, 'column') }) : null;
}
