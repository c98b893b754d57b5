import type { PairMatch } from '@/api/model';
import { lanesOf } from './lanes';
import { rowRem } from './paint';
import { rowOf, type Part } from './rows';
import { channelWords, lineWords } from './words';
import styles from './CodePane.module.css';

const laneRem = 1.75;

interface Props {
  matches: readonly PairMatch[];
  side: 'a' | 'b';
  parts: readonly Part[];
  current: number | undefined;
  onMatch: (number: number) => void;
}

/** The numbered matches of a file as bars beside the lines that they cover, and as a tint behind them. */
export function MatchLanes({ matches, side, parts, current, onMatch }: Props) {
  const spans = matches.map(match => ({
    from: rowOf(parts, match[side].from),
    to: rowOf(parts, match[side].to),
  }));
  const lanes = lanesOf(spans);
  const count = Math.max(1, ...lanes.map(lane => lane + 1));
  const place = (index: number) => {
    const { from, to } = spans[index] ?? { from: 0, to: 0 };
    return { top: `${from * rowRem}rem`, height: `${(to - from + 1) * rowRem}rem` };
  };
  return (
    <>
      {matches.map((match, index) => (
        <div
          key={match.number}
          className={styles['band']}
          data-current={match.number === current || undefined}
          style={place(index)}
        />
      ))}
      <div className={styles['lanes']} style={{ width: `${count * laneRem}rem` }}>
        {matches.map((match, index) => (
          <button
            key={match.number}
            type="button"
            className={styles['match']}
            aria-current={match.number === current || undefined}
            aria-label={`Match ${match.number}, ${lineWords(match[side])}: ${channelWords(match.channel)}`}
            title={`${channelWords(match.channel)}; ${match.why}`}
            style={{ ...place(index), left: `${(lanes[index] ?? 0) * laneRem}rem`, width: `${laneRem}rem` }}
            onClick={() => onMatch(match.number)}
          >
            <span>{match.number}</span>
          </button>
        ))}
      </div>
    </>
  );
}
