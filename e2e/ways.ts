/** How somebody goes a way through the pages; also what `World.visit` asks. */
export interface Way {
  lang: 'en' | 'fr' | 'ar';
  /** Whether JavaScript runs. */
  script: boolean;
  /** CSS pixels: a phone, or a desktop. */
  width: 360 | 1280;
  /** The address they come from: each way is another reader's. */
  from: string;
}

const everyWay = (['en', 'fr', 'ar'] as const)
  .flatMap((lang) =>
    [false, true].flatMap((script) => ([360, 1280] as const).map((width) => ({ lang, script, width }))),
  )
  .map((way, index): Way => ({ ...way, from: `203.0.113.${index}` }));

/** A name for pictures and addresses. */
export const wayName = ({ lang, script, width }: Way) => `${lang}-${script ? 'script' : 'plain'}-${width}`;

const usual = ['en-plain-360', 'fr-script-1280', 'ar-script-360'];

/** Every language, with and without JavaScript, on a phone and at a desk; `KIT_WAYS=all` takes all twelve. */
export const ways = everyWay.filter((way) => process.env['KIT_WAYS'] === 'all' || usual.includes(wayName(way)));
