import type { RefObject } from 'react';
import type { PairMatch, WorkFile } from '@/api/model';
import { Empty } from '@/ui/Empty';
import { Field } from '@/ui/Field';
import { plural } from '@/ui/points';
import { CodePane } from './CodePane';
import { fileStateWords } from './words';

interface Props {
  side: 'a' | 'b';
  who: string;
  files: readonly WorkFile[];
  path: string;
  matches: readonly PairMatch[];
  current: number | undefined;
  jump: number;
  folded: boolean;
  pane: RefObject<HTMLDivElement | null>;
  onPath: (path: string) => void;
  onMatch: (number: number) => void;
}

/** One side: the choice of the file, and the file. */
export function FilePane({ who, files, path, onPath, ...rest }: Props) {
  const file = files.find(one => one.path === path) ?? files[0];
  if (file == null) return <Empty title={`${who} handed in no file that can be shown.`} />;
  const count = (one: WorkFile) => rest.matches.filter(match => match[rest.side].file === one.path).length;
  return (
    <div className="stack stack-tight">
      <Field label={who} hint={file.state === 'parsed' ? 'read whole' : fileStateWords(file.state)}>
        {control => (
          <select {...control} value={file.path} onChange={event => onPath(event.target.value)}>
            {files.map(one => (
              <option key={one.path} value={one.path}>
                {one.path} ({plural(count(one), 'match', 'matches')})
              </option>
            ))}
          </select>
        )}
      </Field>
      <CodePane who={who} file={file} {...rest} />
    </div>
  );
}
