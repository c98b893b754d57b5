import type { CasePair, CasePassage, IntegrityCase } from '@/api/model';
import { CodeView } from '@/ui/CodeView';
import { Hash } from '@/ui/Hash';
import { Notice } from '@/ui/Notice';
import { Section } from '@/ui/Page';
import { plural } from '@/ui/points';
import { share } from './states';
import styles from './Integrity.module.css';

/** What was found, as it was frozen when the case was opened. */
export function Evidence({ found }: { found: IntegrityCase }) {
  const { evidence } = found;
  const names = new Map(found.members.map(member => [member.id, member.name]));
  const name = (id: string) => names.get(id) ?? '';
  return (
    <Section
      title="Evidence"
      aside={
        <span className="small muted">
          frozen, <Hash value={evidence.hash} />
        </span>
      }
    >
      {!evidence.intact && (
        <Notice tone="failed" role="alert" title="The stored evidence no longer has its hash.">
          It was changed after the case was opened. Tell the administrator before you go on.
        </Notice>
      )}
      <p className="muted">
        The suspicion orders pairs and is no verdict: two solutions of one task always have something in
        common.
      </p>
      {evidence.pairs.map(pair => (
        <Pair key={`${pair.a} ${pair.b}`} pair={pair} name={name} />
      ))}
    </Section>
  );
}

function Pair({ pair, name }: { pair: CasePair; name: (id: string) => string }) {
  const a = name(pair.a);
  const b = name(pair.b);
  return (
    <article className="stack stack-tight" aria-label={`${a} and ${b}`}>
      <h3>
        {a} and {b}
      </h3>
      <p>
        Suspicion <strong className="number">{pair.suspicion}</strong> of 100. {share(pair.aInB)} of {a}’s own
        code is also in {b}’s, {share(pair.bInA)} the other way.
        {pair.first !== 'UNKNOWN' && ` ${pair.first === 'A' ? a : b} handed in first.`}
      </p>
      {pair.why.length > 0 && (
        <ul className={styles['reasons']}>
          {pair.why.map(why => (
            <li key={why}>{why}</li>
          ))}
        </ul>
      )}
      {pair.matches.length > 0 && (
        <details>
          <summary>{plural(pair.matches.length, 'match', 'matches')} side by side</summary>
          <ol className={`stack ${styles['matches']}`}>
            {pair.matches.map((match, index) => (
              <li key={index}>
                <h4>Match {index + 1}</h4>
                <div className={styles['sides']}>
                  <Passage who={a} match={index + 1} passage={match.a} />
                  <Passage who={b} match={index + 1} passage={match.b} />
                </div>
              </li>
            ))}
          </ol>
        </details>
      )}
    </article>
  );
}

function Passage({ who, match, passage }: { who: string; match: number; passage: CasePassage }) {
  return (
    <div className="stack stack-tight">
      <p className="small muted">
        {who}: {passage.file}, {linesOf(passage)}
      </p>
      {passage.text === '' ? (
        <p className="muted">The lines themselves are not part of the evidence.</p>
      ) : (
        <CodeView
          path={`${passage.file} of ${who}, match ${match}`}
          java={passage.file.endsWith('.java')}
          source={passage.text}
          first={passage.from}
        />
      )}
    </div>
  );
}

export function linesOf({ from, to }: CasePassage): string {
  return from === to ? `line ${from}` : `lines ${from} to ${to}`;
}
