import type { PairDetail } from '@/api/model';
import { DataTable } from '@/ui/DataTable';
import { Section } from '@/ui/Page';
import { share } from '../states';
import { channelWords, nameOf } from './words';
import styles from './Similarity.module.css';

/** Why the pair ranks where it does, and what stands beside the code. */
export function Likeness({ pair }: { pair: PairDetail }) {
  return (
    <Section title="Why this pair is listed">
      {pair.why.length > 0 && (
        <ul className={styles['list']}>
          {pair.why.map(why => (
            <li key={why}>{why}</li>
          ))}
        </ul>
      )}
      <DataTable
        caption="What the two share"
        rows={pair.channels}
        rowKey={channel => channel.name}
        columns={[
          {
            key: 'name',
            header: 'What is shared',
            names: true,
            cell: ({ name, says }) => sentence(says === '' ? channelWords(name) : says),
          },
          {
            key: 'value',
            header: 'Likeness',
            align: 'end',
            cell: channel => <span className="unbroken">{share(channel.value)}</span>,
          },
        ]}
      />
      <Facts pair={pair} />
      <Report pair={pair} />
    </Section>
  );
}

function Facts({ pair }: { pair: PairDetail }) {
  if (pair.facts.length === 0) return null;
  return (
    <div className="stack stack-tight">
      <h3>Beside the code</h3>
      <p className="small muted">None of this is part of the number.</p>
      <ul className={styles['list']}>
        {pair.facts.map(fact => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </div>
  );
}

function Report({ pair: { report, row } }: { pair: PairDetail }) {
  if (report == null) return null;
  return (
    <div className="stack stack-tight">
      <h3>Reports</h3>
      <p>
        {share(report.similarity)} of the wording of the two reports is the same. Quotations, references and
        what the sheet says are left out.
      </p>
      {report.passages.length > 0 && (
        <DataTable
          caption="Same wording in both reports"
          rows={report.passages.map((passage, index) => ({ ...passage, index }))}
          rowKey={passage => String(passage.index)}
          columns={[
            { key: 'words', header: 'Words', cell: passage => passage.words },
            { key: 'a', header: `Page, ${nameOf(row.a)}`, align: 'end', cell: passage => passage.pageA },
            { key: 'b', header: `Page, ${nameOf(row.b)}`, align: 'end', cell: passage => passage.pageB },
          ]}
        />
      )}
    </div>
  );
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
