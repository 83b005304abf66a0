import type { SavedObjectsClientContract } from '@kbn/core/server';
import { systemClock } from '../../sandbox/kibana/clock';
import { FeatureRegistry } from '../../sandbox/kibana/features/feature_registry';
import { SavedObjectsService } from '../../sandbox/kibana/saved_objects/saved_objects_service';
import { sandboxUsers } from '../../sandbox/kibana/users';

/** The saved objects client of a Kibana in which nothing was saved. */
export function noSavedObjects(): SavedObjectsClientContract {
  const service = new SavedObjectsService({ features: new FeatureRegistry(), clock: systemClock });
  service.start();
  const [user] = sandboxUsers;
  if (user === undefined) throw new Error('The sandbox has no users.');
  return service.clientOf(user);
}
