import { useEffect, useRef, type ReactNode } from 'react';
import styles from './Page.module.css';

interface Props {
  title: string;
  /** What stands above the title: where this page belongs. */
  trail?: ReactNode;
  /** Badges and facts beside the title. */
  aside?: ReactNode;
  /** Tables may use the whole window. */
  wide?: boolean;
  children: ReactNode;
}

let visited = false;

/** The frame of a screen: its title is the first heading, the window's title, and takes the focus after a navigation. */
export function Page({ title, trail, aside, wide = false, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Gradus`;
  }, [title]);
  useEffect(() => {
    // The very first page must not take the focus from the browser's own start of the document.
    if (visited) heading.current?.focus({ preventScroll: true });
    visited = true;
  }, []);
  return (
    <div className={wide ? styles['wide'] : styles['page']}>
      <header className="stack stack-tight">
        {trail != null && <div className="small muted">{trail}</div>}
        <div className="row row-apart">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {aside != null && <div className="row">{aside}</div>}
        </div>
      </header>
      {children}
    </div>
  );
}

/** A titled part of a page. */
export function Section({
  title,
  aside,
  id,
  children,
}: {
  title: string;
  aside?: ReactNode;
  id?: string;
  children: ReactNode;
}) {
  return (
    <section className="card stack" id={id} aria-label={title}>
      <div className="row row-apart">
        <h2>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
