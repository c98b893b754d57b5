import type { Assignment, Attempt, Card, CheckResult, Dashboard, Item, Me, Submission } from '@/api/model';

/** Small, true-to-life answers of the server, to be varied by a test. */
export const zone = 'Europe/Zurich';

export const deadlines = {
  opensAt: '2022-10-09T20:00:00Z',
  deadline: '2022-10-23T20:00:00Z',
  graceUntil: '2022-10-23T20:11:00Z',
  windows: [
    { until: '2022-10-23T20:00:00Z', factor: 1, label: 'on time' },
    { until: '2022-10-23T20:11:00Z', factor: 1, label: 'in the grace period' },
    { until: '2022-10-26T20:00:00Z', factor: 0.7, label: 'late, −30 %' },
  ],
};

export function me(role: 'STUDENT' | 'TA' | 'INSTRUCTOR' = 'STUDENT'): Me {
  return {
    id: 'p1',
    username: 'student01',
    name: 'Aline Berger',
    admin: false,
    memberships: [{ courseId: 'c1', courseSlug: 'dll', courseTitle: 'Deep Learning Lab', zone, role }],
  };
}

export function card(change: Partial<Card> = {}): Card {
  return {
    assignment: 'polynomial-regression',
    title: 'Polynomial regression',
    weightPercent: 15,
    state: 'OPEN',
    ...deadlines,
    submissions: 0,
    outOf: 100_000,
    openMarks: 0,
    ...change,
  };
}

export function dashboard(cards: Card[]): Dashboard {
  return {
    course: 'dll',
    title: 'Deep Learning Lab',
    zone,
    now: '2022-10-20T11:59:00Z',
    cards,
    totalPercent: 8.7,
    reachablePercent: 98.9,
  };
}

export function check(change: Partial<CheckResult> & { earnedOf?: [number, number] } = {}): CheckResult {
  const { earnedOf = [10, 10], ...rest } = change;
  return {
    check: 'design',
    title: 'Design matrix',
    item: '1.2',
    hidden: false,
    planned: earnedOf[1] * 1000,
    earned: earnedOf[0] * 1000,
    verdict: { kind: 'passed' },
    measurements: [],
    wallMillis: 12,
    ...rest,
  };
}

export const items: Item[] = [
  { item: '1.1', title: 'Plot the polynomial', kind: 'REPORT', points: 4000 },
  { item: '1.2', title: 'Design matrix', kind: 'AUTO', points: 10_000 },
  { item: '1.6', title: 'Gradient', kind: 'AUTO', points: 20_000 },
  { item: '2.1', title: 'What overfitting is', kind: 'QUESTION', points: 2000 },
];

export const halfGradient = check({
  check: 'loss-gradient',
  title: 'Loss and gradient',
  item: '1.6',
  earnedOf: [0, 9],
  hidden: true,
  verdict: {
    kind: 'failed',
    message: 'gradient[0] is −7.1, expected −14.3',
    diagnosis: {
      kind: 'mistake',
      name: 'half-gradient',
      sentence: 'Your gradient is exactly half of the gradient of the mean squared error.',
      read: 'sheet, section 1.6',
    },
  },
  measurements: [
    {
      name: 'gradient[0]',
      value: -7.1,
      unit: '',
      expected: { kind: 'exactly', value: -14.3, tolerance: 1e-5 },
      repeatable: true,
    },
  ],
});

export function attempt(change: Partial<Attempt> = {}): Attempt {
  return {
    id: 'a1',
    number: 3,
    course: 'dll',
    assignment: 'polynomial-regression',
    assignmentTitle: 'Polynomial regression',
    person: { username: 'student01', name: 'Aline Berger' },
    state: 'GRADED',
    device: 'cpu',
    receipt: {
      contentHash: '3fa92b7c1d0123456789',
      receivedAt: '2022-10-19T10:00:00Z',
      channel: 'GIT',
      lateness: { label: 'on time', factor: 1, sentence: 'Received before the deadline.' },
      warnings: [],
    },
    progress: { planned: [], done: [] },
    outcome: { kind: 'ran', entryClass: 'edu.student.Poly' },
    checks: [
      check(),
      halfGradient,
      check({ check: 'trajectory', title: 'First 200 steps', item: '1.6', earnedOf: [11, 11] }),
    ],
    items,
    derivation: { lines: ['Checks: 21.0 of 30', 'On time: × 1'], sentence: '21.0 of 100 so far, on time.' },
    counts: true,
    staff: false,
    ...change,
  };
}

export function submission(change: Partial<Submission> = {}): Submission {
  return {
    submissionId: 's1',
    attemptId: 'a1',
    number: 3,
    contentHash: '3fa92b7c1d0123456789',
    channel: 'GIT',
    receivedAt: '2022-10-19T10:00:00Z',
    lateness: { label: 'on time', factor: 1, sentence: '' },
    state: 'GRADED',
    verdict: 'failed',
    autoPoints: 21_000,
    autoOutOf: 30_000,
    rawPoints: 21_000,
    finalPoints: 21_000,
    counts: true,
    ...change,
  };
}

export function assignment(change: Partial<Assignment> = {}): Assignment {
  return {
    id: 'as1',
    slug: 'polynomial-regression',
    title: 'Polynomial regression',
    version: '1.2.0',
    handout: '# Polynomial regression\n\nFit $w$.',
    contract: 'gradus.polynomial.PolynomialRegression',
    rubric: [
      { item: '1.1', title: 'Plot', kind: 'REPORT', points: 4000, checks: [], sentenceLimit: 0 },
      { item: '1.2', title: 'Design', kind: 'AUTO', points: 10_000, checks: ['design'], sentenceLimit: 0 },
      { item: 'B', title: 'History', kind: 'BONUS', points: 10_000, checks: ['history'], sentenceLimit: 0 },
    ],
    limits: {
      wallSeconds: 60,
      callSeconds: 10,
      cpuSeconds: 60,
      memoryMb: 1024,
      outputKb: 256,
      sourceKb: 1024,
      sourceFiles: 50,
      reportMb: 20,
    },
    zone,
    now: '2022-10-20T12:00:00Z',
    ...deadlines,
    gitUrl: 'http://localhost:8080/git/dll/polynomial-regression/student01.git',
    accepted: ['Java sources only.'],
    changes: [],
    state: 'OPEN',
    ...change,
  };
}
