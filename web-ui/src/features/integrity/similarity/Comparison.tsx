import { useRef, useState } from 'react';
import type { PairDetail, PairMatch } from '@/api/model';
import type { PairAddress } from '@/api/similarity';
import { Empty } from '@/ui/Empty';
import { Section } from '@/ui/Page';
import { plural } from '@/ui/points';
import { FilePane } from './FilePane';
import { MatchBar } from './MatchBar';
import { MatchList } from './MatchList';
import { useMatchKeys } from './useMatchKeys';
import { useTogether } from './useTogether';
import { nameOf } from './words';
import styles from './CodePane.module.css';

interface Props {
  at: PairAddress;
  pair: PairDetail;
  instructor: boolean;
}

/** The two programs with their matches; choosing a match moves both sides to it. */
export function Comparison({ at, pair, instructor }: Props) {
  const { matches } = pair;
  const [look, setLook] = useState<{ number: number | undefined; jump: number }>({
    number: undefined,
    jump: 0,
  });
  const [files, setFiles] = useState({ a: firstOf(pair, 'a'), b: firstOf(pair, 'b') });
  const [together, setTogether] = useState(true);
  const [folded, setFolded] = useState(false);
  const region = useRef<HTMLDivElement>(null);
  const left = useRef<HTMLDivElement>(null);
  const right = useRef<HTMLDivElement>(null);
  useTogether(left, right, together, look.jump);
  const current = matches.find(match => match.number === look.number);
  const choose = (match: PairMatch | undefined) => {
    if (match == null) return;
    setFiles({ a: match.a.file, b: match.b.file });
    setLook({ number: match.number, jump: look.jump + 1 });
  };
  const step = (by: 1 | -1) => {
    const index = current == null ? -1 : matches.indexOf(current);
    const next = current == null && by === -1 ? matches.length - 1 : index + by;
    choose(matches[(next + matches.length) % matches.length]);
  };
  useMatchKeys(region, step);
  const shared = {
    matches,
    current: look.number,
    jump: look.jump,
    folded,
    onMatch: (number: number) => choose(matches.find(match => match.number === number)),
  };
  return (
    <Section
      title="Side by side"
      aside={
        <span className="row">
          <Switch label="Scroll both" on={together} onChange={setTogether} />
          <Switch label="Fold base code" on={folded} onChange={setFolded} />
        </span>
      }
    >
      <div
        ref={region}
        className="stack"
        role="group"
        aria-label="Matches: n for the next, p for the previous"
      >
        {matches.length === 0 ? (
          <Empty title="No matching lines are stored for this pair." />
        ) : (
          <MatchBar at={at} pair={pair} current={current} instructor={instructor} onStep={step} />
        )}
        <div className={styles['panes']}>
          <FilePane
            {...shared}
            side="a"
            who={nameOf(pair.row.a)}
            files={pair.filesA}
            path={files.a}
            pane={left}
            onPath={a => setFiles({ ...files, a })}
          />
          <FilePane
            {...shared}
            side="b"
            who={nameOf(pair.row.b)}
            files={pair.filesB}
            path={files.b}
            pane={right}
            onPath={b => setFiles({ ...files, b })}
          />
        </div>
        {matches.length > 0 && <MatchList pair={pair} current={look.number} onMatch={choose} />}
        {pair.matchesCut > 0 && (
          <p className="muted">{plural(pair.matchesCut, 'smaller match', 'smaller matches')} left out.</p>
        )}
      </div>
    </Section>
  );
}

/** The file of the most telling match, or the first that holds something. */
function firstOf(pair: PairDetail, side: 'a' | 'b'): string {
  const files = side === 'a' ? pair.filesA : pair.filesB;
  return pair.matches[0]?.[side].file ?? files[0]?.path ?? '';
}

function Switch({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label className={styles['toggle']}>
      <input type="checkbox" checked={on} onChange={event => onChange(event.target.checked)} />
      {label}
    </label>
  );
}
