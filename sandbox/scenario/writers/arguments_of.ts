const ARGUMENT = /"[^"]*"|[^\s"]+/g;

/** The arguments of a command line, without the quotes around them. */
export function argumentsOf(commandLine: string): string[] {
  return (commandLine.match(ARGUMENT) ?? []).map((argument) =>
    argument.startsWith('"') ? argument.slice(1, -1) : argument
  );
}
