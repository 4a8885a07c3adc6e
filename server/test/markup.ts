/** Names of elements. */
export const tags = ['script', 'img', 'svg', 'iframe', 'math', 'style', 'form', 'input', 'a', 'base', 'link', 'meta', 'object', 'embed', 'video', 'details', 'marquee', 'template', 'textarea', 'noscript']; // prettier-ignore
const shapes = [
  (tag: string) => `<${tag} src=x onerror=__xss=1>`,
  (tag: string) => `"><${tag} onload=__xss=1>`,
  (tag: string) => `'><${tag}/onfocus=__xss=1 autofocus>`,
  (tag: string) => `</${tag}><script>__xss=1</script>`,
  (tag: string) => `" onmouseover="__xss=1" data-${tag}="`,
  (tag: string) => `javascript:__xss=1//<${tag}>`,
  (tag: string) => `&lt;${tag} onclick=__xss=1&gt;`,
  (tag: string) => `<!--><${tag} onload=__xss=1>-->`,
  (tag: string) => `]]><${tag} xlink:href=javascript:__xss=1>`,
  (tag: string) => `{{${tag}}}\${__xss=1}<%=${tag}%>`,
];
/** Texts that would be more than words where a page took them for markup: two hundred, ten shapes of each tag. */
export const payloads = tags.map((tag) => shapes.map((shape) => shape(tag)));
