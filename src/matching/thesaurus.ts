/**
 * Words that posts and claims in English use for the same thing: one row for each, in any form; stems are made of them.
 * Only what a reader would swap without a second thought; names stand here where both forms are in daily use.
 */
const groups = `
photo photograph picture pic pics image snapshot
video clip footage vid film reel movie
post tweet meme posting
covid coronavirus corona covid19 virus
vaccine vaccination vax vaxx jab shot inoculation vaccinated jabbed vaxxed
pandemic plandemic outbreak epidemic
kill murder slay killed slain murdered
die dead death died deceased passed
president potus
america american usa us states
britain british uk
police cop cops officer policeman officers
child kid children kids
baby infant newborn
mother mom mum
father dad
grandmother grandma granny
grandfather grandpa
woman lady
man guy dude
doctor dr physician docs
dentist dental
car vehicle automobile
truck lorry
plane airplane aircraft jet airliner
ship vessel boat
soldier troop troops
army military
gun firearm rifle weapon
shooting shooter gunman
fire blaze burn burning
flood flooded flooding
hurricane storm cyclone typhoon
earthquake quake
phone cellphone smartphone mobile iphone
tv television
company firm corporation
money cash
dollar dollars bucks usd
pound pounds quid
job jobs employment work
pay paid wage salary
buy bought purchase
sell sold sale
steal stole stolen theft
jail prison jailed imprisoned
arrest arrested detained handcuffs cuffs
ban banned prohibit outlaw forbid
illegal unlawful undocumented
immigrant migrant refugee immigration
muslim islam islamic
christian christianity
jew jewish
gay homosexual lgbt
transgender trans
democrat democratic dem dems
republican gop
congress congressman congresswoman
senator senate sen
governor gov
government govt
election electoral vote ballot voting
illness sickness disease sick ill
cure heal remedy treatment treat
drug medicine medication
cancer tumor tumour
poison toxic poisonous
marijuana cannabis weed
drink beverage soda
food meal
cow cattle beef
dog puppy pup
cat kitten kitty
whale orca
beach shore coast
street road highway
house home
church chapel cathedral
school classroom
student pupil
teacher professor
university college
court judge
law legislation bill
flag banner
statue monument
fake hoax phony bogus
warn warning alert
free gratis
giveaway gift prize
scam fraud con
hacker hack hacked
million mln
billion bn
percent pct
facebook fb
instagram ig insta
twitter tweet
youtube yt
nyc york
la angeles
washington dc
who health
eu european europe
un nations
`

const byWord = new Map<string, string[]>()
for (const group of groups.trim().split('\n')) {
  const words = group.split(' ')
  for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), ...words.filter((other) => other !== word)])
}

/** What else an English text may call this. */
export const othersFor = (word: string): string[] => byWord.get(word) ?? []
