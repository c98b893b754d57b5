import type { CaseMember, Consequence, IntegrityCase, OwnCase } from '@/api/model';
import { zone } from '@/testing/samples';

/** A case as the server tells it, to be varied by a test. */
export const until = '2026-12-15T09:00:00Z';

export function member(change: Partial<CaseMember> = {}): CaseMember {
  return {
    id: 'm1',
    username: 'student01',
    name: 'Aline Berger',
    outside: false,
    submission: 's1',
    attempt: 'a1',
    contentHash: 'aa11bb22cc33',
    receivedAt: '2026-12-06T18:00:00Z',
    replies: [],
    draft: 'Dear Aline Berger, please tell us.',
    ...change,
  };
}

export const notice = { at: '2026-12-08T09:00:00Z', by: 'ta1', text: 'Please tell us.', replyUntil: until };

export const ben = member({
  id: 'm2',
  username: 'student02',
  name: 'Beat Caduff',
  submission: 's2',
  attempt: 'a2',
});

export function integrityCase(change: Partial<IntegrityCase> = {}): IntegrityCase {
  return {
    number: 12,
    assignment: 'poly',
    assignmentTitle: 'Polynomial regression',
    state: 'OPEN',
    version: 3,
    now: '2026-12-08T09:00:00Z',
    zone,
    replyDays: 7,
    note: 'found by a comparison',
    openedBy: 'ta1',
    openedAt: '2026-12-08T08:00:00Z',
    evidence: {
      hash: 'ee11ff22aa33bb44',
      intact: true,
      pairs: [
        {
          a: 'm1',
          b: 'm2',
          suspicion: 93,
          aInB: 0.75,
          bInA: 0.5,
          first: 'A',
          why: ['12 rare statements'],
          matches: [
            {
              a: { file: 'src/Model.java', from: 7, to: 8, text: 'double slope;\ndouble bias;' },
              b: { file: 'src/Other.java', from: 3, to: 3, text: 'double k;' },
            },
          ],
        },
      ],
    },
    members: [member(), ben],
    history: [
      {
        sequence: 4,
        at: '2026-12-08T08:00:00Z',
        by: 'ta1',
        action: 'open integrity case',
        detail: 'about student01, student02',
      },
    ],
    ...change,
  };
}

export const heard = integrityCase({
  state: 'REPLIED',
  members: [
    member({ notice, replies: [{ at: '2026-12-09T09:00:00Z', text: 'I wrote it myself.' }] }),
    { ...ben, notice, replies: [{ at: '2026-12-09T10:00:00Z', text: 'I learnt it by heart.' }] },
  ],
});

export function consequence(change: Partial<Consequence> = {}): Consequence {
  return {
    member: 'm1',
    username: 'student01',
    name: 'Aline Berger',
    effect: 'ZERO',
    percent: 100,
    reason: '',
    before: 57_400,
    after: 0,
    totalChange: -8.61,
    sentence: 'student01: 57.4 → 0.0 points, 0 (integrity case #12).',
    ...change,
  };
}

export function ownCase(change: Partial<OwnCase> = {}): OwnCase {
  return {
    number: 12,
    assignment: 'poly',
    assignmentTitle: 'Polynomial regression',
    state: 'ASKED',
    now: '2026-12-08T09:00:00Z',
    zone,
    notice,
    replies: [],
    mayReply: true,
    evidence: [
      {
        other: 'another submission',
        suspicion: 93,
        ownInOther: 0.75,
        otherInOwn: 0.5,
        order: 'OTHER_FIRST',
        why: ['12 rare statements'],
        passages: [{ file: 'src/Model.java', from: 7, to: 8, text: 'double slope;\ndouble bias;' }],
      },
    ],
    policy: ['Ruling: the rule is 0 points on the assignment for everyone involved.'],
    ...change,
  };
}
