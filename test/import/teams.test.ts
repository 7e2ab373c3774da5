/** Trackers of teams, in six languages and many habits: all comes in right, or it is told; nothing is wrong in silence. */

import { ENGLISH } from './teams/english';
import { OTHERS } from './teams/others';
import { held } from './teams/team';

const TEAMS = [...ENGLISH, ...OTHERS];

test.each(TEAMS.map((team) => [team.about, team] as const))('%s', (_, team) => {
  const first = held(team);
  expect(first.silent).toEqual([]);
  if (team.isAsked) expect(first.told).not.toEqual([]);
  else if (!team.answer) expect(first.told).toEqual([]);
  if (team.answer) expect(held(team, team.answer)).toMatchObject({ told: [], silent: [] });
});
