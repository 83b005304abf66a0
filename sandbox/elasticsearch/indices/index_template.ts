import { illegalArgument, notSpoken } from '../elasticsearch_error';
import { asList, isJsonObject, type JsonObject } from '../http/json';
import { IndexMapping } from '../mapping/index_mapping';
import { compileWildcard } from '../query/wildcard';
import { IndexSettings } from './index_settings';

/** What new indices and data streams of some names begin with. */
export interface IndexTemplate {
  readonly name: string;
  /** As it was put. */
  readonly body: JsonObject;
  readonly matches: (name: string) => boolean;
  readonly patterns: readonly string[];
  readonly priority: number;
  readonly isForDataStreams: boolean;
  readonly mappings: JsonObject;
  readonly settings: JsonObject;
  readonly aliases: JsonObject;
}

const KNOWN_MEMBERS: readonly string[] = [
  'index_patterns',
  'data_stream',
  'template',
  'priority',
  'version',
  '_meta',
  'composed_of',
  'allow_auto_create',
  'ignore_missing_component_templates',
  'deprecated',
];

/** Reads the body of `PUT /_index_template/{name}`. */
export function parseIndexTemplate(name: string, body: JsonObject): IndexTemplate {
  const unknown = Object.keys(body).find((member) => !KNOWN_MEMBERS.includes(member));
  if (unknown !== undefined) {
    throw illegalArgument(`[index_template] unknown field [${unknown}]`);
  }
  if (asList(body['composed_of']).length > 0) {
    throw notSpoken(
      'component templates [composed_of]',
      'template.mappings, template.settings, template.aliases'
    );
  }
  const patterns = asList(body['index_patterns']).filter((each) => typeof each === 'string');
  if (patterns.length === 0) {
    throw illegalArgument('index template must have at least one [index_patterns]');
  }
  const { template = {}, priority } = body;
  if (!isJsonObject(template)) throw illegalArgument('[index_template] template is no object');
  const tests = patterns.map((pattern) => compileWildcard(pattern, false));
  const mappings = memberObject(template, 'mappings');
  const settings = memberObject(template, 'settings');
  // A template with a fault is refused when it is put, not when it is first needed.
  new IndexMapping(mappings, new IndexSettings(settings));
  return {
    name,
    body,
    patterns,
    matches: (index) => tests.some((test) => test(index)),
    priority: typeof priority === 'number' ? priority : 0,
    isForDataStreams: isJsonObject(body['data_stream']),
    mappings,
    settings,
    aliases: memberObject(template, 'aliases'),
  };
}

function memberObject(container: JsonObject, member: string): JsonObject {
  const value = container[member];
  return isJsonObject(value) ? value : {};
}
