import { useEffect, useMemo, useRef } from 'react';
import { highlight } from './highlight';
import { Scroll } from './Scroll';
import styles from './CodeView.module.css';

interface Props {
  path: string;
  source: string;
  /** A line to show and mark, counted from 1. */
  line?: number | undefined;
  /** Messages that belong to lines, such as those of the compiler. */
  notes?: ReadonlyMap<number, string>;
}

/** Source text with line numbers that are not copied along. */
export function CodeView({ path, source, line, notes }: Props) {
  const lines = useMemo(() => highlight(source, path.endsWith('.java')), [path, source]);
  const marked = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    marked.current?.scrollIntoView({ block: 'center' });
  }, [line, lines]);
  return (
    <Scroll label={`Source of ${path}`} className={styles['code']}>
      <pre>
        <code>
          {lines.map((pieces, index) => {
            const number = index + 1;
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
