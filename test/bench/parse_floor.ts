import { createReadStream } from 'node:fs';
import { firstText, isEventDocument } from '../../common/event';

// What any program that parses every line has to do at the least: read, split, JSON.parse, look at one field.
// Prints how many events name the domain that matching events of the file ask for.

async function main(path: string): Promise<void> {
  let rest = '';
  let found = 0;
  const look = (line: string) => {
    if (line === '') return;
    const event: unknown = JSON.parse(line);
    if (isEventDocument(event) && firstText(event, 'dns.question.name') === 'api.ipify.org')
      found += 1;
  };
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    lines.forEach(look);
  }
  look(rest);
  console.log(found);
}

void main(process.argv[2] ?? '');
