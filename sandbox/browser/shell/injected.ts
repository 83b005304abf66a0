import { decode } from '../../../common/validation';
import {
  INJECTED_METADATA_ELEMENT,
  injectedMetadata,
  type InjectedMetadata,
} from '../../kibana/browser_host/injected_metadata';

/** @throws Error if the page does not hold what the server puts there */
export function readInjectedMetadata(): InjectedMetadata {
  const text = document.querySelector(INJECTED_METADATA_ELEMENT)?.getAttribute('data') ?? 'null';
  const decoded = decode(injectedMetadata, JSON.parse(text));
  if (decoded.kind === 'valid') return decoded.value;
  throw new Error(`The injected metadata cannot be read: ${decoded.faults.join('; ')}`);
}
