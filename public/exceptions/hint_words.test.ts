import { expect, test } from 'vitest';
import { exceptionHints } from '../../common/exceptions';
import { dataSources } from '../../common/sources';
import { hintWords } from './hint_words';

test('a hint names the source, what it lacks and what it has instead', () => {
  const crowdstrike = dataSources.filter(({ id }) => id === 'crowdstrike_fdr');
  const [hint] = exceptionHints(
    { entries: [{ field: 'process.parent.executable', operator: 'is', values: ['C:\\a.exe'] }] },
    crowdstrike
  );
  expect(hint && hintWords(hint)).toMatch(
    /^\S.* never fills process\.parent\.executable, so that .*\. It fills instead: .*process\.parent\.name.*\.$/
  );
});
