import type {
  BaseCode,
  ComparedWork,
  PairDetail,
  PairRow,
  SimilarityGraph,
  SimilarityOverview,
  SimilarityRun,
  WorkRef,
} from '@/api/model';

/** What the server tells about a class, to be varied by a test. */
export const api = '/api/courses/dll/assignments/poly/similarity';
export const pages = '/courses/dll/assignments/poly/similarity';

export function work(id: string, name: string, change: Partial<WorkRef> = {}): WorkRef {
  return { submission: id, username: `user-${id}`, name, receivedAt: '2026-11-20T18:00:00Z', ...change };
}

export const aline = work('s1', 'Aline Berger', { receivedAt: '2026-11-20T16:00:00Z' });
export const beat = work('s2', 'Beat Caduff');
export const otto = work('s9', 'Otto Old', { year: 'Deep Learning Lab 2025' });

export function pair(change: Partial<PairRow> = {}): PairRow {
  return {
    a: aline,
    b: beat,
    suspicion: 97.6,
    percentile: 98.3,
    aInB: 0.98,
    bInA: 0.75,
    longest: 214,
    first: 'A',
    status: 'UNREVIEWED',
    replaced: false,
    ...change,
  };
}

export function run(change: Partial<SimilarityRun> = {}): SimilarityRun {
  return {
    id: 'r1',
    state: 'DONE',
    phase: 'publish',
    done: 60,
    of: 60,
    startedAt: '2026-11-20T19:00:00Z',
    finishedAt: '2026-11-20T19:00:03Z',
    reason: 'Works came in.',
    ...change,
  };
}

export function compared(ref: WorkRef, change: Partial<ComparedWork> = {}): ComparedWork {
  return { ...ref, highest: 97.6, highestWith: 's2', baseShare: 0.42, section: 'Group 1', ...change };
}

export function overview(change: Partial<SimilarityOverview> = {}): SimilarityOverview {
  return {
    run: run(),
    threshold: 90,
    submissions: [
      compared(aline),
      compared(beat, { highestWith: 's1', section: 'Group 2' }),
      compared(work('s3', 'Carla Derungs'), { highest: 41, highestWith: 's9', baseShare: 0.6 }),
    ],
    notices: [
      {
        submission: 's3',
        username: 'user-s3',
        file: 'src/solution/Broken.java',
        state: 'recovered',
        reason: '2 syntax errors',
      },
    ],
    review: { unreviewed: 1, suspicious: 0, innocent: 2, certain: 0 },
    expected: [
      {
        id: 'e1',
        submission: 's3',
        username: 'user-s3',
        file: 'src/solution/Solution.java',
        from: 40,
        to: 44,
        reason: 'the formula of section 1.6',
        by: 'instructor',
        at: '2026-11-20T15:00:00Z',
      },
    ],
    excused: [
      {
        id: 'x1',
        usernames: ['user-s4', 'user-s5'],
        reason: 'pair work that was agreed',
        by: 'instructor',
        at: '2026-11-20T15:00:00Z',
      },
    ],
    engine: 'Java sources in five channels; pairs from 90 on make clusters.',
    ...change,
  };
}

export function graph(change: Partial<SimilarityGraph> = {}): SimilarityGraph {
  const carla = work('s3', 'Carla Derungs');
  return {
    threshold: 90,
    nodes: [
      { ...aline, cluster: 1, section: 'Group 1' },
      { ...beat, cluster: 1, section: 'Group 2' },
      { ...carla, cluster: 1 },
      { ...work('s4', 'Dino Egli'), cluster: 2 },
      { ...otto, cluster: 2 },
    ],
    edges: [
      { a: 's1', b: 's2', suspicion: 97.6, earlier: 'A' },
      { a: 's2', b: 's3', suspicion: 93, earlier: 'UNKNOWN' },
      { a: 's4', b: 's9', suspicion: 91, earlier: 'B' },
    ],
    clusters: [
      { number: 1, members: ['s1', 's2', 's3'], highest: 97.6 },
      { number: 2, members: ['s4', 's9'], highest: 91 },
    ],
    cut: 0,
    ...change,
  };
}

/** Twelve lines, the first six of them the template's. */
export const source = [
  'package solution;',
  '',
  '/** Your solution. */',
  'public final class Solution {',
  '    @Override',
  '    public double mse(double[] y) {',
  '        double total = 0;',
  '        for (double v : y) {',
  '            total += v * v;',
  '        }',
  '        return total / y.length;',
  '    }',
].join('\n');

export function detail(change: Partial<PairDetail> = {}): PairDetail {
  const path = 'src/solution/Solution.java';
  const base = [{ from: 1, to: 6 }];
  return {
    row: pair(),
    channels: [
      { name: 'tiles', value: 0.91, says: 'the same steps in the same order, whatever their names' },
      { name: 'words', value: 0.4, says: '' },
    ],
    why: ['A stretch of 214 words and signs is in 2 of 60 submissions.'],
    facts: ['Both have the same wrong value 0.291734 for check forward.mse; nobody else has.'],
    matches: [
      {
        number: 1,
        channel: 'tiles',
        why: 'in 2 of 60',
        a: { file: path, from: 7, to: 11 },
        b: { file: path, from: 7, to: 11 },
      },
      {
        number: 2,
        channel: 'words',
        why: 'in 3 of 60',
        a: { file: path, from: 9, to: 9 },
        b: { file: 'src/solution/Extra.java', from: 2, to: 2 },
      },
    ],
    matchesCut: 0,
    filesA: [{ path, text: source, base, state: 'parsed' }],
    filesB: [
      { path, text: source.replaceAll('total', 'sum'), base, state: 'parsed' },
      {
        path: 'src/solution/Extra.java',
        text: 'class Extra {\n    int k = 17;\n}',
        base: [],
        state: 'recovered',
      },
    ],
    others: [pair({ b: otto, suspicion: 91, status: 'INNOCENT', caseNumber: 12 })],
    ...change,
  };
}

export const baseCode: BaseCode = {
  files: [{ path: 'src/solution/Solution.java', text: 'package solution;\n' }],
  expected: [
    { file: 'src/solution/Solution.java', text: 'return sum / n;', reason: 'the formula of section 1.6' },
  ],
};
