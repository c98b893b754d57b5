import type { PairDetail, PairMatch } from '@/api/model';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { plural } from '@/ui/points';
import { channelWords, lineWords, nameOf } from './words';

interface Props {
  pair: PairDetail;
  current: number | undefined;
  onMatch: (match: PairMatch) => void;
}

/** The matches as a table, the most telling first. */
export function MatchList({ pair, current, onMatch }: Props) {
  return (
    <details>
      <summary>{plural(pair.matches.length, 'match', 'matches')} as a table</summary>
      <DataTable
        caption="Matches"
        rows={pair.matches}
        rowKey={match => String(match.number)}
        columns={[
          {
            key: 'number',
            header: 'Match',
            names: true,
            cell: match => (
              <Button
                look="quiet"
                aria-current={match.number === current || undefined}
                onClick={() => onMatch(match)}
              >
                <span className="hidden">Show match </span>
                {match.number}
              </Button>
            ),
          },
          { key: 'what', header: 'What', cell: match => channelWords(match.channel) },
          { key: 'why', header: 'How rare', cell: match => match.why },
          { key: 'a', header: nameOf(pair.row.a), cell: match => where(match.a) },
          { key: 'b', header: nameOf(pair.row.b), cell: match => where(match.b) },
        ]}
      />
    </details>
  );
}

function where(range: PairMatch['a']) {
  return (
    <>
      <code>{range.file}</code>, {lineWords(range)}
    </>
  );
}
