import { asList, isJsonObject, type JsonObject } from '../http/json';
import { compileWildcard } from '../query/wildcard';
import { mapperParsingError } from './mapping_errors';

/** What JSON says about a value that no mapping lists. */
export type DynamicType = 'string' | 'long' | 'double' | 'boolean' | 'date' | 'object';

/** A rule that says how unlisted fields are mapped. */
export interface DynamicTemplate {
  readonly applies: (path: string, type: DynamicType) => boolean;
  readonly mapping: JsonObject;
}

const KNOWN_MEMBERS: ReadonlySet<string> = new Set([
  'match_mapping_type',
  'unmatch_mapping_type',
  'match',
  'unmatch',
  'path_match',
  'path_unmatch',
  'mapping',
  'match_pattern',
]);

/** Reads `dynamic_templates`; the first that applies to a field wins. */
export function parseDynamicTemplates(templates: unknown): readonly DynamicTemplate[] {
  if (!Array.isArray(templates)) {
    throw mapperParsingError(
      'Dynamic template syntax error. An array of named objects is expected.'
    );
  }
  return templates.flatMap((named: unknown) => {
    if (!isJsonObject(named) || Object.keys(named).length !== 1) {
      throw mapperParsingError(
        'A dynamic template must be defined with a name and one object of conditions'
      );
    }
    return Object.entries(named).map(([name, template]) => parseTemplate(name, template));
  });
}

function parseTemplate(name: string, template: unknown): DynamicTemplate {
  if (!isJsonObject(template)) throw mapperParsingError(`dynamic template [${name}] is no object`);
  const { mapping } = template;
  if (!isJsonObject(mapping)) {
    throw mapperParsingError(`template [${name}] must have either mapping or runtime set`);
  }
  const unknown = Object.keys(template).find((member) => !KNOWN_MEMBERS.has(member));
  if (unknown !== undefined || template['match_pattern'] === 'regex') {
    throw mapperParsingError(
      `Illegal dynamic template parameter: [${unknown ?? 'match_pattern: regex'}]`
    );
  }
  const types = asList(template['match_mapping_type']);
  const notTypes = asList(template['unmatch_mapping_type']);
  const [match, unmatch, pathMatch, pathUnmatch] = [
    patterns(template['match']),
    patterns(template['unmatch']),
    patterns(template['path_match']),
    patterns(template['path_unmatch']),
  ];
  return {
    mapping,
    applies: (path, type) => {
      const leaf = path.slice(path.lastIndexOf('.') + 1);
      return (
        (types.length === 0 || types.includes('*') || types.includes(type)) &&
        !notTypes.includes(type) &&
        (match?.(leaf) ?? true) &&
        !(unmatch?.(leaf) ?? false) &&
        (pathMatch?.(path) ?? true) &&
        !(pathUnmatch?.(path) ?? false)
      );
    },
  };
}

function patterns(value: unknown): ((text: string) => boolean) | undefined {
  if (value === undefined) return undefined;
  const tests = asList(value).map((pattern) => compileWildcard(String(pattern), false));
  return (text) => tests.some((test) => test(text));
}
