import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync('src/styles/tokens.css', 'utf8');
const tokens = Object.fromEntries(
  [...css.matchAll(/--([\w-]+):\s*light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [name, { light, dark }]),
) as Record<string, { light: string; dark: string }>;

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(over: string, under: string, theme: 'light' | 'dark'): number {
  const [one, two] = [luminance(tokens[over]![theme]), luminance(tokens[under]![theme])];
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
}

const texts = [
  ...['ink', 'ink-soft', 'pine'].flatMap((over) => ['paper', 'card', 'rail', 'pine-soft'].map((under) => [over, under])),
  ...['voice-ink', 'ink', 'ink-soft', 'pine', 'good', 'warn', 'promise'].map((over) => [over, 'voice']),
  ...['good', 'warn', 'promise'].flatMap((tone) => [[tone, `${tone}-soft`], [tone, 'card'], [tone, 'paper']]),
  ...['good-soft', 'warn-soft', 'promise-soft'].map((under) => ['ink', under]),
  ['voice-ink', 'card'], ['voice-ink', 'paper'], ['on-pine', 'pine'], ['on-pine', 'pine-deep'], ['on-voice-line', 'voice-line'],
] as [string, string][];

const outlines = [['edge', 'card'], ['edge', 'paper'], ['pine', 'paper'], ['pine', 'card']] as [string, string][];

for (const theme of ['light', 'dark'] as const) {
  test.each(texts)(`${theme}: %s on %s can be read`, (over, under) => {
    expect(contrast(over, under, theme)).toBeGreaterThanOrEqual(4.5);
  });
  test.each(outlines)(`${theme}: %s can be seen on %s`, (over, under) => {
    expect(contrast(over, under, theme)).toBeGreaterThanOrEqual(3);
  });
}
