import { compile, explain, parse } from '../../common/eql';
import { isEventDocument, type EventDocument } from '../../common/event';
import { rule } from '../../common/rule';
import { dnsEventLine, EVENTS_PER_MATCH } from './event_file';

const EVENTS = 20_000;
const ROUNDS = 20;

/** The fastest of several rounds: the others were disturbed by something else on the machine. */
function fastestSeconds(run: () => void): number {
  let fastest = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    run();
    fastest = Math.min(fastest, performance.now() - started);
  }
  return fastest / 1000;
}

const query = parse(rule.query);
const matches = compile(query);
const events = Array.from({ length: EVENTS }, (_, number): EventDocument => {
  const event: unknown = JSON.parse(dnsEventLine(number));
  if (!isEventDocument(event)) throw new TypeError('an event is an object');
  return event;
});

let matched = 0;
const evaluate = fastestSeconds(() => {
  for (const event of events) if (matches(event)) matched += 1;
});
const matching = events[EVENTS_PER_MATCH - 1];
if (matching === undefined || !matches(matching)) throw new Error('this event matches');
const evaluateMatching = fastestSeconds(() => {
  for (let count = 0; count < EVENTS; count++) if (matches(matching)) matched += 1;
});
const explainSome = fastestSeconds(() => {
  for (const event of events.slice(0, 1_000)) explain(query, event);
});
const parseQuery = fastestSeconds(() => {
  parse(rule.query);
});

const perSecond = (count: number, seconds: number) =>
  Math.round(count / seconds).toLocaleString('en-US');

console.log(
  [
    '| one core, no reading | rate |',
    '| --- | ---: |',
    `| evaluate the rule on a parsed event | ${perSecond(EVENTS, evaluate)} events/s |`,
    `| evaluate it on an event that matches | ${perSecond(EVENTS, evaluateMatching)} events/s |`,
    `| explain an event | ${perSecond(1_000, explainSome)} events/s |`,
    `| parse the rule's query | ${(parseQuery * 1000).toFixed(2)} ms |`,
  ].join('\n')
);
if (matched === 0) throw new Error('some of the events match');
