import { expect, test } from 'vitest';
import { dropped, merged } from './choice';

const file = (name: string, content = '') => new File([content], name);

/** A folder as the browser hands it over: its entries come in batches. */
function folder(name: string, children: FileSystemEntry[]): FileSystemEntry {
  const batches = [children.slice(0, 1), children.slice(1), []].filter(
    (batch, at) => batch.length > 0 || at === 2,
  );
  return {
    name,
    isDirectory: true,
    createReader: () => ({
      readEntries: (done: (batch: FileSystemEntry[]) => void) => done(batches.shift() ?? []),
    }),
  } as unknown as FileSystemEntry;
}

function leaf(name: string): FileSystemEntry {
  return {
    name,
    isDirectory: false,
    file: (done: (found: File) => void) => done(file(name)),
  } as unknown as FileSystemEntry;
}

const transfer = (...entries: FileSystemEntry[]) =>
  ({
    items: entries.map(entry => ({ webkitGetAsEntry: () => entry })),
    files: [],
  }) as unknown as DataTransfer;

const paths = async (...entries: FileSystemEntry[]) =>
  (await dropped(transfer(...entries))).map(({ path }) => path);

test('a dropped project folder is not part of the paths', async () => {
  const src = folder('src', [folder('edu', [leaf('Poly.java'), leaf('Matrix.java')])]);
  expect(await paths(folder('my-solution', [src, leaf('report.pdf')]))).toEqual([
    'src/edu/Poly.java',
    'src/edu/Matrix.java',
    'report.pdf',
  ]);
});

test('a dropped src folder keeps its name', async () => {
  expect(await paths(folder('src', [leaf('Poly.java')]))).toEqual(['src/Poly.java']);
});

test('several things at once keep their names', async () => {
  expect(await paths(folder('code', [leaf('Poly.java')]), leaf('report.pdf'))).toEqual([
    'code/Poly.java',
    'report.pdf',
  ]);
});

test('hidden files stay at home', async () => {
  expect(
    await paths(folder('p', [folder('.git', [leaf('HEAD')]), leaf('.DS_Store'), leaf('A.java')])),
  ).toEqual(['A.java']);
});

test('choosing a path again replaces the file', () => {
  const before = [
    { path: 'B.java', file: file('B.java', 'old') },
    { path: 'A.java', file: file('A.java') },
  ];
  const after = merged(before, [{ path: 'B.java', file: file('B.java', 'newer') }]);
  expect(after.map(({ path }) => path)).toEqual(['A.java', 'B.java']);
  expect(after[1]?.file.size).toBe(5);
});
