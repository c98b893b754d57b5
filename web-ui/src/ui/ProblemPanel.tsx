import { asProblem, type Problem } from '@/api/problem';
import { Button } from './Button';
import { Notice } from './Notice';

interface Props {
  error: unknown;
  what?: string;
  onRetry?: () => void;
}

/** What went wrong, where, and what to do now. */
export function ProblemPanel({ error, what, onRetry }: Props) {
  const problem = asProblem(error);
  return (
    <Notice tone={problem.status === 403 || problem.status === 404 ? 'quiet' : 'failed'} role="alert">
      <div className="stack stack-tight">
        <strong>{what != null && problem.transient ? `${problem.title}: ${what}` : problem.title}</strong>
        {problem.detail !== '' && <p>{problem.detail}</p>}
        <p className="muted">{advice(problem)}</p>
        {problem.traceId !== '' && (
          <p className="small muted">
            Trace <code>{problem.traceId}</code>
          </p>
        )}
        {onRetry != null && (problem.transient || problem.status === -1) && (
          <div>
            <Button onClick={onRetry}>Try again</Button>
          </div>
        )}
      </div>
    </Notice>
  );
}

/** The answer to something that somebody just did: the server's own sentence, or the best we can say. */
export function RefusalNotice({ error }: { error: unknown }) {
  const problem = asProblem(error);
  return (
    <Notice tone="failed" role="alert" title={problem.detail === '' ? problem.title : problem.detail}>
      {problem.transient ? advice(problem) : undefined}
    </Notice>
  );
}

function advice(problem: Problem): string {
  if (problem.code === 'not-open') return 'The sheet and your repository appear then.';
  if (problem.status === 403) return 'Ask the instructor of the course if you need this role.';
  if (problem.status === 404) return 'Check the address, or go back to the dashboard.';
  if (problem.status === 0) return 'Try again when you are connected.';
  if (problem.status >= 500) return 'Try again in a moment. If it stays, tell the instructor.';
  if (problem.status === -1) return 'Reload the page. If it stays, tell the instructor what you did.';
  return 'Reload the page and try again.';
}
