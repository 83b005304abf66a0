import type { EntrySubject } from './timeline_entries';

/** The values of events that are in the words of an entry, the most important first. */
export function entryValues(subject: EntrySubject): readonly (string | undefined)[] {
  switch (subject.kind) {
    case 'lookup': {
      const { name, outcome } = subject;
      return [name, outcome.kind === 'resolved' ? outcome.addresses.join(', ') : undefined];
    }
    case 'connection':
      return [subject.destination];
    case 'process_started':
    case 'process_ended':
      return [subject.process.name ?? subject.process.pid];
    case 'process_event':
      return [subject.process.name ?? subject.process.pid, subject.action];
    case 'alert':
      return [subject.rule];
  }
}
