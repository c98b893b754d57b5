import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useZone } from '@/api/membership';
import { Button } from '@/ui/Button';
import { RefusalNotice } from '@/ui/ProblemPanel';
import { dateTimeIn } from '@/ui/time';

interface Props {
  course: string;
  /** Who decided it, and when. */
  by: string;
  at: string;
  /** What is decided about, in words for the button that takes it back. */
  what: string;
  children: ReactNode;
  instructor: boolean;
  withdraw: () => Promise<unknown>;
  onDone: () => Promise<void>;
}

/** Something that an instructor decided and can take back. */
export function Decision({ course, by, at, what, children, instructor, withdraw, onDone }: Props) {
  const zone = useZone(course);
  const withdrawing = useMutation({ mutationFn: withdraw, onSuccess: onDone });
  return (
    <>
      <div>
        <p>{children}</p>
        <p className="small muted">
          {by}, {dateTimeIn(at, zone)}
        </p>
        {withdrawing.isError && <RefusalNotice error={withdrawing.error} />}
      </div>
      {instructor && (
        <Button busy={withdrawing.isPending} onClick={() => withdrawing.mutate()}>
          Withdraw<span className="hidden"> {what}</span>
        </Button>
      )}
    </>
  );
}
