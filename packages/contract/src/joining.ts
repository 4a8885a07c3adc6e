import * as v from 'valibot';

/** What joining means in a mission, in words: said before anything is asked for. */
export const JoiningSchema = v.strictObject({
  title: v.string(),
  intro: v.string(),
  pointsTitle: v.string(),
  points: v.array(v.string()),
  /** What the directory still lacks, fewest helpers first. Without any there is nothing to say. */
  needs: v.strictObject({ title: v.string(), intro: v.string(), topics: v.array(v.string()) }),
  seesTitle: v.string(),
  /** Who is shown what here, from everybody to nobody. */
  whoSees: v.array(v.strictObject({ label: v.string(), text: v.string() })),
  /** What is never asked for. */
  never: v.string(),
  button: v.string(),
  /** Said where the button leads elsewhere: nothing is typed in a host page. */
  ownPage: v.string(),
  /** The form, on the kit's own origin. */
  url: v.string(),
});
export type Joining = v.InferOutput<typeof JoiningSchema>;
