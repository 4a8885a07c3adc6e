/** What a person wrote, in paragraphs; blank lines part them. */
export const Prose = ({ text, lang }: { text: string; lang?: string | undefined }) => (
  <div class="dk-prose" dir="auto" lang={lang}>
    {text.split(/\n\s*\n/).map((paragraph) => (
      <p>{paragraph}</p>
    ))}
  </div>
);
