import type {
  CoreSetup,
  SavedObjectsClientContract,
  SavedObjectsClientProviderOptions,
  SavedObjectsRequestHandlerContext,
  SavedObjectsType,
} from '@kbn/core/server';
import { SPACE_ID } from '../alerting/space';
import type { Clock } from '../clock';
import type { FeatureRegistry } from '../features/feature_registry';
import type { SandboxUser } from '../users';
import { SavedObjectTypeRegistry } from './saved_object_type_registry';
import { SavedObjectsAuthorization } from './saved_objects_authorization';
import { SandboxSavedObjectsClient } from './saved_objects_client';
import { SavedObjectsIndex } from './saved_objects_index';
import {
  NO_SAVED_OBJECTS,
  readSavedObjects,
  writeSavedObjects,
  type SavedObjectsState,
} from './saved_objects_state';

export interface SavedObjectsServiceOptions {
  readonly features: FeatureRegistry;
  readonly clock: Clock;
  /** Where objects are kept; in memory without it. */
  readonly dataDirectory?: string | undefined;
  /** What an earlier service had; it goes before the data directory. */
  readonly saved?: SavedObjectsState | undefined;
}

/**
 * Stands for core's saved objects service
 * (`src/core/packages/saved-objects/server-internal/src/saved_objects_service.ts`): types in setup, clients from then on.
 */
export class SavedObjectsService implements Pick<CoreSetup['savedObjects'], 'registerType'> {
  private readonly types = new SavedObjectTypeRegistry();
  private started: SavedObjectsIndex | undefined;

  constructor(private readonly options: SavedObjectsServiceOptions) {}

  registerType(type: SavedObjectsType): void {
    this.types.registerType(type);
  }

  /**
   * Ends the time in which types may be registered, as the migrations do when Kibana starts.
   *
   * @throws Error if a type is faulty, or what was saved cannot be read
   */
  start(): void {
    const { saved, dataDirectory } = this.options;
    this.types.lock();
    const kept = dataDirectory === undefined ? NO_SAVED_OBJECTS : readSavedObjects(dataDirectory);
    this.started = new SavedObjectsIndex(this.types.all(), saved ?? kept);
  }

  /** The client of a user, or of a rule with the privileges of its owner. */
  clientOf(
    user: SandboxUser,
    { includedHiddenTypes = [] }: SavedObjectsClientProviderOptions = {}
  ): SavedObjectsClientContract {
    const missing = includedHiddenTypes.filter((name) => this.types.get(name) === undefined);
    if (missing.length > 0) {
      throw new Error(`Missing mappings for saved objects types: '${missing.join(', ')}'`);
    }
    const { features, clock } = this.options;
    return new SandboxSavedObjectsClient({
      types: this.types,
      index: this.index,
      authorization: new SavedObjectsAuthorization(features, user),
      clock,
      spaceId: SPACE_ID,
      spaces: [SPACE_ID],
      includedHiddenTypes,
      onWritten: () => this.keep(),
    });
  }

  /** What a route finds in its context (`…/server-internal/src/saved_objects_route_handler_context.ts`). */
  requestContext(user: SandboxUser): SavedObjectsRequestHandlerContext {
    return {
      client: this.clientOf(user),
      getClient: (options) => this.clientOf(user, options),
    };
  }

  state(): SavedObjectsState {
    return this.index.state();
  }

  private get index(): SavedObjectsIndex {
    if (this.started === undefined) throw new Error('#setup() needs to be run first');
    return this.started;
  }

  private keep(): void {
    const { dataDirectory } = this.options;
    if (dataDirectory !== undefined) writeSavedObjects(dataDirectory, this.state());
  }
}
