import { parseArgs } from 'node:util';
import { checkPluginZip, type CheckedZip } from './kibana/plugin_installer';
import { printable } from './printable';

const EXIT_REFUSED = 1;
const EXIT_USAGE = 2;

const USAGE = `Usage: npm run verify:zip -- [--kibana-version VERSION] FILE

Checks a zip of a plugin as Kibana's installer and core would, and says what is wrong with it. With --kibana-version it
also has to be for that version.
`;

interface VerifyArguments {
  readonly file: string;
  readonly kibanaVersion: string | undefined;
}

function parseVerifyArguments(argv: readonly string[]): VerifyArguments | 'help' | Error {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { 'kibana-version': { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help === true) return 'help';
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0)
      return new Error(`Name one zip; found ${positionals.length}.`);
    return { file, kibanaVersion: values['kibana-version'] };
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function describeZip(file: string, checked: CheckedZip): string {
  if (checked.kind === 'refused')
    return [`${file} is refused:`, ...checked.faults].map(printable).join('\n  * ');
  const { manifest, entries, bytes } = checked;
  return `${file} is good: ${manifest.id} ${manifest.version} for Kibana ${manifest.kibanaVersion}, ${entries.length} files, ${kilobytes(bytes.packed)} packed, ${kilobytes(bytes.unpacked)} unpacked.`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}

async function main(argv: readonly string[]): Promise<number> {
  const args = parseVerifyArguments(argv);
  if (args === 'help') {
    process.stdout.write(USAGE);
    return 0;
  }
  if (args instanceof Error) {
    process.stderr.write(`${args.message}\n\n${USAGE}`);
    return EXIT_USAGE;
  }
  try {
    const checked = await checkPluginZip(args.file, args.kibanaVersion);
    const stream = checked.kind === 'accepted' ? process.stdout : process.stderr;
    stream.write(`${describeZip(args.file, checked)}\n`);
    return checked.kind === 'accepted' ? 0 : EXIT_REFUSED;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return EXIT_USAGE;
  }
}

void main(process.argv.slice(2)).then((status) => process.exit(status));
