import { useLayoutEffect, useMemo, useState, type RefObject } from 'react';
import type { PairMatch, WorkFile } from '@/api/model';
import { highlight } from '@/ui/highlight';
import { CodeParts } from './CodeParts';
import { MatchLanes } from './MatchLanes';
import { rowRem } from './paint';
import { partsOf, rowCount, rowOf } from './rows';
import styles from './CodePane.module.css';

interface Props {
  /** Whose file it is, for readers of the screen. */
  who: string;
  file: WorkFile;
  side: 'a' | 'b';
  matches: readonly PairMatch[];
  /** The match that is looked at, and how often it was jumped to: jumping again scrolls again. */
  current: number | undefined;
  jump: number;
  folded: boolean;
  pane: RefObject<HTMLDivElement | null>;
  onMatch: (number: number) => void;
}

/** One file with its matches beside it; those that lie on the same lines stand side by side. */
export function CodePane({ who, file, side, matches, current, jump, folded, pane, onMatch }: Props) {
  // What was folded or opened by hand, until another file is chosen or everything is folded or opened at once.
  const state = `${folded} ${file.path}`;
  const [turned, setTurned] = useState({ state, from: noLines });
  if (turned.state !== state) setTurned({ state, from: noLines });
  const own = turned.from;
  const lines = useMemo(() => highlight(file.text, file.path.endsWith('.java')), [file]);
  const parts = useMemo(
    () => partsOf(lines.length, file.base, from => folded !== own.has(from)),
    [lines, file, folded, own],
  );
  const here = useMemo(() => matches.filter(match => match[side].file === file.path), [matches, side, file]);
  const shown = here.find(match => match.number === current);
  const target = shown == null ? undefined : rowOf(parts, shown[side].from);
  useLayoutEffect(() => {
    if (pane.current != null) scrollToRow(pane.current, target == null ? 0 : target - 3);
  }, [pane, file, target, jump]);
  return (
    <div
      ref={pane}
      role="region"
      aria-label={`${file.path} of ${who}`}
      className={styles['pane']}
      // A scrolling region must be reachable by keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <div className={styles['sheet']} style={{ height: `${rowCount(parts) * rowRem}rem` }}>
        <MatchLanes matches={here} side={side} parts={parts} current={current} onMatch={onMatch} />
        <CodeParts
          parts={parts}
          lines={lines}
          onTurn={from => setTurned({ state, from: turnedAt(own, from) })}
        />
      </div>
    </div>
  );
}

const noLines: ReadonlySet<number> = new Set();

function scrollToRow(pane: HTMLElement, row: number): void {
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  pane.scrollTop = Math.max(0, row * rowRem * rem);
}

/** The set with one more or one less. */
function turnedAt(set: ReadonlySet<number>, value: number): ReadonlySet<number> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
