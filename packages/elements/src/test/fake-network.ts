/** Stands in for `fetch` until `restore()`. What is not in `answers` is 404. */
export function fakeNetwork(answers: Record<string, unknown>) {
  const real = globalThis.fetch;
  const asked: string[] = [];
  globalThis.fetch = async (input) => {
    const url = String(input);
    asked.push(url);
    const answer = answers[url];
    return answer === undefined ? new Response(null, { status: 404 }) : Response.json(answer);
  };
  return { asked, restore: () => void (globalThis.fetch = real) };
}
