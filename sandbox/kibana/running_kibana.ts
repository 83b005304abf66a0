import type { Client } from '@elastic/elasticsearch';
import type { Request, Server } from '@hapi/hapi';
import type { SanitizedRule } from '@kbn/alerting-plugin/server';
import type { AlertResources } from './alerting/alert_resources';
import { sanitizedRule } from './alerting/rule_record';
import type { RuleStore, SavedRules } from './alerting/rule_store';
import type { RuleTasks } from './alerting/rule_tasks';
import type { RuleTypeRegistry } from './alerting/rule_type_registry';
import type { RunOutcome } from './alerting/run_outcome';
import type { TaskLoop } from './alerting/task_loop';
import type { FeatureRegistry } from './features/feature_registry';
import type { AuthenticatedUsers } from './http/authenticated_users';
import type { Sessions } from './http/sessions';
import type { PluginManifest } from './plugin_host/plugin_manifest';
import type { SavedObjectsService } from './saved_objects/saved_objects_service';
import type { SavedObjectsState } from './saved_objects/saved_objects_state';
import type { SandboxUser } from './users';

interface Parts {
  readonly tasks: RuleTasks;
  readonly loop: TaskLoop;
  readonly store: RuleStore;
  readonly savedObjects: SavedObjectsService;
  readonly ruleTypes: RuleTypeRegistry;
  readonly resources: AlertResources;
  readonly features: FeatureRegistry;
  readonly sessions: Sessions;
  readonly authenticated: AuthenticatedUsers;
}

/** What survives a restart, as plain JSON. */
export interface SavedState {
  readonly rules: SavedRules;
  readonly savedObjects: SavedObjectsState;
}

/** What the sandbox and its tests do with a Kibana that runs, beside asking it over HTTP. */
export class RunningKibana {
  constructor(
    private readonly parts: Parts,
    /** Kibana's own user in Elasticsearch. */
    readonly esClient: Client,
    /** For what the sandbox serves beside the plugin's routes; they must be added before it starts. */
    readonly server: Server,
    readonly manifest: PluginManifest
  ) {}

  /** Runs a rule now, due or not, enabled or not, and saves what it comes to. */
  runRule(ruleId: string): Promise<RunOutcome> {
    return this.parts.tasks.runRule(ruleId);
  }

  /** Runs all enabled rules that are due. */
  tick(): Promise<RunOutcome[]> {
    return this.parts.tasks.tick();
  }

  /** What the task manager does to a run that takes too long. */
  cancelRun(ruleId: string): void {
    this.parts.tasks.cancelRun(ruleId);
  }

  startTaskLoop(): void {
    this.parts.loop.start();
  }

  stopTaskLoop(): Promise<void> {
    return this.parts.loop.stop();
  }

  get rules(): readonly SanitizedRule[] {
    return this.parts.store.all().map(sanitizedRule);
  }

  /** The state the executor of a rule will be given next. */
  ruleState(ruleId: string): unknown {
    return this.parts.store.get(ruleId).task.state.alertTypeState;
  }

  /** All that a restart needs; hand it to the next Kibana as `savedState`. */
  saveState(): SavedState {
    return { rules: this.parts.store.all(), savedObjects: this.parts.savedObjects.state() };
  }

  /** Begins a new alert index in each context, as the life cycle policy does in time. */
  async rolloverAlerts(): Promise<string[]> {
    const names: string[] = [];
    for (const alerts of this.parts.ruleTypes.alertContexts()) {
      names.push(await this.parts.resources.rollover(alerts));
    }
    return names;
  }

  /** Makes installing the alert indices fail, so that runs have no alerts client; undefined ends it. */
  failAlertResources(message: string | undefined): void {
    this.parts.resources.failWith(message);
  }

  /** Who has sent a request to a route that authenticates, or may do so. */
  userOf(request: Request): SandboxUser | undefined {
    return this.parts.authenticated.get(request);
  }

  /** Logs a user in; the answer is the value of the session cookie. */
  openSession(userName: string): string {
    const user = this.parts.sessions.user(userName);
    if (user === undefined) throw new Error(`There is no user ${userName}.`);
    return this.parts.sessions.begin(user);
  }

  /** What the browser side may show a user; nothing for a user there is not. */
  capabilities(userName: string): Record<string, Record<string, boolean>> {
    return this.parts.features.capabilities(
      this.parts.sessions.user(userName)?.privilege ?? 'none'
    );
  }
}
