import type { Route } from '../http/route';
import { aliasRoutes } from './alias_routes';
import { bulkRoutes } from './bulk_routes';
import { clusterRoutes } from './cluster_routes';
import { documentRoutes } from './document_routes';
import { eqlRoutes } from './eql_routes';
import { fieldCapsRoutes } from './field_caps_routes';
import { indexRoutes } from './index_routes';
import { searchRoutes } from './search_routes';
import { securityRoutes } from './security_routes';
import { templateRoutes } from './template_routes';

/** Everything that is spoken. */
export const routes: readonly Route[] = [
  ...clusterRoutes,
  ...bulkRoutes,
  ...documentRoutes,
  ...searchRoutes,
  ...eqlRoutes,
  ...fieldCapsRoutes,
  ...indexRoutes,
  ...aliasRoutes,
  ...templateRoutes,
  ...securityRoutes,
];
