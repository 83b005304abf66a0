import { asText, isJsonObject, type JsonObject } from '../http/json';
import { DEFAULT_TOTAL_FIELDS } from '../mapping/index_mapping';

/** The settings of an index by full name, whether they were given nested, dotted, with `index.` or without. */
export class IndexSettings {
  private readonly settings = new Map<string, string>();

  constructor(settings: JsonObject) {
    this.add('', settings);
  }

  get isHidden(): boolean {
    return this.settings.get('index.hidden') === 'true';
  }

  get ignoreMalformed(): boolean {
    return this.settings.get('index.mapping.ignore_malformed') === 'true';
  }

  get totalFieldsLimit(): number {
    return Number(this.settings.get('index.mapping.total_fields.limit') ?? DEFAULT_TOTAL_FIELDS);
  }

  /** Flat, as `?flat_settings` shows them. */
  toJson(): Record<string, string> {
    return Object.fromEntries(this.settings);
  }

  private add(prefix: string, settings: JsonObject): void {
    for (const [key, value] of Object.entries(settings)) {
      const name = prefix === '' ? key : `${prefix}.${key}`;
      if (isJsonObject(value)) this.add(name, value);
      else if (value !== null) {
        this.settings.set(name.startsWith('index.') ? name : `index.${name}`, asText(value));
      }
    }
  }
}
