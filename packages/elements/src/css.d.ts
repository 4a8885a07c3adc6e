/** A style sheet as text. */
declare module '*.css?inline' {
  const sheet: string;
  export default sheet;
}
