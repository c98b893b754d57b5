import { Link } from '@tanstack/react-router';
import type { Card } from '@/api/model';
import { buttonClass } from '@/ui/Button';
import { Deadline } from '@/ui/Deadline';
import { PenaltyTimeline } from '@/ui/PenaltyTimeline';
import { maximum, plural, points } from '@/ui/points';
import { cardStatus } from '@/ui/status';
import { StatusBadge } from '@/ui/StatusBadge';
import styles from './Dashboard.module.css';

/** One assignment: its weight, its state, how much time is left, and what the last submission is worth. */
export function AssignmentCard({ course, zone, card }: { course: string; zone: string; card: Card }) {
  const closed = card.state === 'NOT_OPEN';
  return (
    <article className={`card stack ${styles['card']}`} aria-label={card.title} data-closed={closed}>
      <div className="row row-apart">
        <h2>
          {closed ? (
            card.title
          ) : (
            <Link
              to="/courses/$course/assignments/$assignment"
              params={{ course, assignment: card.assignment }}
            >
              {card.title}
            </Link>
          )}
        </h2>
        <span className="row">
          <span className="muted">{card.weightPercent} % of the course</span>
          <StatusBadge status={cardStatus[card.state]} />
        </span>
      </div>
      <p>
        {closed && card.opensAt != null ? (
          <>
            Opens <Deadline at={card.opensAt} zone={zone} />
          </>
        ) : (
          <>
            Due <Deadline at={card.deadline} zone={zone} />
          </>
        )}
      </p>
      {!closed && <PenaltyTimeline deadlines={card} zone={zone} receivedAt={card.receivedAt} />}
      <Standing card={card} />
      {card.attemptId != null && (
        <div className="row">
          <Link to="/attempts/$id" params={{ id: card.attemptId }} className={buttonClass()}>
            Results<span className="hidden"> of {card.title}</span>
          </Link>
          <span className="muted small">{plural(card.submissions, 'submission')}</span>
        </div>
      )}
    </article>
  );
}

function Standing({ card }: { card: Card }) {
  if (card.state === 'NOT_OPEN') {
    return <p className="muted">The sheet and your repository appear when it opens.</p>;
  }
  if (card.finalPoints == null) {
    return (
      <p className="muted">
        {card.submissions === 0
          ? 'Nothing handed in yet.'
          : 'Being graded: points appear here by themselves.'}
      </p>
    );
  }
  return (
    <div>
      <p>
        <span className={`number ${styles['points']}`}>{points(card.finalPoints)}</span> of{' '}
        {maximum(card.outOf)} points
        {card.openMarks > 0 && (
          <span className="muted">, {plural(card.openMarks, 'item')} still to be marked by a TA</span>
        )}
      </p>
      {card.sentence != null && card.sentence !== '' && <p className="small muted">{card.sentence}</p>}
    </div>
  );
}
