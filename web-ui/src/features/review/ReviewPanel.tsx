import { useQueryClient } from '@tanstack/react-query';
import type { Attempt } from '@/api/model';
import { queries } from '@/api/queries';
import { buttonClass } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import { Section } from '@/ui/Page';
import { plural } from '@/ui/points';
import { AuditStrip } from './AuditStrip';
import { MarkForm } from './MarkForm';
import { OverrideForm } from './OverrideForm';
import { itemsToMark } from './marking';
import styles from './Review.module.css';

/** What staff do beside the results: mark what no check can, and override with a reason. */
export default function ReviewPanel({ attempt }: { attempt: Attempt }) {
  const client = useQueryClient();
  const items = itemsToMark(attempt);
  const open = items.filter(item => item.earned == null).length;
  const changed = async () => {
    void client.invalidateQueries({ queryKey: queries.gradebook(attempt.course).queryKey });
    void client.invalidateQueries({ queryKey: ['submissions', attempt.course, attempt.assignment] });
    await client.invalidateQueries({ queryKey: queries.attempt(attempt.id).queryKey });
  };
  return (
    <div className="stack stack-wide">
      <Section
        title="Mark by hand"
        aside={
          <span className="small muted">{open === 0 ? 'all marked' : `${plural(open, 'item')} open`}</span>
        }
      >
        {items.length === 0 ? (
          <p className="muted">Checks mark every item of this sheet.</p>
        ) : (
          <ul className={styles['items']}>
            {items.map(item => (
              <li key={item.item}>
                <MarkForm attempt={attempt.id} item={item} onSaved={changed} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title="Override">
        <OverrideForm attempt={attempt} onSaved={changed} />
      </Section>
      <Section title="Who did what">
        <AuditStrip attempt={attempt} />
        <a
          className={buttonClass()}
          href={`/api/attempts/${encodeURIComponent(attempt.id)}/evidence`}
          download
        >
          <Icon name="download" /> Evidence (JSON)
        </a>
      </Section>
    </div>
  );
}
