import { useEffect, useState } from 'react';
import { Button } from './Button';
import { Icon } from './Icon';

/** Copies a text and says so, also to a screen reader. `what` completes "Copy …". */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), 2500);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('failed'),
    );
  return (
    <Button look="quiet" className="small" aria-label={`Copy ${what}`} onClick={() => void copy()}>
      <Icon name={state === 'copied' ? 'check' : 'copy'} size={14} />
      <span role="status">
        {{ idle: 'Copy', copied: 'Copied', failed: 'Select and copy by hand' }[state]}
      </span>
    </Button>
  );
}
