import { useQuery } from '@tanstack/react-query';
import { Loaded } from './Loaded';
import styles from './Markdown.module.css';

/** A sheet in Markdown with formulas. The renderer is fetched only where a sheet is shown. */
export function Markdown({ text }: { text: string }) {
  const html = useQuery({
    queryKey: ['markdown', text],
    staleTime: Infinity,
    queryFn: async () => (await import('./markdown')).render(text),
  });
  return (
    <Loaded query={html} what="the sheet">
      {safe => <div className={styles['sheet']} dangerouslySetInnerHTML={{ __html: safe }} />}
    </Loaded>
  );
}
