/** A server-sent event. */
export interface Message {
  name: string;
  data: string;
}

/** Cuts text as it comes into server-sent events; comments and unknown fields are passed over. */
export function messageReader(onMessage: (message: Message) => void): (text: string) => void {
  let rest = '';
  return text => {
    rest += text;
    for (let end = rest.indexOf('\n\n'); end >= 0; end = rest.indexOf('\n\n')) {
      const message = parse(rest.slice(0, end));
      rest = rest.slice(end + 2);
      if (message) onMessage(message);
    }
  };
}

function parse(block: string): Message | undefined {
  let name = 'message';
  const data: string[] = [];
  for (const line of block.split('\n')) {
    if (line.startsWith('event: ')) name = line.slice(7);
    else if (line.startsWith('data: ')) data.push(line.slice(6));
  }
  return data.length === 0 ? undefined : { name, data: data.join('\n') };
}
