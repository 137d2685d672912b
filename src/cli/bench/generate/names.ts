/** Names of people, organisations and offices that do not exist. */
import { inventedStem } from './invented-words.ts';
import type { Random } from './random.ts';

const FIRST =
  'Ada Alan Amira Anne Ben Bola Carla Chidi Dan Deepa Elin Emre Fay Gareth Grace Hana Ian Ines Jo Jonas Kemi Kit Lena Luis Maeve Mo Nadia Owen Petra Priya Ravi Rosa Sam Sian Tariq Una Vera Will Yusuf Zoe'.split(
    ' ',
  );
const PLACE_ENDS = 'bridge bury by combe dale field ford ham ley mere port shaw stead stoke ton wick wood worth'.split(
  ' ',
);
const BODIES = [
  'Institute',
  'Foundation',
  'Council',
  'Alliance',
  'Commission',
  'Network',
  'Trust',
  'University',
  'Centre for Policy',
  'Children’s Charity',
  'Technologies',
  'Authority',
  'Select Committee',
  'News',
];
const OFFICES = [
  'Chief executive',
  'Head of policy',
  'Director of public affairs',
  'Professor of law',
  'Member of Parliament',
  'Secretary of State',
  'Minister for digital policy',
  'Chair of the committee',
  'General counsel',
  'Campaigner',
  'Commissioner',
  'Shadow minister',
];

/** "Ashford". */
export function placeName(random: Random): string {
  const stem = inventedStem(random);
  return stem.charAt(0).toUpperCase() + stem.slice(1) + random.pick(PLACE_ENDS);
}

export const personName = (random: Random): { first: string; last: string } => ({
  first: random.pick(FIRST),
  last: placeName(random),
});

export const organisationName = (random: Random): string =>
  `${placeName(random)} ${random.chance(0.2) ? 'and ' : ''}${random.pick(BODIES)}`;

export const officeName = (random: Random): string => random.pick(OFFICES);
