import type { OwnCase, OwnLikeness } from '@/api/model';
import { CodeView } from '@/ui/CodeView';
import { Section } from '@/ui/Page';
import { linesOf } from './Evidence';
import { share } from './states';
import styles from './Integrity.module.css';

const orders: Record<OwnLikeness['order'], string> = {
  OWN_FIRST: ' Yours was received first.',
  OTHER_FIRST: ' The other one was received first.',
  UNKNOWN: '',
};

/** The passages of one's own work that are in question; the others have no names here, and no code. */
export function OwnEvidence({ own }: { own: OwnCase }) {
  return (
    <Section title="What is in question">
      {own.evidence.map(likeness => (
        <article key={likeness.other} className="stack stack-tight" aria-label={likeness.other}>
          <h3>Your work and {likeness.other}</h3>
          <p>
            {share(likeness.ownInOther)} of your own code is also in {likeness.other},{' '}
            {share(likeness.otherInOwn)} the other way.{orders[likeness.order]}
          </p>
          {likeness.why.length > 0 && (
            <ul className={styles['reasons']}>
              {likeness.why.map(why => (
                <li key={why}>{why}</li>
              ))}
            </ul>
          )}
          {likeness.passages.map((passage, index) => (
            <div key={index} className="stack stack-tight">
              <p className="small muted">
                {passage.file}, {linesOf(passage)}
              </p>
              <CodeView
                path={`${passage.file}, ${linesOf(passage)}, against ${likeness.other}`}
                java={passage.file.endsWith('.java')}
                source={passage.text}
                first={passage.from}
              />
            </div>
          ))}
        </article>
      ))}
    </Section>
  );
}
