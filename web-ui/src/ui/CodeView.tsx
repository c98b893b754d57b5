import { useEffect, useMemo, useRef } from 'react';
import { highlight } from './highlight';
import { Scroll } from './Scroll';
import styles from './CodeView.module.css';

interface Props {
  /** What is shown, for readers of the screen; Java is told by its ending unless `java` says so. */
  path: string;
  java?: boolean;
  source: string;
  /** The number of the first line, for a passage out of a file. */
  first?: number;
  /** A line to show and mark, counted from 1. */
  line?: number | undefined;
  /** Messages that belong to lines, such as those of the compiler. */
  notes?: ReadonlyMap<number, string>;
}

/** Source text with line numbers that are not copied along. */
export function CodeView({ path, java = path.endsWith('.java'), source, first = 1, line, notes }: Props) {
  const lines = useMemo(() => highlight(source, java), [java, source]);
  const marked = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    marked.current?.scrollIntoView({ block: 'center' });
  }, [line, lines]);
  return (
    <Scroll label={`Source of ${path}`} className={styles['code']}>
      <pre>
        <code>
          {lines.map((pieces, index) => {
            const number = index + first;
            const note = notes?.get(number);
            return (
              <span
                key={number}
                ref={number === line ? marked : undefined}
                className={styles['line']}
                data-number={number}
                data-marked={number === line || undefined}
              >
                {pieces.map((piece, place) => (
                  <span key={place} className={styles[piece.paint]}>
                    {piece.text}
                  </span>
                ))}
                {'\n'}
                {note != null && <span className={styles['note']}>{`${note}\n`}</span>}
              </span>
            );
          })}
        </code>
      </pre>
    </Scroll>
  );
}
