import type { PathFile } from '@/api/commands';

export type Choice = readonly PathFile[];

// A dropped project folder is left out of the paths, but these names are part of a submission's own tree.
const sourceRoots: ReadonlySet<string> = new Set(['src', 'main', 'java']);

/** Files from a file dialog; a chosen folder's own name is not part of the paths. */
export function chosen(list: FileList | null): Choice {
  return [...(list ?? [])].map(file => ({ path: withoutRoot(file.webkitRelativePath) || file.name, file }));
}

/** Dropped files and folders, folders read to the bottom. */
export async function dropped(transfer: DataTransfer): Promise<Choice> {
  const entries = [...transfer.items].map(item => item.webkitGetAsEntry()).filter(entry => entry != null);
  if (entries.length === 0) return chosen(transfer.files);
  const [only] = entries;
  if (entries.length === 1 && only?.isDirectory === true && !sourceRoots.has(only.name))
    return inside(only, '');
  const found = await Promise.all(entries.map(entry => walk(entry, '')));
  return found.flat();
}

/** The later choice wins where both have the same path. */
export function merged(before: Choice, more: Choice): Choice {
  const paths = new Set(more.map(({ path }) => path));
  return [...before.filter(({ path }) => !paths.has(path)), ...more].sort((a, b) =>
    a.path.localeCompare(b.path),
  );
}

async function walk(entry: FileSystemEntry, folder: string): Promise<Choice> {
  // Hidden files such as .git or .DS_Store are never part of a submission.
  if (entry.name.startsWith('.')) return [];
  if (entry.isDirectory) return inside(entry, `${folder}${entry.name}/`);
  const file = await new Promise<File>((resolve, reject) =>
    (entry as FileSystemFileEntry).file(resolve, reject),
  );
  return [{ path: folder + entry.name, file }];
}

async function inside(entry: FileSystemEntry, folder: string): Promise<Choice> {
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: PathFile[] = [];
  // A reader hands out its entries in batches and ends with an empty one.
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (batch.length === 0) return found;
    const walked = await Promise.all(batch.map(child => walk(child, folder)));
    found.push(...walked.flat());
  }
}

function withoutRoot(path: string): string {
  return path.split('/').slice(1).join('/');
}
