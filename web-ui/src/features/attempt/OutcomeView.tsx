import { Link } from '@tanstack/react-router';
import { unreachable, type Outcome, type SourceProblem } from '@/api/model';
import { Notice } from '@/ui/Notice';
import { plural } from '@/ui/points';
import { Frames } from './Frames';
import styles from './Attempt.module.css';

/** Why no check could run; nothing where the code ran. */
export function OutcomeView({ attempt, outcome }: { attempt: string; outcome: Outcome }) {
  switch (outcome.kind) {
    case 'ran':
      return null;
    case 'compileFailed':
      return (
        <Notice
          tone="failed"
          title={`Your sources do not compile: ${plural(outcome.problems.length, 'error')}. No check was run.`}
        >
          <ul className={styles['problems']}>
            {outcome.problems.map((problem, index) => (
              <li key={index}>
                <Place attempt={attempt} problem={problem} />
                <pre>{problem.message}</pre>
              </li>
            ))}
          </ul>
        </Notice>
      );
    case 'notLoaded':
      return (
        <Notice tone="failed" title="Your sources compile, but no check could be run.">
          <p>{outcome.message}</p>
          <Frames frames={outcome.frames} />
        </Notice>
      );
    default:
      return unreachable(outcome);
  }
}

function Place({ attempt, problem }: { attempt: string; problem: SourceProblem }) {
  const { path, line, column } = problem;
  return (
    <Link to="/attempts/$id" params={{ id: attempt }} search={{ file: path, line }} resetScroll={false}>
      <code>
        {path}:{line}:{column}
      </code>
    </Link>
  );
}
