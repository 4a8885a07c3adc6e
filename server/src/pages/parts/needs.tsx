import type { Joining } from '@diaspora-kit/contract';

/** What the directory still lacks; nothing where it lacks nothing. */
export const Needs = ({ needs: { title, intro, topics } }: Pick<Joining, 'needs'>) =>
  topics.length > 0 && (
    <section class="dk-stack dk-stack--s" aria-labelledby="needs">
      <h2 class="dk-h3" id="needs">
        {title}
      </h2>
      <p>{intro}</p>
      <ul class="dk-bullets">
        {topics.map((topic) => (
          <li>{topic}</li>
        ))}
      </ul>
    </section>
  );
