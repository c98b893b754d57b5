/** Line icons on a 16 × 16 grid. They only repeat what a word beside them says, so they are hidden from readers. */
const paths = {
  check: 'M3 8.5 6.5 12 13 4.5',
  cross: 'M4 4l8 8M12 4l-8 8',
  alert: 'M8 2 15 14H1ZM8 6.5v3.5M8 12v.2',
  dash: 'M3 8h10',
  equal: 'M3 6h10M3 10.5h10',
  clock: 'M8 4.5V8l2.5 1.5M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z',
  run: 'M5 3.5v9l7-4.5Z',
  inbox: 'M2 9h3.5l1 2h3l1-2H14M2 9l2-6h8l2 6v4H2Z',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  lock: 'M4 7.5h8V14H4ZM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  star: 'M8 2l1.8 3.9 4.2.5-3.1 2.9.8 4.2L8 11.4l-3.7 2.1.8-4.2L2 6.4l4.2-.5Z',
  person: 'M8 8.5A3 3 0 1 0 8 2.5a3 3 0 0 0 0 6ZM2.5 14c.5-3 2.5-4 5.5-4s5 1 5.5 4',
  hidden:
    'M2 2l12 12M6.5 4.2A7 7 0 0 1 8 4c3.5 0 5.5 2.5 6.5 4a11 11 0 0 1-2 2.4M4 5.4A10 10 0 0 0 1.5 8c1 1.5 3 4 6.5 4a7 7 0 0 0 2.5-.5',
  copy: 'M5.5 5.5V2.5h8v8h-3M2.5 5.5h8v8h-8Z',
  file: 'M4 1.5h5.5L12.5 4.5V14.5H4ZM9 1.5V5h3.5',
  upload: 'M8 11V3M4.5 6 8 2.5 11.5 6M2.5 11v2.5h11V11',
  download: 'M8 2.5v8M4.5 7.5 8 11l3.5-3.5M2.5 11v2.5h11V11',
  up: 'M4 10l4-4 4 4',
  down: 'M4 6l4 4 4-4',
  pencil: 'M2.5 13.5l.8-3L11 2.8l2.2 2.2-7.7 7.7Z',
  book: 'M2.5 3c2-.8 4-.5 5.5.7 1.5-1.2 3.5-1.5 5.5-.7v9.5c-2-.8-4-.5-5.5.7-1.5-1.2-3.5-1.5-5.5-.7ZM8 3.7v9.5',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
