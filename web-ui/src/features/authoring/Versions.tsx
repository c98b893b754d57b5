import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { commands } from '@/api/commands';
import type { ManagedAssignment, Template, Version } from '@/api/model';
import { queries } from '@/api/queries';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { Empty } from '@/ui/Empty';
import { Field } from '@/ui/Field';
import { Loaded } from '@/ui/Loaded';
import { Notice } from '@/ui/Notice';
import { RefusalNotice } from '@/ui/ProblemPanel';
import { countsStatus } from '@/ui/status';
import { StatusBadge } from '@/ui/StatusBadge';
import { dateTime } from '@/ui/time';

interface Props {
  course: string;
  assignment: ManagedAssignment;
}

const currentStatus = { ...countsStatus, word: 'Current' };

/** What was published, and the form for the next version. */
export function Versions({ course, assignment }: Props) {
  const templates = useQuery(queries.templates());
  return (
    <>
      {assignment.versions.length === 0 ? (
        <Empty title="Nothing is published yet.">
          Students see the sheet as soon as a version is published.
        </Empty>
      ) : (
        <VersionTable versions={assignment.versions} zone={assignment.policy.zone} />
      )}
      <Loaded query={templates} what="the templates">
        {list =>
          list.length === 0 ? (
            <Empty title="No template folder was found on the server." />
          ) : (
            <Publish course={course} assignment={assignment} templates={list} />
          )
        }
      </Loaded>
    </>
  );
}

function VersionTable({ versions, zone }: { versions: readonly Version[]; zone: string }) {
  return (
    <DataTable
      caption="Published versions"
      rows={[...versions].sort((a, b) => b.number - a.number)}
      rowKey={version => String(version.number)}
      columns={[
        {
          key: 'number',
          header: 'Version',
          names: true,
          cell: version => (
            <span className="row">
              {version.number} {version.current && <StatusBadge status={currentStatus} />}
            </span>
          ),
        },
        { key: 'at', header: 'Published', cell: version => dateTime(version.publishedAt, zone) },
        { key: 'note', header: 'Note', cell: version => version.note },
        { key: 'hash', header: 'Content', cell: version => <code>{version.bundleHash.slice(0, 10)}</code> },
      ]}
    />
  );
}

function Publish({ course, assignment, templates }: Props & { templates: readonly Template[] }) {
  const matching = templates.find(template => template.id === assignment.slug) ?? templates[0];
  const [folder, setFolder] = useState(matching?.folder ?? '');
  const [note, setNote] = useState('');
  const client = useQueryClient();
  const publishing = useMutation({
    mutationFn: () => commands.publish(course, assignment.slug, folder, note.trim()),
    onSuccess: async () => {
      setNote('');
      await client.invalidateQueries({ queryKey: queries.managed(course).queryKey });
      await client.invalidateQueries({ queryKey: queries.assignment(course, assignment.slug).queryKey });
    },
  });
  return (
    <form
      className="stack"
      onSubmit={event => {
        event.preventDefault();
        publishing.mutate();
      }}
    >
      <h3>Publish a new version</h3>
      <p className="small muted">
        Submissions from now on are graded with it. What was graded before keeps its version and its points.
      </p>
      <Field label="Template folder">
        {control => (
          <select {...control} value={folder} onChange={event => setFolder(event.target.value)}>
            {templates.map(template => (
              <option key={template.folder} value={template.folder}>
                {template.title} {template.version} ({template.folder})
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="What changed" hint="Students see it on the sheet.">
        {control => (
          <input
            {...control}
            required
            maxLength={500}
            value={note}
            onChange={event => setNote(event.target.value)}
          />
        )}
      </Field>
      {publishing.isError && <RefusalNotice error={publishing.error} />}
      {publishing.data != null && (
        <Notice tone="passed" role="status">
          Version {publishing.data.number} is published.
        </Notice>
      )}
      <div>
        <Button type="submit" busy={publishing.isPending}>
          Publish
        </Button>
      </div>
    </form>
  );
}
