/** Vite plugin: a break between the lines of a Lit template is one space. Text given to `msg()` is left alone. */
import { Visitor } from 'vite';

export const oneLineTemplates = {
  name: 'one-line-templates',
  enforce: 'post',
  transform(code, id) {
    if (!/\/src\/.*\.ts$/.test(id)) return;
    const edits = [];
    new Visitor({
      TaggedTemplateExpression({ tag, quasi }) {
        if (tag.name === 'html' || tag.name === 'svg') edits.push(...quasi.quasis);
      },
    }).visit(this.parse(code));
    let small = code;
    for (const { start, end } of edits.sort((a, b) => b.start - a.start))
      small = small.slice(0, start) + small.slice(start, end).replace(/\n\s*/g, ' ') + small.slice(end);
    return small;
  },
};
