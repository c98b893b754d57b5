import { memo, useDeferredValue } from 'react';
import { Icon } from '@/ui/Icon';
import type { Piece } from '@/ui/highlight';
import { plural } from '@/ui/points';
import { joined, numbers, rowRem, widest } from './paint';
import type { Part } from './rows';
import styles from './CodePane.module.css';

interface Props {
  parts: readonly Part[];
  lines: readonly (readonly Piece[])[];
  onTurn: (from: number) => void;
}

/** The text of a file, part by part. Drawn once for a file: jumping between matches does not touch it. */
export const CodeParts = memo(
  function CodeParts({ parts, lines, onTurn }: Props) {
    return (
      <div className={styles['parts']}>
        {parts.map(part => (
          <div key={part.from} className={styles['part']} data-base={part.base || undefined}>
            {part.headed && (
              <button
                type="button"
                className={styles['fold']}
                aria-expanded={!part.folded}
                onClick={() => onTurn(part.from)}
              >
                <Icon name={part.folded ? 'down' : 'up'} size={12} />
                {plural(part.to - part.from + 1, 'line')} of base code, {part.from} to {part.to}
              </button>
            )}
            {!part.folded && <Lines part={part} lines={lines} />}
          </div>
        ))}
      </div>
    );
  },
  (before, after) => before.parts === after.parts && before.lines === after.lines,
);

const chunk = 60;

/** In pieces of known size, so that the browser lays out only those in view. */
function Lines({ part, lines }: { part: Part; lines: Props['lines'] }) {
  // The text is there at once; the colours of what is out of view follow without holding anybody up.
  const painted = useDeferredValue(Infinity, part.from + 2 * chunk);
  const starts = Array.from(
    { length: Math.ceil((part.to - part.from + 1) / chunk) },
    (_, index) => part.from + index * chunk,
  );
  return (
    <div className={styles['lines']}>
      {part.base && <span className="hidden">Base code: </span>}
      {starts.map(from => {
        const to = Math.min(part.to, from + chunk - 1);
        return (
          <div
            key={from}
            className={styles['chunk']}
            style={{ height: `${(to - from + 1) * rowRem}rem`, minWidth: `${widest(lines, from, to) + 9}ch` }}
          >
            <pre className={styles['numbers']} aria-hidden="true">
              {numbers(from, to)}
            </pre>
            <pre className={styles['text']}>
              <code>
                {from < painted ? <Painted lines={lines} from={from} to={to} /> : plain(lines, from, to)}
              </code>
            </pre>
          </div>
        );
      })}
    </div>
  );
}

function Painted({ lines, from, to }: { lines: Props['lines']; from: number; to: number }) {
  return joined(lines, from, to).map((piece, index) =>
    piece.paint === 'plain' ? (
      piece.text
    ) : (
      <span key={index} className={styles[piece.paint]}>
        {piece.text}
      </span>
    ),
  );
}

function plain(lines: Props['lines'], from: number, to: number): string {
  return lines
    .slice(from - 1, to)
    .map(line => `${line.map(piece => piece.text).join('')}\n`)
    .join('');
}
