import { ElasticsearchError, illegalArgument } from '../elasticsearch_error';
import { isJsonObject, type JsonObject } from '../http/json';
import { parseAliasOptions } from './alias_options';
import { EventIndex } from './event_index';
import { checkIndexName } from './index_name';
import { parseIndexTemplate, type IndexTemplate } from './index_template';
import type { StoreChanges } from './store_changes';

const GENERATION_DIGITS = 6;

/** Elasticsearch maps the timestamp of every data stream, whatever its template says of it. */
const TIMESTAMP_MAPPING: JsonObject = { properties: { '@timestamp': { type: 'date' } } };

/** A series of indices under one name; only the last one is written to. */
export interface DataStream {
  readonly name: string;
  readonly template: string;
  generation: number;
  readonly backing: EventIndex[];
  readonly isHidden: boolean;
}

/** What a name can stand for. */
export interface NamedIndices {
  readonly name: string;
  readonly kind: 'index' | 'alias' | 'data_stream';
  readonly isHidden: boolean;
  readonly indices: readonly EventIndex[];
}

/** All indices, data streams and templates, by name. */
export class IndexCatalog {
  readonly indices = new Map<string, EventIndex>();
  readonly dataStreams = new Map<string, DataStream>();
  readonly templates = new Map<string, IndexTemplate>();

  constructor(readonly changes: StoreChanges) {}

  /** Everything that an index expression may name, by name. */
  named(): ReadonlyMap<string, NamedIndices> {
    const named = new Map<string, NamedIndices>();
    for (const index of this.indices.values()) {
      named.set(index.name, {
        name: index.name,
        kind: 'index',
        isHidden: index.isHidden,
        indices: [index],
      });
      for (const [alias, { isHidden }] of index.aliases) {
        const others = named.get(alias)?.indices ?? [];
        named.set(alias, {
          name: alias,
          kind: 'alias',
          isHidden: isHidden || alias.startsWith('.'),
          indices: [...others, index],
        });
      }
    }
    for (const { name, isHidden, backing } of this.dataStreams.values()) {
      named.set(name, { name, kind: 'data_stream', isHidden, indices: backing });
    }
    return named;
  }

  /** The template for a new index or data stream: of those that match, the one of the highest priority. */
  templateFor(name: string): IndexTemplate | undefined {
    return [...this.templates.values()]
      .filter((template) => template.matches(name))
      .sort((a, b) => b.priority - a.priority)[0];
  }

  putTemplate(name: string, body: JsonObject): void {
    const template = parseIndexTemplate(name, body);
    const rival = [...this.templates.values()].find(
      (each) =>
        each.name !== name &&
        each.priority === template.priority &&
        each.patterns.some((pattern) => template.patterns.includes(pattern))
    );
    if (rival !== undefined) {
      throw illegalArgument(
        `index template [${name}] has index patterns [${template.patterns.join(', ')}] matching patterns from existing templates [${rival.name}] with patterns (${rival.name} => [${rival.patterns.join(', ')}]) that have the same priority [${template.priority}], multiple index templates may not match during index creation, please use a different priority`
      );
    }
    this.templates.set(name, template);
    this.changes.clusterChanged();
  }

  deleteTemplate(name: string): boolean {
    const existed = this.templates.delete(name);
    if (existed) this.changes.clusterChanged();
    return existed;
  }

  /** Creates an index as `PUT /{index}` does: the template's parts first, then those of the request. */
  createIndex(name: string, body: JsonObject): EventIndex {
    checkIndexName(name);
    const existing = this.named().get(name);
    if (existing !== undefined) throw alreadyExists(name, existing);
    const template = this.templateFor(name);
    if (template?.isForDataStreams === true) {
      throw illegalArgument(
        `cannot create index with name [${name}], because it matches with template [${template.name}] that creates data streams only, use create data stream api instead`
      );
    }
    return this.addIndex(name, template, body, undefined);
  }

  createDataStream(name: string): DataStream {
    checkIndexName(name);
    const template = this.templateFor(name);
    if (template?.isForDataStreams !== true) {
      throw illegalArgument(`no matching index template found for data stream [${name}]`);
    }
    const existing = this.named().get(name);
    if (existing !== undefined) {
      throw new ElasticsearchError(
        400,
        'resource_already_exists_exception',
        `data_stream [${name}] already exists`
      );
    }
    const stream: DataStream = {
      name,
      template: template.name,
      generation: 0,
      backing: [],
      isHidden: name.startsWith('.'),
    };
    this.dataStreams.set(name, stream);
    this.addGeneration(stream, {});
    return stream;
  }

  /** Begins the next backing index of a data stream, with what its template says by now. */
  addGeneration(stream: DataStream, body: JsonObject): EventIndex {
    stream.generation += 1;
    const date = new Date().toISOString().slice(0, 10).replaceAll('-', '.');
    const generation = String(stream.generation).padStart(GENERATION_DIGITS, '0');
    const template = this.templateFor(stream.name);
    const name = `.ds-${stream.name}-${date}-${generation}`;
    const index = this.addIndex(name, template, body, stream.name);
    stream.backing.push(index);
    return index;
  }

  addIndex(
    name: string,
    template: IndexTemplate | undefined,
    body: JsonObject,
    dataStream: string | undefined
  ): EventIndex {
    const { mappings = {}, settings = {}, aliases = {} } = body;
    if (!isJsonObject(mappings) || !isJsonObject(settings) || !isJsonObject(aliases)) {
      throw illegalArgument('[mappings], [settings] and [aliases] must be objects');
    }
    const index = new EventIndex(
      {
        name,
        mappings: template?.mappings ?? {},
        settings: { ...template?.settings, ...settings },
        dataStream,
      },
      this.changes
    );
    index.mapping.merge(mappings);
    if (dataStream !== undefined && index.mapping.field('@timestamp') === undefined) {
      index.mapping.merge(TIMESTAMP_MAPPING);
    }
    for (const [alias, options] of Object.entries({ ...template?.aliases, ...aliases })) {
      checkIndexName(alias, 'invalid_alias_name_exception');
      index.aliases.set(alias, parseAliasOptions(options));
    }
    this.indices.set(name, index);
    this.changes.indexChanged(index);
    return index;
  }

  /** Takes an index that was kept; the generation of its data stream is the highest of its indices. */
  restoreIndex(index: EventIndex): void {
    this.indices.set(index.name, index);
    const { dataStream } = index;
    if (dataStream === undefined) return;
    const stream = this.dataStreams.get(dataStream) ?? {
      name: dataStream,
      template: this.templateFor(dataStream)?.name ?? '',
      generation: 0,
      backing: [],
      isHidden: dataStream.startsWith('.'),
    };
    const generation = (each: EventIndex) => Number(/\d+$/.exec(each.name)?.[0] ?? 0);
    stream.backing.push(index);
    stream.backing.sort((a, b) => generation(a) - generation(b));
    stream.generation = Math.max(stream.generation, generation(index));
    this.dataStreams.set(dataStream, stream);
  }

  removeIndex(index: EventIndex): void {
    this.indices.delete(index.name);
    this.changes.indexDeleted(index.name);
  }

  removeDataStream(stream: DataStream): void {
    for (const index of stream.backing) this.removeIndex(index);
    this.dataStreams.delete(stream.name);
  }
}

function alreadyExists(name: string, { kind, indices }: NamedIndices): ElasticsearchError {
  if (kind === 'alias') {
    return new ElasticsearchError(
      400,
      'invalid_index_name_exception',
      `Invalid index name [${name}], already exists as alias`
    );
  }
  const uuid = indices[0]?.uuid ?? '_na_';
  return new ElasticsearchError(
    400,
    'resource_already_exists_exception',
    `index [${name}/${uuid}] already exists`,
    { extra: { index_uuid: uuid, index: name } }
  );
}
