import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { ManagedAssignment, Template } from '@/api/model';
import { queries } from '@/api/queries';
import { Empty } from '@/ui/Empty';
import { Loaded } from '@/ui/Loaded';
import { Notice } from '@/ui/Notice';
import { Section } from '@/ui/Page';
import { AddForm } from './AddForm';

interface Props {
  course: string;
  existing: readonly ManagedAssignment[];
}

/** Adds an assignment that the course does not have yet. */
export function AddAssignment({ course, existing }: Props) {
  const templates = useQuery(queries.templates());
  const [added, setAdded] = useState<ManagedAssignment>();
  return (
    <Section title="Add an assignment">
      {added != null && <Added key={added.id} course={course} assignment={added} />}
      <Loaded query={templates} what="the templates">
        {list => {
          const unused = list.filter(({ id }) => existing.every(({ slug }) => slug !== id));
          return unused.length === 0 ? (
            <NoTemplate all={list} />
          ) : (
            // What was added is no template any more: the form begins anew with the next one.
            <AddForm
              key={unused.map(({ folder }) => folder).join()}
              course={course}
              existing={existing}
              templates={unused}
              onAdded={setAdded}
            />
          );
        }}
      </Loaded>
    </Section>
  );
}

/** Takes the focus, since the form that had it is a new one. */
function Added({ course, assignment }: { course: string; assignment: ManagedAssignment }) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  const params = { course, assignment: assignment.slug };
  return (
    <div ref={notice} tabIndex={-1}>
      <Notice tone="passed" role="status" title={`${assignment.title} is added.`}>
        <span className="row">
          <Link to="/courses/$course/assignments/$assignment" params={params}>
            Open its sheet
          </Link>
          <Link to="/courses/$course/manage/$assignment" params={params}>
            Change its dates
          </Link>
        </span>
      </Notice>
    </div>
  );
}

function NoTemplate({ all }: { all: readonly Template[] }) {
  return (
    <Empty
      title={
        all.length === 0
          ? 'No template was found on the server.'
          : `This course has an assignment from every template.`
      }
    >
      A new one is made with <code>./gradus new</code>, proved with <code>./gradus check</code> and appears
      here after <code>./gradus install</code>. A newer version of a template is published under <em>Edit</em>
      .
    </Empty>
  );
}
