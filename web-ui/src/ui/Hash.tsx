import { CopyButton } from './CopyButton';

/** A content hash: ten characters to compare by eye, all of it to copy. */
export function Hash({ value }: { value: string }) {
  return (
    <span className="row" style={{ display: 'inline-flex', gap: '0.25rem' }}>
      <code title={value}>{value.slice(0, 10)}</code>
      <CopyButton text={value} what={`the whole hash ${value.slice(0, 10)}`} />
    </span>
  );
}
