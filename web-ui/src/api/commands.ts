import { answer, http } from './client';
import type {
  Consequence,
  CreatedToken,
  GradeChange,
  Me,
  Milli,
  NewAssignment,
  NewPolicy,
  RulingException,
  Schedule,
  Submitted,
} from './model';

/** What can be changed, one function per act. Each throws a Problem when the server refuses. */
export const commands = {
  signIn: (username: string, password: string): Promise<Me> =>
    answer(http.POST('/api/session', { body: { username, password } })),

  signOut: () => answer(http.DELETE('/api/session')),

  createToken: (label: string): Promise<CreatedToken> =>
    answer(http.POST('/api/me/tokens', { body: { label } })),

  revokeToken: (id: string) => answer(http.DELETE('/api/me/tokens/{id}', { params: { path: { id } } })),

  submit: (course: string, assignment: string, files: readonly PathFile[]): Promise<Submitted> =>
    answer(
      http.POST('/api/courses/{course}/assignments/{assignment}/submissions', {
        params: { path: { course, assignment } },
        // The generated body type is a list of strings; multipart takes the real files.
        body: { files: [] },
        bodySerializer: () => multipart(files),
      }),
    ),

  gradeAgain: (attempt: string) =>
    answer(http.POST('/api/attempts/{id}/requeue', { params: { path: { id: attempt } } })),

  mark: (attempt: string, item: string, mark: { points: Milli; comment: string; version: number }) =>
    answer(
      http.PUT('/api/attempts/{id}/marks/{item}', { params: { path: { id: attempt, item } }, body: mark }),
    ),

  override: (attempt: string, points: Milli, reason: string) =>
    answer(
      http.POST('/api/attempts/{id}/override', {
        params: { path: { id: attempt } },
        body: { points, reason },
      }),
    ),

  withdrawOverride: (attempt: string, reason: string) =>
    answer(
      http.DELETE('/api/attempts/{id}/override', { params: { path: { id: attempt }, query: { reason } } }),
    ),

  previewPolicy: async (course: string, assignment: string, policy: NewPolicy): Promise<GradeChange[]> => {
    const preview = await answer(
      http.POST('/api/courses/{course}/assignments/{assignment}/policy/preview', {
        params: { path: { course, assignment } },
        body: { policy },
      }),
    );
    return preview.changes;
  },

  changePolicy: (
    course: string,
    assignment: string,
    change: { policy: NewPolicy; version: number; reason: string },
  ) =>
    answer(
      http.PUT('/api/courses/{course}/assignments/{assignment}/policy', {
        params: { path: { course, assignment } },
        body: change,
      }),
    ),

  createAssignment: (course: string, wanted: NewAssignment) =>
    answer(http.POST('/api/courses/{course}/assignments', { params: { path: { course } }, body: wanted })),

  changeSchedule: (course: string, assignment: string, wanted: Schedule) =>
    answer(
      http.PUT('/api/courses/{course}/assignments/{assignment}/schedule', {
        params: { path: { course, assignment } },
        body: wanted,
      }),
    ),

  publish: (course: string, assignment: string, folder: string, note: string) =>
    answer(
      http.POST('/api/courses/{course}/assignments/{assignment}/versions', {
        params: { path: { course, assignment } },
        body: { folder, note },
      }),
    ),

  extend: (
    course: string,
    assignment: string,
    extension: { username: string; deadline: string; reason: string },
  ) =>
    answer(
      http.POST('/api/courses/{course}/assignments/{assignment}/extensions', {
        params: { path: { course, assignment } },
        body: extension,
      }),
    ),

  changeIntegrityPolicy: (course: string, change: { replyDays: number; version: number; reason: string }) =>
    answer(
      http.PUT('/api/courses/{course}/integrity-policy', { params: { path: { course } }, body: change }),
    ),

  notifyMember: (at: CaseAddress, notice: { member: string; version: number; text: string; way?: string }) =>
    answer(http.POST('/api/courses/{course}/cases/{number}/notices', { params: { path: at }, body: notice })),

  recordReply: (at: CaseAddress, reply: { member: string; version: number; text: string; way: string }) =>
    answer(http.POST('/api/courses/{course}/cases/{number}/replies', { params: { path: at }, body: reply })),

  replyToCase: (at: CaseAddress, text: string) =>
    answer(
      http.POST('/api/courses/{course}/own-cases/{number}/replies', {
        params: { path: at },
        body: { text },
      }),
    ),

  previewRuling: async (at: CaseAddress, exceptions: RulingException[]): Promise<Consequence[]> => {
    const preview = await answer(
      http.POST('/api/courses/{course}/cases/{number}/ruling/preview', {
        params: { path: at },
        body: { exceptions },
      }),
    );
    return preview.consequences;
  },

  proposeRuling: (
    at: CaseAddress,
    ruling: { version: number; reason: string; exceptions: RulingException[] },
  ) =>
    answer(http.POST('/api/courses/{course}/cases/{number}/ruling', { params: { path: at }, body: ruling })),

  confirmRuling: (at: CaseAddress, version: number) =>
    answer(
      http.POST('/api/courses/{course}/cases/{number}/ruling/confirmation', {
        params: { path: at },
        body: { version },
      }),
    ),

  withdrawRuling: (at: CaseAddress, step: CaseStep) =>
    answer(
      http.POST('/api/courses/{course}/cases/{number}/ruling/withdrawal', {
        params: { path: at },
        body: step,
      }),
    ),

  reverseRuling: (at: CaseAddress, step: CaseStep) =>
    answer(
      http.POST('/api/courses/{course}/cases/{number}/ruling/reversal', {
        params: { path: at },
        body: step,
      }),
    ),

  dismissCase: (at: CaseAddress, step: CaseStep) =>
    answer(http.POST('/api/courses/{course}/cases/{number}/dismissal', { params: { path: at }, body: step })),
};

/** A case, as its addresses name it. */
export interface CaseAddress {
  course: string;
  number: string;
}

/** A step in a case with its reason; `version` is the one that was read. */
export interface CaseStep {
  version: number;
  reason: string;
}

/** A chosen file and its path inside the submission. */
export interface PathFile {
  path: string;
  file: File;
}

function multipart(files: readonly PathFile[]): FormData {
  const form = new FormData();
  for (const { path, file } of files) {
    form.append('files', file, path);
  }
  return form;
}
