// What is dropped together is one thing: a file, or the folder that several files lie in.

/** The path to look into; nothing when the files lie in different folders. */
export function together(paths: readonly string[]): string | null {
  if (paths.length < 2) return paths[0] ?? null;
  const folders = new Set(paths.map((path) => path.replace(/[\\/][^\\/]*$/, '')));
  const [folder = ''] = folders;
  return folders.size === 1 && folder ? folder : null;
}
