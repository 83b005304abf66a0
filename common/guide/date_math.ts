import dateMath from '@elastic/datemath';
import moment from 'moment';

/**
 * Reads date math as Kibana does (`now-48h/h`, an ISO 8601 date, `<date>||+1d`), in UTC and with weeks that begin on
 * Monday, as in Elasticsearch: the result depends neither on the machine nor on Kibana's settings.
 *
 * @param now what `now` stands for
 * @param roundUp whether `/h` means the end of the hour
 * @returns `undefined` if it is no date math, or a date outside the years 0 to 9999
 */
export function readDateMath(text: string, now: Date, roundUp: boolean): Date | undefined {
  const time = dateMath.parse(text, { forceNow: now, momentInstance: utcMoment, roundUp });
  if (time?.isValid() !== true) return undefined;
  return time.year() >= 0 && time.year() <= 9999 ? time.toDate() : undefined;
}

/** The factory that date math makes its dates with. */
const utcMoment = Object.assign(
  (input?: moment.MomentInput) =>
    withWeeksFromMonday(
      // Without a format, moment gives texts that it cannot read to `new Date`, with a warning.
      typeof input === 'string' ? moment.utc(input, moment.ISO_8601, true) : moment.utc(input)
    ),
  moment
);

/** The first day of moment's own weeks is a global setting, which Kibana changes. */
function withWeeksFromMonday(time: moment.Moment): moment.Moment {
  return Object.assign(time, {
    startOf: (unit: moment.unitOfTime.StartOf) => moment.fn.startOf.call(time, isoUnit(unit)),
    endOf: (unit: moment.unitOfTime.StartOf) => moment.fn.endOf.call(time, isoUnit(unit)),
  });
}

function isoUnit(unit: moment.unitOfTime.StartOf): moment.unitOfTime.StartOf {
  return unit === 'w' ? 'isoWeek' : unit;
}
