import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';

// Wiring only. `npm run build` hands over site, base and output folder.
export default defineConfig({
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 1 },
  // 'jsx' drops line breaks between tags: Chinese text gets no stray blanks from the templates.
  compressHTML: 'jsx',
  devToolbar: { enabled: false },
  // MDX here is only for pages written by hand; policies are data with a reader of their own.
  markdown: { processor: unified({ gfm: true, smartypants: false }), syntaxHighlight: false },
  integrations: [mdx()],
  // The content security policy allows no inline script: nothing may be inlined.
  // Workers are modules, so that they load parts of themselves when they need them.
  vite: { build: { assetsInlineLimit: 0 }, worker: { format: 'es' } },
});
