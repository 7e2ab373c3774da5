/** Trackers of teams, in six languages and many habits: all comes in right, or it is told; nothing is wrong in silence. */

import { ENGLISH } from './teams/english';
import { ODD_ENGLISH } from './teams/odd-english';
import { ODD_EXPORTS } from './teams/odd-exports';
import { ODD_HABITS } from './teams/odd-habits';
import { ODD_LISTS } from './teams/odd-lists';
import { ODD_MIXED } from './teams/odd-mixed';
import { ODD_MORE } from './teams/odd-more';
import { ODD_OTHERS } from './teams/odd-others';
import { ODD_ROWS } from './teams/odd-rows';
import { ODD_SALES } from './teams/odd-sales';
import { ODD_SHEETS } from './teams/odd-sheets';
import { ODD_SIGNS } from './teams/odd-signs';
import { OTHERS } from './teams/others';
import { held } from './teams/team';

const TEAMS = [
  ...ENGLISH,
  ...OTHERS,
  ...ODD_ENGLISH,
  ...ODD_ROWS,
  ...ODD_MORE,
  ...ODD_OTHERS,
  ...ODD_SHEETS,
  ...ODD_EXPORTS,
  ...ODD_SALES,
  ...ODD_SIGNS,
  ...ODD_LISTS,
  ...ODD_HABITS,
  ...ODD_MIXED,
];

test.each(TEAMS.map((team) => [team.about, team] as const))('%s', (_, team) => {
  const first = held(team);
  expect(first.silent).toEqual([]);
  if (team.isAsked) expect(first.told).not.toEqual([]);
  else if (!team.answer) expect(first.told).toEqual([]);
  if (team.answer) expect(held(team, team.answer)).toMatchObject({ told: [], silent: [] });
});
