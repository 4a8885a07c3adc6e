import type { Places } from '@diaspora-kit/contract';

/** From where, to where. What is not known leaves no trace, and without two different ends there is no line. */
export const Thread = ({ places }: { places: Places }) =>
  places.length > 0 && (
    <p class="dk-thread">
      {places.map(({ word, label }, index) => (
        <>
          {index > 0 && (
            <span class="dk-thread__line" aria-hidden="true">
              <i></i>
              <i></i>
            </span>
          )}
          <span class="dk-hidden">{word} </span>
          <b>{label}</b>
        </>
      ))}
    </p>
  );
