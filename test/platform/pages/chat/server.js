/** The server behind the chat, which keeps what was submitted and what was refused. */
export function createServer(base) {
  const post = (path, body) => fetch(new URL(path, base), { method: 'POST', body: JSON.stringify(body) });
  return {
    messages: async () => (await fetch(new URL('messages.json', base))).json(),
    submit: async submission => (await post('submissions', submission)).json(),
    refuse: why => void post('refused', { why }),
  };
}
