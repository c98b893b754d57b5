import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Attempt, FileEntry, SourceProblem } from '@/api/model';
import { fileAddress, queries } from '@/api/queries';
import { buttonClass } from '@/ui/Button';
import { CodeView } from '@/ui/CodeView';
import { Empty } from '@/ui/Empty';
import { Icon } from '@/ui/Icon';
import { Loaded } from '@/ui/Loaded';
import { bytes } from '@/ui/points';
import styles from './Attempt.module.css';

interface Props {
  attempt: Attempt;
  file: string | undefined;
  line: number | undefined;
}

/** The submitted files, one at a time; a file and a line have their own address. */
export function Files({ attempt: { id, staff, outcome }, file, line }: Props) {
  const [opened, setOpened] = useState(staff);
  // A link to a line opens the viewer even when it was closed before.
  const shown = opened || file != null;
  const files = useQuery({ ...queries.files(id), enabled: shown });
  return (
    <section className="card" aria-label="Submitted files">
      <details open={shown} onToggle={event => setOpened(event.currentTarget.open)}>
        <summary>
          <h2 className={styles['inline']}>Submitted files</h2>
        </summary>
        {shown && (
          <Loaded query={files} what="the submitted files">
            {list => {
              const current = list.find(entry => entry.path === file) ?? list.find(isText) ?? list[0];
              return current == null ? (
                <Empty title="This submission has no files." />
              ) : (
                <div className={styles['files']}>
                  <FileList attempt={id} files={list} current={current} />
                  <FileContent
                    attempt={id}
                    entry={current}
                    line={line}
                    problems={outcome?.kind === 'compileFailed' ? outcome.problems : []}
                  />
                </div>
              );
            }}
          </Loaded>
        )}
      </details>
    </section>
  );
}

interface ListProps {
  attempt: string;
  files: readonly FileEntry[];
  current: FileEntry;
}

function FileList({ attempt, files, current }: ListProps) {
  return (
    <nav aria-label="Files">
      <ul className={styles['filelist']}>
        {files.map(entry => (
          <li key={entry.path}>
            <Link
              to="/attempts/$id"
              params={{ id: attempt }}
              search={{ file: entry.path }}
              resetScroll={false}
              activeProps={{}}
              aria-current={entry === current ? 'true' : undefined}
              title={entry.path}
            >
              {entry.path.split('/').at(-1)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface ContentProps {
  attempt: string;
  entry: FileEntry;
  line: number | undefined;
  problems: readonly SourceProblem[];
}

function FileContent({ attempt, entry, line, problems }: ContentProps) {
  const text = useQuery({ ...queries.file(attempt, entry.path), enabled: isText(entry) });
  const address = fileAddress(attempt, entry.path);
  return (
    <div className="stack stack-tight">
      <p className="row row-apart">
        <span>
          <code>{entry.path}</code> <span className="small muted">{bytes(entry.bytes)}</span>
        </span>
        <a className={buttonClass('quiet')} href={address} download={entry.path.split('/').at(-1)}>
          <Icon name="download" size={14} /> Download<span className="hidden"> {entry.path}</span>
        </a>
      </p>
      {isText(entry) ? (
        <Loaded query={text} what={entry.path}>
          {source => (
            <CodeView path={entry.path} source={source} line={line} notes={notesFor(entry.path, problems)} />
          )}
        </Loaded>
      ) : (
        <p className="muted">This file is not text. Download it to read it.</p>
      )}
    </div>
  );
}

function isText(entry: FileEntry): boolean {
  return /\.(java|md|txt|csv|json|ya?ml|properties|gitignore)$/i.test(entry.path);
}

function notesFor(path: string, problems: readonly SourceProblem[]): Map<number, string> {
  const notes = new Map<number, string>();
  for (const problem of problems.filter(other => other.path === path)) {
    const before = notes.get(problem.line);
    notes.set(problem.line, before == null ? problem.message : `${before}\n${problem.message}`);
  }
  return notes;
}
