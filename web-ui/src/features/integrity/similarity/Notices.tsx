import type { ComparedWork, FileNotice } from '@/api/model';
import { DataTable } from '@/ui/DataTable';
import { Empty } from '@/ui/Empty';
import { Section } from '@/ui/Page';
import { fileStateWords } from './words';

interface Props {
  notices: readonly FileNotice[];
  submissions: readonly ComparedWork[];
}

/** No file is left out silently: each that could not simply be read is named here with what was done about it. */
export function Notices({ notices, submissions }: Props) {
  const names = new Map(submissions.map(work => [work.submission, work.name]));
  return (
    <Section title="Files that need a look">
      {notices.length === 0 ? (
        <Empty title={submissions.length === 0 ? 'No file was read yet.' : 'Every file was read whole.'} />
      ) : (
        <DataTable
          caption="Files that could not simply be read"
          rows={notices}
          rowKey={notice => `${notice.submission} ${notice.file} ${notice.state}`}
          columns={[
            {
              key: 'who',
              header: 'Student',
              names: true,
              cell: notice => names.get(notice.submission) ?? notice.username,
            },
            { key: 'file', header: 'File', cell: notice => <code>{notice.file}</code> },
            {
              key: 'state',
              header: 'What happened',
              cell: notice => (
                <>
                  {fileStateWords(notice.state)}
                  {notice.reason !== '' && <span className="small muted"> ({notice.reason})</span>}
                </>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}
