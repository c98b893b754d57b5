import type { IntegrityCase } from '@/api/model';
import { DataTable } from '@/ui/DataTable';
import { Section } from '@/ui/Page';
import { dateTimeIn } from '@/ui/time';

/** Every step of the case, from the audit log. */
export function History({ found }: { found: IntegrityCase }) {
  return (
    <Section title="Who did what">
      <DataTable
        caption={`Steps of this case, times in ${found.zone}`}
        rows={found.history}
        rowKey={step => String(step.sequence)}
        columns={[
          {
            key: 'at',
            header: `When (${found.zone})`,
            names: true,
            cell: step => dateTimeIn(step.at, found.zone),
          },
          { key: 'by', header: 'Who', cell: step => step.by },
          { key: 'action', header: 'Did', cell: step => step.action },
          { key: 'detail', header: 'Detail', cell: step => <Detail text={step.detail} /> },
        ]}
      />
    </Section>
  );
}

const longest = 160;

/** A notice or a reply can be long: its beginning tells which one it is. */
function Detail({ text }: { text: string }) {
  if (text.length <= longest) return text;
  return (
    <details>
      <summary>{text.slice(0, longest)}…</summary>
      {text}
    </details>
  );
}
