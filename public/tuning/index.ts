export { TuningSection, type WantedPreview } from './tuning_section';
