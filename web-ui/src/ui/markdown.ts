import DOMPurify from 'dompurify';
import { Marked, type TokenizerAndRendererExtension, type Tokens } from 'marked';
import temml from 'temml';
import { highlight } from './highlight';

/**
 * Markdown to HTML that is safe to insert. Formulas become MathML, which browsers draw with their own fonts: no style
 * sheet and no font files, and screen readers can read them.
 */
export function render(markdown: string): string {
  const html = marked.parse(markdown, { async: false });
  return DOMPurify.sanitize(html, {
    USE_PROFILES: { html: true, mathMl: true },
    FORBID_TAGS: ['style', 'form', 'input', 'img', 'video', 'audio'],
    FORBID_ATTR: ['id', 'name'],
    ADD_ATTR: ['tabindex'],
  });
}

interface Formula extends Tokens.Generic {
  type: string;
  raw: string;
  tex: string;
}

// `start` says where a formula may begin. For a block that is the start of a line only: marked cuts paragraphs there.
const formula = (name: string, level: 'block' | 'inline', rule: RegExp): TokenizerAndRendererExtension => ({
  name,
  level,
  start: source => (level === 'block' ? /(?<=^|\n)\$\$/ : /\$/).exec(source)?.index,
  tokenizer: source => {
    const match = rule.exec(source);
    return match == null ? undefined : { type: name, raw: match[0], tex: (match[1] ?? '').trim() };
  },
  renderer: token => mathml((token as Formula).tex, level === 'block'),
});

function mathml(tex: string, display: boolean): string {
  const math = temml.renderToString(tex, { displayMode: display, throwOnError: false });
  return display ? `<div class="formula" tabindex="0">${math}</div>\n` : math;
}

// A dollar sign of a price has a blank after it or a digit after its partner: not a formula.
const marked = new Marked({
  gfm: true,
  extensions: [
    formula('blockFormula', 'block', /^\$\$([\s\S]+?)\$\$(?:\n|$)/),
    formula('inlineDisplay', 'inline', /^\$\$([^$]+?)\$\$/),
    formula('inlineFormula', 'inline', /^\$(?!\s)((?:\\.|[^$\\\n])+?)(?<!\s)\$(?!\d)/),
  ],
  renderer: {
    // The page has its own first heading, so the sheet starts one level below.
    heading({ tokens, depth }) {
      const level = Math.min(6, depth + 1);
      return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
    },
    code({ text, lang }) {
      const lines = highlight(text, lang === 'java');
      const painted = lines.map(pieces =>
        pieces.map(piece => `<span class="code-${piece.paint}">${escape(piece.text)}</span>`).join(''),
      );
      return `<pre tabindex="0"><code>${painted.join('\n')}</code></pre>\n`;
    },
    table(token) {
      const row = (cells: Tokens.TableCell[], tag: 'th' | 'td') =>
        `<tr>${cells.map(cell => `<${tag}>${this.parser.parseInline(cell.tokens)}</${tag}>`).join('')}</tr>`;
      const body = token.rows.map(cells => row(cells, 'td')).join('');
      return `<div class="wide" tabindex="0"><table><thead>${row(token.header, 'th')}</thead><tbody>${body}</tbody></table></div>\n`;
    },
  },
});

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
