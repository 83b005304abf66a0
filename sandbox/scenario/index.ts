export type { ExpectedAlert, MatchedEntry } from './expected_alert';
export { indexTemplates, mappingsFor, type IndexTemplate } from './mappings/index_templates';
export type { FieldMapping, Mappings } from './mappings/mappings';
export type { NearMiss } from './near_miss';
export { scenario, type Scenario, type ScenarioOptions } from './scenario';
export type { ScenarioEvent } from './scenario_event';
export type {
  Answer,
  Disposition,
  ExpectedAnswer,
  QuestionId,
  Story,
  StoryEventIds,
} from './story';
export { PROXY as SCENARIO_PROXY } from './world/proxy';
