import type { Attempt } from '@/api/model';
import { Section } from '@/ui/Page';
import { Legend, Meter } from '@/ui/Meter';
import { Notice } from '@/ui/Notice';
import { maximum, plural, points } from '@/ui/points';
import { heldStatus } from '@/ui/status';
import { StatusBadge } from '@/ui/StatusBadge';
import { dateTime } from '@/ui/time';
import { Curves } from './Curves';
import { ItemCard } from './ItemCard';
import { OutcomeView } from './OutcomeView';
import { hiddenSentence, headline, resultsOf, tally, type ItemResult } from './results';
import { UsageView } from './UsageView';
import styles from './Attempt.module.css';

/** What came out, below the summary: where points were lost, then how the number came about. */
export function Details({ attempt }: { attempt: Attempt }) {
  const { automatic, byHand } = resultsOf(attempt);
  const hidden = hiddenSentence(attempt.checks ?? []);
  const ran = attempt.outcome?.kind === 'ran';
  return (
    <>
      {attempt.outcome != null && <OutcomeView attempt={attempt.id} outcome={attempt.outcome} />}
      {automatic.length > 0 && (
        <Section title="Checks" aside={<span className="small muted">worst first</span>}>
          {ran ? (
            <>
              {hidden != null && <p className="muted">{hidden}</p>}
              <Items results={automatic} />
            </>
          ) : (
            <details>
              <summary>{plural(attempt.checks?.length ?? 0, 'check')} were planned and not run</summary>
              <Items results={automatic} />
            </details>
          )}
        </Section>
      )}
      {/* Staff have the same items beside this as forms. */}
      {byHand.length > 0 && !attempt.staff && <ByHand items={byHand} />}
      {attempt.curves != null && attempt.curves.length > 0 && <Curves curves={attempt.curves} />}
      <Derivation attempt={attempt} />
      <UsageView attempt={attempt} />
    </>
  );
}

/** One sentence first. */
export function Summary({ attempt, zone }: { attempt: Attempt; zone: string }) {
  const sums = tally(attempt);
  const parts = [
    { label: 'earned', value: sums.earned + sums.marked, tone: 'passed' as const },
    {
      label: 'lost',
      value: sums.outOf - sums.earned + sums.markedOutOf - sums.marked,
      tone: 'lost' as const,
    },
    { label: 'still to be marked', value: sums.open, tone: 'held' as const },
  ];
  const { override } = attempt;
  return (
    <section className="card stack" aria-label="Result">
      <p className={styles['headline']}>{headline(attempt)}</p>
      <Meter parts={parts} total={sums.outOf + sums.markedOutOf + sums.open} />
      <Legend parts={parts} text={points} />
      {attempt.derivation.sentence !== '' && <p>{attempt.derivation.sentence}</p>}
      {override != null && (
        <Notice
          tone="held"
          icon="pencil"
          title={`Set to ${points(override.points)} points by ${override.madeBy}`}
        >
          {override.reason} ({dateTime(override.madeAt, zone)})
        </Notice>
      )}
    </section>
  );
}

function Items({ results }: { results: readonly ItemResult[] }) {
  return (
    <div className={styles['items']}>
      {results.map(result => (
        <ItemCard key={result.item.item} result={result} />
      ))}
    </div>
  );
}

function ByHand({ items }: { items: ReturnType<typeof resultsOf>['byHand'] }) {
  const open = items.filter(item => item.earned == null).length;
  return (
    <Section
      title="Marked by a TA"
      aside={
        <span className="small muted">
          {open === 0 ? 'all marked' : `${plural(open, 'item')} still open`}
        </span>
      }
    >
      <ul className={styles['byhand']}>
        {items.map(item => (
          <li key={item.item}>
            <span>
              <strong className="number">{item.item}</strong> {item.title}
              {item.kind === 'BONUS' && <span className="muted"> (bonus)</span>}
              {item.comment != null && item.comment !== '' && (
                <span className={styles['comment']}>“{item.comment}”</span>
              )}
              {item.markedBy != null && <span className="small muted"> marked by {item.markedBy}</span>}
            </span>
            <span className={styles['given']}>
              {item.earned == null ? (
                <>
                  <StatusBadge status={heldStatus} />
                  <span className="number muted">of {maximum(item.points)}</span>
                </>
              ) : (
                <span className="number">
                  <strong>{points(item.earned)}</strong> of {maximum(item.points)}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Derivation({ attempt }: { attempt: Attempt }) {
  const { lines } = attempt.derivation;
  if (lines.length === 0) return null;
  return (
    <Section title="How your points come about">
      <ol className={styles['derivation']}>
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ol>
    </Section>
  );
}
