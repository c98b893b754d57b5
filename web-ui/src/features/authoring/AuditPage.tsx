import { useQuery } from '@tanstack/react-query';
import { useZone } from '@/api/membership';
import { queries } from '@/api/queries';
import { DataTable } from '@/ui/DataTable';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { Page } from '@/ui/Page';
import { dateTimeIn } from '@/ui/time';

/** Who changed what, when and why: newest first. */
export default function AuditPage({ course }: { course: string }) {
  const query = useQuery(queries.audit(course));
  const zone = useZone(course);
  return (
    <Page wide title="Audit log">
      <Loaded query={query} what="the audit log">
        {entries =>
          entries.length === 0 ? (
            <Empty title="Nothing was changed by hand yet." />
          ) : (
            <div className="card">
              <DataTable
                caption={`Audit log, times in ${zone}`}
                rows={[...entries].sort((a, b) => b.sequence - a.sequence)}
                rowKey={entry => String(entry.sequence)}
                columns={[
                  {
                    key: 'at',
                    header: `When (${zone})`,
                    names: true,
                    cell: entry => dateTimeIn(entry.at, zone),
                  },
                  { key: 'actor', header: 'Who', cell: entry => entry.actor },
                  { key: 'action', header: 'Did', cell: entry => entry.action },
                  { key: 'subject', header: 'To what', cell: entry => entry.subject },
                  { key: 'detail', header: 'Detail', cell: entry => entry.detail },
                ]}
              />
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}
