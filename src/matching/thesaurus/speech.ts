/** Everyday speech, irregular forms, spellings, and slips that are common. Rows as `rowsOf` reads them. */
export const speech = `
2day: today
2gether: together
2moro: tomorrow
2morrow: tomorrow
2nite: tonight
abdomen abdominal
accord: agreement deal
acct account
accused: suspect charged
acheive: achieve
acknowledge: admit
actress: actor
ad advert advertisement
ad: commercial
addy: address
adress: address
aeroplane airplane plane aircraft airliner
afghani: afghan afghanistan
agree agreement
aid assistance
aide assistant
ailing: ill sick
airman airmen
airstrike: bombing strike
alchohol: alcohol
alchol: alcohol
allow permit
aluminium aluminum
alumnus alumni
alzheimers: dementia
amb: ambassador
ambush: attack
amercia: america american
amigo: friend
ammendment: amendment
ammo ammunition
amt amount
amurica: america american
anaemia anemia
anaesthetic anesthetic anaesthesia anesthesia
analysis analyses analyze
angola angolan
angry furious irate livid
anniv: anniversary
announce declare
antisemitic: jewish
apologise apologize
applaud: praise
approx approximately
appt appointment
apr april
apt: apartment
arab arabian
archaeological archeological
archaeologist archeologist
archaeology archeology
arguement: argument
arise arose arisen
armour armor
arrest apprehend detain
artefact artifact
asia asian
asphyxiate: choke suffocate
assasin: assassin
assasinate: assassinate
assault: attack
assist help
assn association
asst: assistant
atheist atheism
athiest: atheist
aubergine eggplant
aug august
auntie aunt
australia australian aussie
authorise authorize
auto: car automobile
autograph: signature signed
ave avenue
avg average
awake awoke awoken
axe ax
axed: cancelled cut dismissed
azerbaijan azerbaijani azeri
baby infant newborn
bacteria bacterium bacterial
badmouth: criticize insult
bae: girlfriend boyfriend
bahamas bahamian
bahrain bahraini
ballot: vote
baloney: false
ban prohibit outlaw forbidden
baptise baptize baptism
barbecue barbeque bbq
barrister: lawyer attorney
bash: criticize criticise
bawl: cry
bday birthday
beach: shore coast
beat beaten
beatdown: beating
become became
beg plead implore
beg: urge
begin began begun
behaviour behavior
belch burp
beleive: believe
belief believe
belive: believe
belly: abdomen
bend bent
bestie: friend
bf boyfriend
bff: friend
bigwig: executive official
bike bicycle
bil billion
birth born
birthday: born birth
birthplace: born birth
bite: bit bitten
bitten: bite bit
biz: business
blast: explosion criticize
blaze: fire
bldg building
bleed bled
bling: jewelry jewellery
blizzard: snow storm
bln: billion
bloke: man
bloody: blood
blow blew blown
blvd boulevard
bn billion
boat ship vessel
bodyguard: guard security
bomb: explosive
bomber bomb
bonkers: crazy insane
boob breast
booed: jeered
boogers: mucus
booted: expelled ousted removed
bootleg: counterfeit
booze alcohol liquor
boozer: drunk
boss: chief manager employer
brag boast
brat: child kid
brawl: fight
break broke broken
breastfeed breastfed
breed bred
brewski: beer
bribe bribery
bring brought
britain british brit briton uk
britian: britain british
bro: brother
buck: dollar
buddhist buddhism
buddy: friend
bug: insect
build built
build: construct
buisness: business
bullet: ammunition
bummed: sad
bunny rabbit
bureaucrat bureaucracy
burger hamburger
burglar burglary
burglar: thief
burial bury
burn burnt
businessman businessmen
businesswoman businesswomen
bussiness: business
busted: arrested caught broken
butt buttocks
buy bought purchase
bystander: witness
cab: taxi
cabbie: taxi driver
cactus cacti
caesarean cesarean
cafe: coffee restaurant
calender: calendar
calf calves
calibre caliber
campus: university college
candidate candidacy
candy: sweets
canine: dog
capitalist capitalism
capt captain
captive: captured
car vehicle automobile
cardiac heart
carjack: car stolen
carribean: caribbean
cash money
cashier clerk
catalogue catalog
catch caught
cathedral: church
catholic catholicism
cattle cow
cease: stop
celeb celebrity
cellphone: phone mobile
cemetary: cemetery
centenarian: 100
centimetre centimeter cm
centre center
cgi: computer generated
chairman chairmen chairwoman chairperson
champ champion
champion championship
chap: man
chapel: church
characterise characterize
cheap inexpensive
chemist: pharmacy pharmacist
cheque: check
child children kid
chilli chili
chilly: cold
chimp chimpanzee
choc chocolate
choose chose chosen select
chopper helicopter
chow: food
chubby: overweight
chuckle: laugh
chug: drink drank
chum: friend
cig: cigarette smoking
ciggie cigarette
cinema: theater movie
civilisation civilization
civilise civilize
clandestine: secret
cling clung
clobber: beat defeat
clothes apparel
cobra: snake
coke: cocaine cola
collarbone: clavicle
collared: arrested
collide collision
collision: crash
colonise colonize
colour color
columbian: colombian colombia
combat: fight
combo: combination
comfy: comfortable
commence: begin started
commie: communist communism
commitee: committee
committe: committee
company firm corporation
complain complaint
con: fraud scam
concede: admit
condemn denounce
condo condominium
condo: apartment
confess admit
conglomerate: company
congrats congratulations
congressman congressmen congresswoman congress congressional
conman: fraud scam
construct: build built
consume: eat drink
convict: guilty
convo conversation
cop: officer
copilot: pilot
copter: helicopter
coriander cilantro
coronary: heart
corp: corporation company
cosy cozy
couch sofa
councillor councilor council
councilman councilmen councilwoman councilor
counsellor counselor
counterfeit: fake
counterfiet: counterfeit
courgette zucchini
covert: secret
coworker colleague
craftsman craftsmen
crazy insane
creature: animal
creep crept
creepy: disturbing scary eerie
criminalise criminalize
crisis crises
crisps: chips
criterion criteria
criticise criticize
critter: animal
croaked: died
croc crocodile
crony: friend ally
crook: criminal thief
crosswalk: pedestrian
cuffed: handcuffed arrested
cuffs: handcuffs
cure remedy
cuss: curse profanity
custody: arrested detained
cyclist: bicycle bike
daddy: father dad
dangerous hazardous unsafe
deadly lethal fatal
deal dealt
dec december
deceased: dead died
decide decision
decline: refuse
decriminalise decriminalize
deepfake: manipulated altered fake
deets: details
defame slander
defame: libel
defeat: beat lost
defence defense
definately: definitely
definatly: definitely
delish: delicious
demise: death
demo: demonstration
demonise demonize
denmark danish dane
dental teeth
dental: tooth
dentist dental
deny denial
deplatformed: banned suspended removed
describe description
desease: disease
destabilise destabilize
destroy destruction
detonate: explode explosion
devour: eat ate eaten
diabetis: diabetes
diagnosis diagnoses
dialogue dialog
diarea: diarrhea diarrhoea
diarrhoea diarrhea
die dead death
diease: disease
dig dug
diner: restaurant
dinghy: boat
disc disk
discover: found find
disease illness
disgusting revolting
diss: insult
dissapear: disappear
ditched: abandoned dropped
doc: doctor document documentary
doctor physician dr
docu documentary
dodge: avoid evade
doggo: dog
doggy: dog
dollar usd
donate: gave give
dope: drug
doughnut donut
downpour: rain
doxx dox
doz: dozen
dozen: 12 twelve
draw drew drawn
dream dreamt
drink drank drunk
drive drove driven
driver: drive drove
drug medicine medication
druggie: addict drug
drunk intoxicated inebriated
dude: man guy
dumped: discarded abandoned
dumpster: trash garbage
dung: feces manure
dutchman: dutch netherlands
dwarf dwarves
dwell dwelt
earnings: income
eat ate eaten
eavesdrop: spy
economy economic economist
educator: teacher
eight 8
eighteen 18
eighth 8th
eighty 80
elderly: older
election electoral
elefant: elephant
elevator: lift
eleven 11
elf elves
embarass: embarrass
emirati: emirates uae
emphasise emphasize
encyclopaedia encyclopedia
endeavour endeavor
endorse: support
englishman: english england
enquiry inquiry
enviroment: environment
escape: fled flee
euthanise euthanize euthanasia
evolve evolution
ex: former
exam: test
excavate: dig dug
excersise: exercise
exec: executive
expand expansion
expensive costly pricey
explode explosion
expressway: highway freeway
extremist extremism
eyeball: eye
eyesight: vision
eyewitness: witness
fab: fabulous
facemask: mask
facist: fascist fascism
facsist: fascist
faeces feces excrement
faint: collapse
fake hoax
fall fell fallen
false untrue
fam: family
farmer: farm
father dad
fatso: obese
faucet: tap
fave: favorite favourite
favour favor
favourite favorite
feb february
febuary: february
fed: federal reserve
feds: fbi federal government
feed: fed
feel felt
feline: cat
fella: man
female: woman women
feminist feminism
fertilise fertilize
fertiliser fertilizer
fess: admit confess
fiance fiancee
fib: lie
fibre fiber
fifteen 15
fifth 5th
fifty 50
fight fought
fiji fijian
filthy: dirty
finalise finalize
find found
find: discover
finland finnish finn
fireman firemen firefighter
first 1st
firstborn: child
fisherman fishermen
fishy: suspicious
five 5
fix repair
flashlight: torch
flavour flavor
flee fled
flee: escape
flick: film movie
flight: fly flew
flipped: overturned
flu influenza
fly flew flown
foetal fetal
foetus fetus
folks: people
foot feet
footballer: player
footy: football
forbid forbade forbidden
foresee foresaw foreseen
forget forgot forgotten
forgive forgave forgiven
foriegn: foreign
fortnight: weeks
forty 40
four 4
fourteen 14
fourth 4th
frat: fraternity
fraudster: fraud scam
freakout: panic
free gratis complimentary
freebie: free gift
freeze froze frozen
freezing: cold frozen
freind: friend
frenchman: french france
fri: friday
fridge refrigerator
frigid: cold
ft: feet foot
fuelled fueled
fume: angry anger
funeral: burial buried
fungus fungi fungal
fwd: forward
gal: woman girl
gangster: gang mob
ganja: marijuana cannabis
gaol jail
garantee: guarantee
garbage: waste
gargantuan: huge giant
gasoline: gas
gator alligator
gaurd: guard
gay homosexual
gaza gazan
geezer: elderly man
genious: genius
gent: gentleman man
gentleman gentlemen
georgian: georgia
gf girlfriend
gig: job concert performance
giggle: laugh
ginormous: huge giant
give gave given
giveaway: free gift prize
glamour glamor
gloat: boast
globalise globalize
globalist globalism
glock: gun handgun
gobble: eat ate eaten
goose geese
gorgeous: beautiful
gory: graphic
govener: governor
govenment: government
goverment: government
governor gubernatorial
gown: dress
grab: seize
grad: graduate
grampa: grandfather
gramps: grandfather
gran: grandmother
grandchild grandchildren grandkid
grandfather grandpa grandad granddad
grandmother grandma granny
graveyard cemetery
greenback: dollar
grey gray
grifter: fraud scam
grilled: questioned
grin: smile
gripe: complain
grope: touch assault
gross: disgusting
grow grew grown
grownup: adult
growth: grow grew grown
grub: food
guarentee: guarantee
gun firearm
gun: weapon
gunfire: shooting shots gun
gunman gunmen shooter
gut: intestine stomach
guy: man
guzzle: drink drank
gym gymnasium
gynaecologist gynecologist
h8: hate
hack hacker
haemophilia hemophilia
haemorrhage hemorrhage
haemorrhage: bleeding
half halves
halt: stop
halved: half
handcuffed: arrested detained
handgun: gun
handicapped disabled
handout: payment welfare
hang hung
hangry: hungry
harbour harbor
harrass: harass
headshot: photo
healthcare: health care
hear heard
heartbreaking: tragic
heatwave: heat
heckle jeer
heist: robbery theft
heli: helicopter
help: aid
hen: chicken
hepatic: liver
hide hid hidden conceal
hike: increase raise
hindu hinduism
hippo hippopotamus
history historian historical
hit: struck
hitched: married
hobo: homeless
hog: pig
hogwash: false
hold held
holler: shout
homicide: murder killed
homie: friend
homoeopathic homeopathic
homoeopathy homeopathy
hon: honorable
honcho: chief executive
honour honor
honourable honorable
hoof hooves
hooker: prostitute
hookup: sex
hosp: hospital
hospitalise hospitalize
hosptial: hospital
hostage captive
household: family
hq headquarters
hr hour
hrs: hours
hubby: husband
hug embrace
huge enormous giant massive gigantic colossal
huge: large big
humongous: huge giant
humour humor
hundred 100
hungry hunger
hunter: hunt
hurl: threw thrown
hurricaine: hurricane
hurt injure injury
husband: spouse
hush: secret
hwy highway
hype: promote
hypocracy: hypocrisy
hypocrite hypocrisy
hypothesis hypotheses
iffy: questionable
ilegal: illegal
ill sick
illegal unlawful
illegals: immigrants undocumented migrants
imbecile: idiot
imigrant: immigrant
immigrant migrant
immunise immunize
indoctrinate brainwash
inferno: fire
info information
inhale: breathe
inked: signed
inmate prisoner
inquiry investigation
inteligence: intelligence
intl: international
invade invasion
investor invest
iphone: phone apple smartphone
irishman: irish ireland
isreal: israel israeli
isreali: israeli israel
itty: tiny
jail prison imprison incarcerate
jampacked: crowded full
jan january
jeopardise jeopardize
jet: plane aircraft
jetliner: plane aircraft jet
jew jewish judaism
jewellery jewelry
job employment
jobless unemployed
jog: run
joke jest
journalist reporter journalism
judgement judgment
junkie: addict drug
jurist: judge
keep kept
kerb curb
kg kilogram
kickback: bribe
kiddie: child kid
kiddo: child kid
kidnap abduct
kill murder
killer murderer
killer: killed murder
kilo: kilogram
kilometre kilometer km
kin: family relatives
kindergartner: kindergarten
kitten: cat
kitty kitten
kitty: cat
kneel knelt
knickers panties underwear
knife knives
knockoff: counterfeit fake
know knew known
knowlege: knowledge
kurd kurdish kurdistan
lab laboratory
labour labor
lad: boy man
lady: woman
lamb: sheep
lambast: criticize criticise
lambaste: criticize criticise
landslide: victory
lanka lankan
laptop: computer
lass: girl woman
latino latina hispanic latinx
lavish: luxury
law legislation
lawsuit: court suit
lay laid
layoff: laid
lb: pound
lbs pounds
lead led
leap leapt
learn learnt
legalise legalize
legislature legislation
legit: legitimate real authentic
lend lent loan
leukaemia leukemia
liar: lie
library librarian
licence license
lie falsehood
light: lit
lightbulb: bulb
limo limousine
liscense: license licence
lisence: license licence
lisense: license licence
litigation: lawsuit
litre liter
loaf loaves
lockup: jail prison
loo: toilet bathroom
loony: crazy insane
looted: stolen
looter loot
lorry truck
lose lost loss
loser: lost
louse lice
luv: love
machete: knife
madagascar malagasy
mag: magazine
mailman mailmen postman
maimed: injured
maize corn
male: man men
mall: shopping
mama: mother mom
man men
manoeuvre maneuver
mansion: home house
marginalise marginalize
marijuana cannabis weed
marrage: marriage
marry wed marriage
marxist marxism
maternal: mother
maths mathematics
max maximum
maximise maximize
mayo: mayonnaise
medecine: medicine
medic: doctor paramedic
meds: medication medicine drug
meet met
mend: repair
menstruation menstrual
merch merchandise
merica: america american
meth methamphetamine
metre meter
metro: subway
mic microphone
midnite: midnight
mil million
milion: million
militarise militarize
millimetre millimeter
millitary: military
miner: mine
minimise minimize
mins: minutes
miscarry miscarriage
misdemeanour misdemeanor
mishear misheard
mislead misled
misspeak misspoke misspoken
missus: wife
mistake mistook mistaken
misunderstand misunderstood
mln: million
moan: complain
mobbed: crowded
mobile: phone cellphone
mobilise mobilize
mobster mafia
mock ridicule
modernise modernize
molest: abuse
momma: mother mom
mommy: mother mom
monetise monetize
moneybags: wealthy
moolah: money
moron: idiot
moslem: muslim islam
mother mom mum
motorbike motorcycle
motorway freeway highway
mould mold
mouse mice
moustache mustache
movie film
mozambique mozambican
mph: miles hour
msg message
mth: month
mtn mountain
mugger: robber
mugshot: arrest booking
mull: consider
munch: eat ate
murica: america american
music musician
muslim islam
mutt: dog
nabbed: arrested caught captured seized
naked nude
nana: grandmother
nap: sleep slept
nappy diaper
narc: informant
nasal: nose
nasty: disgusting
nationalise nationalize
nationalist nationalism
natl: national
necesary: necessary
neice: niece
neighbour neighbor
neighbourhood neighborhood
neutralise neutralize
newlywed: married wedding
nine 9
nineteen 19
ninety 90
ninth 9th
nite: night
nixed: cancelled rejected
noggin: head
noon midday
normalise normalize
nosedive: fall fell drop decline
nostril: nose
notorious: infamous
nov november
nucleus nuclei
nucular: nuclear
nudes: naked photos
obese overweight
oct october
octopus octopi
od: overdose
odour odor smell
oesophagus esophagus
oestrogen estrogen
offence offense
offical: official
officer: police
offspring: children
oldster: elderly
oman omani
omelette omelet
online: internet
onlooker: witness bystander
opioid opiate
org organization
organisation organization
organise organize
orthopaedic orthopedic
oust: removed
outgrow outgrew
ovary ovarian
overcome overcame
overheard: heard
overrun overran
oversee oversaw overseen
overtake overtook overtaken
overthrow overthrew overthrown
ox oxen
oz ounce
packed: crowded full
pact: agreement deal
paediatric pediatric
paediatrician pediatrician
paedo: pedophile paedophile
paedophile pedophile
paedophilia pedophilia
pal: friend
papa: father dad
paraguay paraguayan
paralyse paralyze paralysis
parliament parliamentary
parliment: parliament
paternal: father
pavement: sidewalk
pay paid
paycheck: salary wage pay
payoff: bribe
pc: computer
pct percent percentage
pedo: pedophile paedophile
pedofile: pedophile paedophile
pedophille: pedophile paedophile
pee urine
peeps: people
peeved: angry
penalise penalize
penny pence
pensioner retiree
perish: died
permit permission
perp: suspect perpetrator
persian: iran iranian
persue: pursue
perv: pervert predator
pervert: predator
petrol gasoline fuel
petrol: gas
pharmacy pharmacist drugstore
pharoah: pharaoh
phenomenon phenomena
phillipines: philippines
phillippines: philippines
phish: scam
phoney phony
phony fake bogus fraudulent
photoshopped: altered edited manipulated
pic photo photograph picture image
pick: chose chosen
piggy: pig
pileup: crash
pilfer: steal stole stolen
piss: urine
pistol handgun
pistol: gun
pitbull: dog
pix: photo picture
pjs: pajamas pyjamas
pkg: package
plagiarise plagiarize
plead pled
plough plow
pls: please
plummet: fall fell drop decline
plunge: fall fell drop
plz: please
pnemonia: pneumonia
poisen: poison
poison toxic
pol: politician
polarise polarize
policeman policemen policewoman police cop
politicise politicize
politics politician
polution: pollution
pony: horse
poo: feces faeces excrement
pooch: dog
poop: feces faeces excrement
poor poverty impoverished
pope papal pontiff
popo: police
popstar: singer
porn pornography
porno: pornography
posession: possession
posh: luxury
postcode: zip
pot: marijuana cannabis
ppl people
practise practice
praise laud commend
pram stroller
prank: joke hoax
prawn shrimp
prayer pray
preemie: premature baby
preggers: pregnant
preggo: pregnant
pregnant pregnancy
pres president
presedent: president
president presidential potus
pretence pretense
prezident: president
prioritise prioritize
prision: prison
prisson: prison
privatise privatize
priviledge: privilege
probe: investigate inquiry
proclaim: declare
programme program
propoganda: propaganda
prosecutor prosecution
protest demonstration
protestor protest
prove proven proof
psychiatrist psychiatry
pub: bar
publicise publicize
pulmonary lung
pummel: beat beaten
punch: hit struck
pup puppy
pup: dog
puppy: dog
pw: password
pyjamas pajamas
python: snake
quake earthquake
queue: line
quid: pounds gbp
quip: joke
quit resign
quizzed: questioned
racist racism
radicalise radicalize
rage: anger angry
raided: searched
railroad railway
rainstorm: rain storm
rammed: hit crashed
rapist: rape
rattler: rattlesnake snake
real genuine authentic legitimate
realise realize
rebuild rebuilt
recieve: receive
recognise recognize
rediculous: ridiculous
reduce reduction
reefer: marijuana cannabis
ref referee
refuse: reject
rehab rehabilitation
relatives: family
religous: religious
renal kidney
rep: representative republican congressman
repay repaid
rescue: save
resell resold
residence: home house
restaraunt: restaurant
restaurant eatery
restraunt: restaurant
resturant: restaurant
retake retook retaken
reveal disclose
revolver: gun handgun
rewrite rewrote rewritten
rhino rhinoceros
rican: rico puerto
rich wealthy affluent
ride rode ridden
rider: ride rode
rifle: gun
rigged: fraud stolen manipulated
ring rang
ringleader: leader
rip: died death dead
ripoff: scam
rise: rose risen
risen: rise rose
roach cockroach
roasted: mocked
robber robbery
robber: robbed
robbery: robbed
roomie roommate
rooster: chicken
rubbish trash garbage
rucksack backpack
rumer: rumor rumour
rumour rumor
run ran
sabre saber
sacked: fired dismissed
sailor: navy
salesman salesmen salesperson
saliva spit
salvador salvadoran salvadorian
sammich: sandwich
samoa samoan
sanitise sanitize
sanitiser sanitizer
sargent: sergeant
satanic satanist
satelite: satellite
sattelite: satellite
saviour savior
scam fraud
scammer: scam fraud
scarf scarves
scary frightening terrifying
sceptic skeptic
sceptical skeptical
sceptre scepter
sched: schedule
schnoz: nose
schoolkid: student school
schoolteacher: teacher
scientist scientific science
scold: criticize rebuke
scorching: hot heat
scotland scottish scot
scrapped: cancelled abolished
screencap: screenshot
screengrab screenshot
scrutinise scrutinize
scuffle: fight
seaside: beach coast
sec: secretary
second 2nd
secratary: secretary
sedan: car
see saw seen
seek sought
seethe: angry
seize confiscate
selfie: photo picture
sell sold sale
send sent
seperate: separate
sept september
serpent: snake
serviceman servicemen
seven 7
seventeen 17
seventh 7th
seventy 70
sew sewn
sexist sexism
sexualise sexualize
shady: suspicious
shake shook shaken
sham: fake fraud
shave shaven
shcool: school
shear shorn
shelf shelves
sherrif: sheriff
shine shone
shoot: shot
shooter: shooting shot
shooting: shooter gunman shot
shoplift: steal stole theft
shotgun: gun
show shown
shriek: scream
shrink shrank shrunk
shrink: psychiatrist
shrooms: mushrooms psilocybin
shut closed
shutter: closed
sibling: brother sister
sidechick: mistress affair
sidewalk: pavement
sing sang sung
singer: sing sang song
sink sank sunk sunken
sip: drink drank
sis: sister
sit sat
six 6
sixteen 16
sixth 6th
sixty 60
skedaddle: fled
skeeter: mosquito
sketchy: suspicious dubious
skilful skillful
skinny: thin
skool: school
skyrocket: increase rise rose soar
slain: killed murdered
slam: criticize criticise condemn
slammer: prison jail
slap: hit struck
slash: cut reduce
slay slew slain
sleep slept asleep
slide slid
smack: hit
smartphone: phone mobile
smash: destroy broke crash
smirk: smile
smoker: smoke
smooch: kiss
smoulder smolder
smuggle smuggler
snapshot: photo picture
snatch: seize grab
snatched: kidnapped abducted
sneak snuck
sneakers: shoes trainers
sniff: smell
sniper: gunman shot
snitch: informant
snoop: spy
snooze: sleep slept
snot: mucus
snowplough snowplow
snowstorm: snow storm blizzard
snub: ignored rejected
snuffed: killed
soar: rise increase rose
sob: cry weep
soilder: soldier
solicitor: lawyer attorney
solider: soldier
soviet: russia russian
sow sown
spain spanish spaniard
speach: speech
speak spoke spoken
specs: glasses
spectre specter
speed sped
speedy: fast
spend spent
spill spilt
spin spun
spine spinal
spit spat
spoil spoilt
spokesman spokesmen spokeswoman spokesperson
spooky: scary
spotted: seen saw
spouse: husband wife
sprint: run
spud: potato
spy espionage
stab: knife
stabilise stabilize
staffer: aide employee
stallion: horse
stand stood
starve starvation famine
starving: hungry hunger starvation
stats statistics
statue monument
steal stole stolen theft
stepchild stepchildren
stepdad stepfather
stepmom stepmother
sterilise sterilize
stewardess: flight attendant
stick stuck
stigmatise stigmatize
stimmy: stimulus payment
stimulus stimuli
sting stung
stink stank stunk
stoner: marijuana
store shop
strangle choke
street road
strength strong
strike struck
stroll: walk
struck: hit
student pupil
stumble: fell fall
stupid dumb idiotic
sub: submarine
subsidise subsidize
sucess: success
sue sued lawsuit
suffocate choke
sulphur sulfur
summarise summarize
sunscreen sunblock
supermarket grocery
supermarket: store
supremacist supremacy
suprise: surprise
surge: increase rise rose
surgeon: doctor
surgery surgical surgeon
survivor survive
sus: suspicious
suspect: accused
suspend suspension
suv: vehicle car
swallow ingest
swanky: luxury
swap swop
swear swore sworn oath
sweat perspire
sweden swedish swede
sweep swept
swell swollen
sweltering: hot heat
swim swam swum
swimmer: swim swam
swindle: fraud scam
swine: pig
swing swung
swiped: stolen stole
symbolise symbolize
tabloid: newspaper magazine
take took taken
tantrum: anger
tat tattoo
tater: potato
tattle: informed
taunt: mock
tavern: bar
taxman: irs tax
taxpayer: tax
teach taught
teacher: teach taught
tear tore torn
teargas: tear gas
tech technology
tee: shirt
teen teenager adolescent
teeny: tiny small
television tv
tell told
telly: television tv
temp: temperature
ten 10
tenth 10th
terroist: terrorist terrorism
terrorise terrorize
terrorism terrorist
terrorits: terrorist terrorism
testicle testicular
theatre theater
theif: thief thieves
theives: thieves thief
therapy therapist
thief thieves
thief: stolen stole
think thought
third 3rd
thirteen 13
thirty 30
thousand 1000
three 3
thrice: three
throw threw thrown
thug: criminal
thur: thursday
thurs thursday
thwart: foil prevent
thx thanks
tiny: small
tipsy: drunk
tired exhausted
tits: breasts
tmr: tomorrow
tmrw tomorrow
tn: trillion
toddler: child
toilet bathroom restroom washroom lavatory
tommorow: tomorrow
tomorow: tomorrow
ton: tonne
tonite tonight
tonne: ton
toon: cartoon
tooth teeth
toothpaste: teeth tooth
topless: naked nude
torched: burned fire
tossed: thrown threw discarded
tot: toddler child
tounge: tongue
tourist tourism
tout: promote praise
tragety: tragedy
tragic tragedy
trainwreck: train crash
trans transgender
trash: waste
traumatise traumatize
tread trod trodden
tril: trillion
trinidad trinidadian
trooper: police officer
trounce: defeat beat
trousers pants
trucker: truck driver
tsar czar
tshirt: shirt
tues tuesday
tumble: fell fall
tummy stomach belly
tumour tumor
tune: song
turd: feces faeces
turkey turkish turk
tussle: fight
tween: child teenager
twelve 12
twenty 20
twice: two
twister tornado
two 2
txt: text
typo: error
tyrany: tyranny
tyre tire
ukranian: ukrainian ukraine
unalive: killed suicide died
unauthorised unauthorized
underage: minor
undergo underwent undergone
underpay underpaid
understand understood
undertake undertook undertaken
undies: underwear
undo undid undone
unearth: discovered found
univ university
university college
untruth: lie false
unveil: reveal
uphold upheld
url: link
uruguay uruguayan
vacant: empty
vacation: holiday
vacay: vacation holiday
vacination: vaccination
vacine: vaccine
vagina vaginal
vagrant: homeless
valour valor
vandalise vandalize
vanish disappear
vape: cigarette
vapour vapor
vaxxed: vaccinated
veg vegetable veggie
vegeterian: vegetarian
vegtable: vegetable
vehical: vehicle
venetian: venice
vet: veteran veterinarian
vetern: veteran
vetran: veteran
victimise victimize
victory: win won
vid video clip footage
vino: wine
visitor visit
visualise visualize
vlog: video
vomit puke barf
voter: vote
vow pledge promise
vw volkswagen
wacko: crazy
wage salary
waitress waiter server
wake awoke woken
wales welsh
warn alert
warrent: warrant
weaponise weaponize
wear wore worn
weave wove woven
web: internet website
webpage: website
weep wept cry
weight weigh
weird strange bizarre
wensday: wednesday
weopon: weapon
wepon: weapon
whacked: killed
whine: complain
whisky whiskey
whore: prostitute
wierd: weird
wife wives
wife: spouse
wifey: wife
wifi: wireless internet
wilful willful
win won
winner: won win
wino: drunk
withdraw withdrew withdrawn
withhold withheld
wk week
wknd weekend
wolf wolves
woman women
womb uterus
woollen woolen wool
worker employee
wounded: injured
wreck: crash destroy
write wrote written
writer author
writer: wrote written
yacht: boat ship
yank: removed pulled
yday: yesterday
yeet: threw thrown
yell shout scream
yoghurt yogurt
yorker: york
youngster: child teenager
yr year
yrs: years
yucky: disgusting
yummy: delicious
zero: 0
zionist zionism
`
