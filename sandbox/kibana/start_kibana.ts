import { realpathSync } from 'node:fs';
import type { Server } from '@hapi/hapi';
import { AlertResources } from './alerting/alert_resources';
import { AlertingAuthorization } from './alerting/alerting_authorization';
import { alertingConfig, type AlertingConfig } from './alerting/alerting_config';
import { RuleStore } from './alerting/rule_store';
import { RuleTasks } from './alerting/rule_tasks';
import { RuleTypeRegistry } from './alerting/rule_type_registry';
import { SandboxRulesClient } from './alerting/rules_client';
import type { RunOutcome } from './alerting/run_outcome';
import { TaskLoop } from './alerting/task_loop';
import { addBrowserHost, type BrowserOptions } from './browser_host/browser_host';
import { systemClock, type Clock } from './clock';
import { ElasticsearchClients, type ElasticsearchOptions } from './elasticsearch_clients';
import { FeatureRegistry } from './features/feature_registry';
import { AuthenticatedUsers } from './http/authenticated_users';
import { addHostRoutes } from './http/host_routes';
import { HttpServer } from './http/http_server';
import { securityContext } from './http/security_context';
import { Sessions } from './http/sessions';
import { provideKbnModules } from './kbn_modules/provide_kbn_modules';
import { createLogger, type LogSink } from './logger';
import { hostPlugin } from './plugin_host/host_plugin';
import { readPluginManifest } from './plugin_host/plugin_manifest';
import { RacAlertsClient } from './rule_registry/rac_alerts_client';
import { RunningKibana, type SavedState } from './running_kibana';
import { SavedObjectsService } from './saved_objects/saved_objects_service';
import { sandboxUsers, type SandboxUser } from './users';

/** Any free port. */
const FREE_PORT = 0;

export interface KibanaOptions {
  readonly elasticsearch: ElasticsearchOptions;
  /** The built plugin: `kibana.json` and `server/index.js`. */
  readonly pluginDirectory: string;
  readonly port?: number;
  /** `server.basePath` of Kibana, which it takes off by itself: `/kibana`; none by default. */
  readonly basePath?: string;
  /** What `kibana.yml` would say under the plugin's config path. */
  readonly config?: Readonly<Record<string, unknown>>;
  readonly alerting?: Partial<AlertingConfig>;
  readonly users?: readonly SandboxUser[];
  readonly clock?: Clock;
  /** The one that the plugin was built for by default; Kibana refuses a plugin of any other. */
  readonly kibanaVersion?: string;
  /** Where rules and saved objects are kept; in memory without it. */
  readonly dataDirectory?: string;
  /** What `saveState` of an earlier Kibana gave; it goes before the data directory. */
  readonly savedState?: SavedState;
  readonly log?: LogSink;
  /** Told of each run that the task loop has made. */
  readonly onRun?: (outcome: RunOutcome) => void;
  /** Serves pages; without it there is the HTTP API only. */
  readonly browser?: BrowserOptions;
  /** Adds routes beside those of the plugin and of the pages. */
  readonly extendServer?: (server: Server, kibana: RunningKibana) => void;
}

export interface StartedKibana {
  readonly url: string;
  readonly kibana: RunningKibana;
  close(): Promise<void>;
}

/**
 * Starts the stand-ins of Kibana with one plugin, as Kibana starts: manifest, configuration, setup, after which nothing
 * may be registered any more, then start, then HTTP.
 */
export async function startKibana(options: KibanaOptions): Promise<StartedKibana> {
  const { clock = systemClock } = options;
  // Node knows its modules by their real paths.
  const pluginDirectory = realpathSync(options.pluginDirectory);
  const manifest = readPluginManifest(pluginDirectory, options.kibanaVersion);
  const kibanaVersion = options.kibanaVersion ?? manifest.kibanaVersion;
  const log = options.log ?? (() => {});
  const users = options.users ?? sandboxUsers;
  const sessions = new Sessions(users);
  const authenticated = new AuthenticatedUsers();
  const elasticsearch = new ElasticsearchClients(options.elasticsearch);
  const features = new FeatureRegistry();
  const config = alertingConfig(options.alerting);
  const alertingLogger = createLogger(log, 'plugins', 'alerting');
  const ruleTypes = new RuleTypeRegistry(config, alertingLogger);
  const resources = new AlertResources(elasticsearch.internal, alertingLogger);
  const store = new RuleStore(options.dataDirectory, options.savedState?.rules);
  const savedObjects = new SavedObjectsService({
    features,
    clock,
    dataDirectory: options.dataDirectory,
    saved: options.savedState?.savedObjects,
  });
  const tasks = new RuleTasks(
    {
      elasticsearch,
      savedObjects,
      resources,
      config,
      clock,
      kibanaVersion,
      logger: alertingLogger,
      ownerOf: ({ id, apiKeyOwner, createdBy }) => {
        const owner = sessions.user(apiKeyOwner ?? createdBy);
        if (owner !== undefined) return owner;
        throw new Error(`The rule ${id} was saved by a user that this Kibana does not have.`);
      },
    },
    store,
    ruleTypes
  );
  const loop = new TaskLoop(tasks, alertingLogger, options.onRun ?? (() => {}));
  const http = new HttpServer({
    port: options.port ?? FREE_PORT,
    basePath: options.basePath ?? '',
    kibanaVersion,
    sessions,
    features,
    authenticated,
    logger: createLogger(log, 'http'),
    contextFor: (user) => ({
      core: Promise.resolve({
        elasticsearch: { client: elasticsearch.scopedTo(user) },
        savedObjects: savedObjects.requestContext(user),
        security: securityContext(user),
      }),
    }),
  });
  const authorizationOf = (user: SandboxUser) =>
    new AlertingAuthorization(features, ruleTypes, user);
  const racLogger = createLogger(log, 'plugins', 'ruleRegistry');
  const takeModulesAway = provideKbnModules(pluginDirectory);
  const release = async (): Promise<void> => {
    takeModulesAway();
    await elasticsearch.close();
  };
  try {
    const plugin = await hostPlugin({
      pluginDirectory,
      manifest,
      config: options.config ?? {},
      kibanaVersion,
      logger: createLogger(log, 'plugins', manifest.id),
      http,
      savedObjects,
      coreStart: {
        elasticsearch: {
          client: { asScoped: (request) => elasticsearch.scopedTo(authenticated.require(request)) },
        },
        savedObjects: {
          getScopedClient: (request, given) =>
            savedObjects.clientOf(authenticated.require(request), given),
        },
      },
      plugins: {
        features: { setup: features, start: {} },
        alerting: {
          setup: ruleTypes,
          start: {
            getRulesClientWithRequest: (request) => {
              const user = authenticated.require(request);
              const context = { store, ruleTypes, clock, tasks };
              return Promise.resolve(new SandboxRulesClient(context, user, authorizationOf(user)));
            },
          },
        },
        ruleRegistry: {
          setup: {},
          start: {
            getRacClientWithRequest: (request) => {
              const authorization = authorizationOf(authenticated.require(request));
              const { internal } = elasticsearch;
              return Promise.resolve(
                new RacAlertsClient(internal, authorization, ruleTypes, racLogger)
              );
            },
          },
        },
      },
    });
    features.lock();
    ruleTypes.lock();
    savedObjects.start();
    http.mountRoutes();
    const { serverBasePath: basePath } = http.basePath;
    addHostRoutes(http.hapi, { kibanaVersion, basePath }, sessions, authenticated);
    if (options.browser !== undefined) {
      addBrowserHost(
        http.hapi,
        {
          kibanaVersion,
          basePath,
          pluginDirectory,
          manifest,
          users,
          authenticated,
          features,
          elasticsearch,
        },
        options.browser
      );
    }
    const parts = {
      tasks,
      loop,
      store,
      savedObjects,
      ruleTypes,
      resources,
      features,
      sessions,
      authenticated,
    };
    const kibana = new RunningKibana(parts, elasticsearch.internal, http.hapi, manifest);
    options.extendServer?.(http.hapi, kibana);
    for (const alerts of ruleTypes.alertContexts()) await resources.ensureInstalled(alerts);
    await plugin.start();
    const url = await http.start();
    return {
      url,
      kibana,
      async close() {
        tasks.cancelAll();
        await loop.stop();
        await http.stop();
        await plugin.stop();
        await release();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}
