/** Health, food, animals, weather, science and the home. Rows as `rowsOf` reads them. */
export const nature = `
5g: network towers
adderall: adhd amphetamine
adhd: attention disorder
adrenochrome: blood children
advil ibuprofen
aftershock: earthquake
agri: agriculture
agw: warming climate
aircon: conditioning air
aldi: supermarket
aldrin: buzz
ale: beer
alien extraterrestrial
allah: god
allergy allergic
als: sclerosis
ambulance: hospital
america: usa american states
american: usa america states
amoxicillin: antibiotic
amphetamine: drug
amputee amputated
anaconda: snake
anaphylaxis: allergic reaction
aneurysm: brain
anorexia anorexic
antarctica antarctic
antelope: deer
antibiotic: drug
antibody immunity
antidote: cure
antivax antivaxx
anxiety anxious
apartment: flat
ape: gorilla chimpanzee primate
apollo11: moon landing
apollo: moon
appendix appendicitis
area51: nevada aliens
arse: buttocks
arsenic: poison
arson arsonist
arson: fire
arsonist: fire
arthritis: joints
asleep: sleeping
aspartame: artificial
aspca: animals
aspergers: autism
aspirin: drug
asthma asthmatic
astrazeneca: vaccine oxford
astronaut: space nasa
astronomer astronomy
astronomy: stars
asymptomatic: symptoms
atheist: religion
aurora: northern lights
autism autistic asd
autopsy postmortem
avalanche: snow
avian: bird
avo: avocado
ayatollah: iran
baboon: monkey
babysitter: childcare
bacon: pork
bali: indonesia
bamboo: plant
bangkok: thailand
baobab: tree
baphomet: satanic
baptism baptized baptised
baptist: church
bartender barman
basement cellar
beach shore coast
beagle: dog
beanie: hat
bebe: baby
bee honeybee
bee: insects
beef: cattle meat
belly stomach tummy abdomen
beluga: whale
benedict: pope
benzo: benzodiazepine
beverage drink
bible scripture
biblical: bible
bigfoot sasquatch
bigmac: mcdonalds
bigpharma: pharmaceutical companies
bikini swimsuit
biolab: biological laboratory
biopsy: cancer
bioweapon: biological weapon
bipolar: disorder
birdflu: avian influenza
birx: deborah
bison: buffalo
blackdeath: plague
blackhole: hole
blackout outage
blasphemy blasphemous
blaze fire
bleach: disinfectant
blood bleed
bloodmoon: moon eclipse
bloodwork: blood test
blossom: flower
bmi: obesity
boar: pig
bobcat: lynx
boffin: scientist expert
boobjob: breast implants
boobs: breasts
booster: vaccine dose
botox: botulinum
bourbon: whiskey
bovine: cow
brainy: intelligent
bratwurst: sausage
breakfast: meal
breastfeed breastfeeding
breathing respiratory
brekkie: breakfast
bride: wedding
bruise contusion
brunch: meal
bub: baby
bubonic: plague
budgie: parakeet bird
budweiser: beer
buffet: meal
bug: insects
bulldog: dog
bum: buttocks
bumblebee: bee
burning: fire
burqa burka
burqa: veil muslim
bushfire: fire australia
cadbury: chocolate
calf: cow
cancer tumor tumour
candy confectionery
canola rapeseed
canyon: valley
carb carbohydrate
carcinogenic: cancer
carcinoma: cancer
cardiologist: heart doctor
casket coffin
cataract: eye
cattle: livestock
cbd: cannabis
cdc: disease centers
celiac coeliac
celsius centigrade
cern: hadron collider
checkup: medical
cheeseburger: burger
cheetos: snacks
chemist chemistry
chemo chemotherapy
chemo: cancer
chemotherapy: cancer
chemtrail contrail
chemtrails: geoengineering
chernobyl: nuclear
chickenpox varicella
chickfila: chicken
chickpea garbanzo
chihuahua: dog
chimpanzee: ape
chlamydia: sexually transmitted
chloroquine: hydroxychloroquine drug
chook: chicken
chrimbo: christmas
chromosome: genetic
chupacabra: monster
cig cigarette
cigar: smoking
cigarette: smoking tobacco
ciggy: cigarette
cirrhosis: liver
classroom: school
climate: warming
clinic: hospital
clorox: bleach
clot thrombosis
clothes apparel garments
clots: blood
clotshot: vaccine covid
cloudseeding: seeding weather
co2: dioxide carbon emissions
coalmine: coal mine
cockatoo: parrot bird
cognac: brandy
cokehead: cocaine
cola: coke soda
colliery: coal mine
colon: bowel
coma comatose
comirnaty: pfizer vaccine
concussion: brain
condom: contraceptive
conjunctivitis: eye
contagious infectious
cookie biscuit
cop27: climate summit
copd: lung pulmonary
corgi: dog
coronavirus: virus pandemic
coroner: autopsy
corpse cadaver
cosmonaut: astronaut
cossie: swimsuit
costco: store
cougar puma
cougar: lion mountain
covaxin: vaccine india
covid: virus pandemic
cow: livestock
coyote: wolf
cpr: resuscitation
crackhead: crack addict
cranium: skull
crapper: toilet
crimbo: christmas
crossdresser: drag
crow: bird
crystalmeth: methamphetamine
csection: caesarean
cult: sect
cuppa: tea
cure heal remedy
cure heal remedy treatment
cure: treatment treat
curriculum syllabus
curtain drapes
cvs: pharmacy
cyanide: poison
cyclone: storm
czech: republic
dachshund: dog
dam reservoir
daycare nursery
ddt: pesticide
debris rubble wreckage
deer: animal
defibrillator: heart
deluge: flood
dengue: mosquito
dentist: teeth
dentures: teeth
deodorant antiperspirant
derm: dermatologist
dermatologist: skin
desi: indian
detox: toxins
dettol: disinfectant
diagnosis diagnosed
dialysis: kidney
diaper: baby
die dead death deceased
dinner supper
dinner: meal
dinosaur dino
diploma degree
disaster catastrophe
disinfectant: bleach
diwali deepavali
diwali: hindu
dna: genetic
doctor physician doc
dorian: hurricane
doritos: chips
dosage dose
dose: vaccine
dove: bird
drinking drank drunk
drizzle: rain
drought: dry water
drpepper: soda
drunkard: drunk
dubai: emirates
duckling: duck
dui dwi
dui: driving drunk
dwi: driving drunk
eardrum: ear
earth: world
ebola: virus outbreak
eclipse: sun
eco: environmental
ecoli: bacteria
eczema: skin
edibles: cannabis marijuana
egghead: scientist
eid: muslim
einstein: albert
elderly senior
electricity: power
elementary: school
elevator lift
elnino: nino climate
ema: european medicines
embryo: fetus
enby: nonbinary
encephalitis: brain
entomophagy: insects
environment: environmental
environmentalist: environmental
epidemiologist: epidemic scientist
epilepsy epileptic
epilepsy: seizures
epinephrine adrenaline
epipen: allergy epinephrine
equine: horse
er: emergency
erotic: sexual
esa: space
euthanasia euthanized euthanised
euthanasia: assisted suicide
ev: electric vehicle
evac: evacuation
evangelical: christian
everest: mountain
evian: bottled water
evoo: olive
ewe: sheep
eyeball eye
facelift: surgery
faint: collapsed
fakemeat: meat plant
famine: starvation hunger
fanta: soda
farmer grower
farming agriculture
fart flatulence
fatality: death
father dad daddy papa
fatty: obese
fauci: anthony
fauciouchie: vaccine
fauna: animals
fent: fentanyl
fentanyl: opioid drug
fetus: unborn baby
ffp2: mask
fgm: genital mutilation
firefighter: fire
flames: fire
flatearth: flat earth
flerf: flat earth
flora: plants
fluoride: water
flurona: flu covid
foal: horse
foliage: leaves
food meal
foodstamps: snap food
forestfire: wildfire forest
formaldehyde: chemical
fossilfuel: fossil fuel
fracking: gas drilling hydraulic
fracture: broken
francis: pope
frankfurter: sausage
frisco: san francisco
funeral burial
ganges ganga
gangrene: infection
garb: clothing
gardasil: hpv vaccine
gastric: stomach
gaza: palestinian
gcse: exam
gene genetic
genejab: vaccine mrna
genital genitalia
genius: intelligent
genome: genetic
geoengineering: weather
germ: bacteria virus
ghee: butter
ghg: greenhouse emissions
gin: alcohol
glasses spectacles
glaucoma: eye
globalwarming: warming climate
globe: earth
gluten: wheat
glyphosate roundup
glyphosate: herbicide weedkiller
gmo: genetically modified
gmos: genetically modified
god: almighty lord
gonorrhea: sexually transmitted
gorilla: ape
gosling: goose
gospel: bible
gp: doctor
grandparent: grandfather grandmother
graphene: oxide
graviola: fruit
greatwhite: shark
greenpeace: environmental
greggs: bakery
greta: thunberg climate
greyhound: dog
grizzly: bear
groceries: food supermarket
groomer: pedophile grooming
groundhog woodchuck
guinness: beer
gurdwara: sikh
gyno: gynecologist
h1n1: swine influenza
h2o: water
h5n1: avian bird influenza
haarp: weather
hail hailstones
hailstorm: hail
haiyan: typhoon
hajj: pilgrimage mecca
halal: muslim
ham: pork
hamster: rodent
hantavirus: virus
hanukkah chanukah
hanukkah: jewish
hawking: stephen
hcq hydroxychloroquine
headmaster principal
headteacher: principal
heal: treatment
heat: temperature
heatwave: heat temperatures
heifer: cow
heineken: beer
heinz: ketchup
helene: hurricane
hemorrhage haemorrhage bleeding
hemorrhagic haemorrhagic
hemp: cannabis
herbicide weedkiller
herdimmunity: herd immunity
heroin: drug
hijab headscarf
hijab: veil muslim
hiv: aids
hmpv: respiratory virus
hols: holidays
home house
homeopathy homeopathic
homeschool: school
hoodie sweatshirt
hookah: smoking
hooker prostitute
hornet: wasp
horoscope: astrology
horsepaste: ivermectin
hospice: dying
hospitalized hospitalised
hotdog sausage
hound: dog
hubble: telescope
hubby husband
hummingbird: bird
hummus: chickpeas
humpback: whale
hungover hangover
hurricane typhoon cyclone
hurricane: storm
hydroxychloroquine: drug malaria
hypertension: blood pressure
hypotension: pressure blood
ibs: bowel
icecream: ice cream
icu: intensive hospital
iguana: lizard
illiterate illiteracy
illness sickness disease ailment
immunologist: vaccine
infertile: fertility
infirmary: hospital
inflammation inflamed
injection: vaccine
insomnia sleepless
insulin: diabetes
interstate: highway
intestine bowel
iq: intelligence
irma: hurricane
island isle
isro: space india
iss: space station
istanbul: turkey
ivermectin: drug
ivf: fertilization
jab: injection
jacket coat
janssen: johnson vaccine
jaundice: liver
jello: gelatin
jerky: meat
jerusalem: israel
jesus christ
jihadi jihadist
jn1: variant
jnj: johnson vaccine
juicing: steroids
july4th: independence july
jupiter: planet
juul: vaping cigarettes
juvenile: minor
jwst: webb telescope
k9: dog police
kennel: dog
ketamine: drug
ketchup catsup
keto ketogenic
keto: diet
keystone: pipeline
kg kilogram kilo
kid: minor
kiddo: child children
kidnap abducted
kilauea: volcano hawaii
killerwhale: orca whale
kindergarten preschool
kindergarten: school
kippah yarmulke
kitkat: chocolate
kitty cat
kms: kilometers
koala: bear
kombucha: tea
komodo: lizard
kosher: jewish
krokodil: drug
la angeles
labgrown: cultivated meat
labrador: dog
lacroix: water
ladybug ladybird
lager: beer
lagos: nigeria
landfill dump
lard: fat
lasik: eye surgery
lassa: fever
lava magma
lava: volcano
lawn: grass
leaf leaves
leccy: electricity
lecturer: university
legionnaires: legionella
leukemia: cancer blood
lfts: tests
lhc: hadron collider
lidl: supermarket
lightbulb bulb
lightheaded dizzy
lightning: struck
lingerie: underwear
lipo: liposuction
liposuction: surgery
listeria: bacteria
litter trash
liver hepatic
livestock: cattle
lizard: reptilian reptile
lng: gas
lobotomized: lobotomy
lobotomy: brain
lobster: crustacean
loch: lake
lockdown: restrictions quarantine
lockjaw: tetanus
locust: insects
lollies: sweets candy
lollipop: candy
longcovid: covid
loo toilet
loopaper: toilet paper
losangeles: angeles california
lsd: drug psychedelic
lunch: meal
lupus: disease autoimmune
lyme: tick disease
lymphoma: cancer
lysol: disinfectant
macaque: monkey
macaw: parrot bird
maccies: mcdonalds
madcow: cow disease
maggot: worms
magnitude: earthquake
makeup cosmetics
males: men man
malignant: cancer tumor
malnutrition malnourished
malnutrition: hunger
mammogram: breast cancer
man guy dude
mandir: temple hindu
manila: philippines
manure: fertilizer
marburg: virus
mare: horse
mars martian
marsh: wetland
mask facemask facecovering
maskless: mask
mastiff: dog
matcha: tea
math mathematics
maui: hawaii
mayo mayonnaise
mcdonalds maccas
mcnugget: chicken mcdonalds
mdma ecstasy
mealworms: insects
medicaid: health
medicine medication meds
meds: drugs
megachurch: church
megalodon: shark
melanoma: cancer skin
meningitis: brain
menopause: hormone
menorah: jewish
mers: coronavirus virus
metastasis: cancer
meteor meteorite
meteor: asteroid
meteorite: asteroid
methadone: opioid
methane: gas
mhra: medicines regulator
microchip: chip
microplastics: plastic
microwave: oven
midwife: birth
mifepristone: abortion
migraine headache
milk: dairy
milkyway: galaxy
minor: underage child
miscarriage: pregnancy
mmr: measles vaccine
moderna: vaccine
moggy: cat
molest: sexual abuse
monk: buddhist
monkey: primate
monsanto: gmo glyphosate
monsoon: rain
moon lunar
moonlanding: moon landing
moonshine: alcohol liquor
morgue mortuary
morphine: opioid
mosquito mozzie
mosquito: insect
mother mom mum mommy mama momma
motrin: ibuprofen
mountain mount
mouse: rodent
mri: scan
mrna: vaccine
msg: glutamate monosodium
mudslide: landslide
mumbai: india
mumma: mother
mumps: mmr
mutton: sheep
myocarditis: heart inflammation
n95: mask
naloxone: overdose
namibia namibian
nan: grandmother
nandos: chicken
nanny babysitter
nanobots: microchip
narcan naloxone
narcan: overdose
narwhal: whale
nativity: christmas
nausea nauseous
necklace: jewelry
nephrologist: kidney
nessie: loch monster
nestle: chocolate
netzero: emissions
neuro: brain
neurologist: brain
nibiru: planet
nicotine: tobacco
nikes: shoes
nipah: virus
niqab: veil muslim
noaa: oceanic weather
noah: ark
noel: christmas
nordstream: pipeline gas
norovirus: vomiting
northernlights: aurora
northpole: north pole
nosejob: surgery nose
nosh: food
nostradamus: predicted
nostril nose
novavax: vaccine
novichok: nerve poisoned
nuclear atomic
nugget: chicken
nuggies: nuggets chicken
nuke nuclear
nukes: weapons
nuptials: wedding
nurofen: ibuprofen
nutella: hazelnut chocolate
oap: pensioner elderly
obgyn: gynecologist
obituary obit
obliterated: destroyed
ocd: obsessive disorder
ocean sea
omelette: eggs
omicron: variant covid coronavirus
oncologist: cancer doctor
opioid: painkiller drug
oppenheimer: atomic
optician: eye
optometrist: eye
orangutan: ape
orca: whale killer
oreo: cookie
orthodontist: dentist
osteoporosis: bones
owl: bird
oxycodone: opioid
oxycontin oxycodone
ozempic wegovy semaglutide
ozempic: weight drug
pacemaker: heart
paddys: patrick
paedo pedophile
painkiller analgesic
painkillers: drugs
paleontologist: dinosaur fossil
panadol: paracetamol
panda: bear
pandemic epidemic outbreak
paralysed paralyzed
paralysis: paralyzed
paramedic emt
paramedic: ambulance
parrot: bird
passover: jewish
pathogen: virus bacteria
pathologist: autopsy
paxlovid: pfizer drug
pbj: peanut butter
peacock peafowl
peacock: bird
pediatrician: doctor children
pedophile: child abuse
penguin: bird
penicillin: antibiotic
pensioner: elderly retired
pepperoni: sausage
pepsi: soda
percocet: opioid painkiller
perfume cologne
pericarditis: heart inflammation
perished: died
perrier: bottled water
perseverance: rover mars
pertussis: cough
pesticide insecticide
pesticides: chemicals
pet: animal
peta: animals
petroleum: oil
pfas: chemicals
pfizer: vaccine
physicist physics
pig hog swine
pigeon: bird
piglet: pig
pill tablet
pill: drug
pinkeye: conjunctivitis
piranha: fish
placebo: trial
plandemic: pandemic covid coronavirus
poaching: hunting
polarbear: polar bear
polarvortex: polar cold
polio poliomyelitis poliovirus
pollution: contaminated
polonium: poisoned
poodle: dog
poop poo feces faeces
pope: vatican
popeyes: chicken
pork: pig
porpoise: dolphin
possum opossum
pothead: marijuana
potty: toilet
poultry: chicken
powercut: blackout outage
ppe: protective equipment masks gloves
preteen: child
priest clergyman
pringles: chips
prochoice: abortion
professor lecturer
prolife: abortion
prophet: muhammad
prosecco: wine
prosthetic: artificial limb
prostitute: sex
prozac: antidepressant
psoriasis: skin
psychiatrist: doctor
psycho: psychopath
ptsd: traumatic stress
puma: lion mountain
pupper: dog
purse handbag
quack: doctor
quadriplegic: paralyzed
quarantine isolation
quarantine: lockdown
queer: lgbtq gay
quran: muslim
rabid: rabies
rabies: rabid
raccoon racoon
radioactive radiation
radiologist: doctor
radiotherapy: radiation cancer
rain rainfall
ramadan: muslim
ranch: farm
rancher: farmer cattle
rape: sexual assault
rat: rodent
rattlesnake: snake
raven: bird
reactor: nuclear
redbull: energy drink
redwood sequoia
reindeer caribou
remdesivir: drug
remedy: treatment
renewable: solar wind
retriever: dog
rheumatism: arthritis
richter: earthquake
ricin: poison
rickets: vitamin
rico: puerto
ringworm: skin
ritalin: adhd
roadkill: animals
roid: steroids
roman: rome
rona: coronavirus covid virus pandemic
roo: kangaroo
rooster cockerel
roscosmos: space russia
roswell: ufo
rottweiler: dog
roundup: weedkiller
rover: mars
rspca: animals
rsv: respiratory
rubella: mmr
rum: liquor alcohol
rx: prescription
sads: sudden death
safari: wildlife
saigon: vietnam
sainsburys: supermarket
salmon: fish
salmonella: bacteria
sanfran: san francisco
sanitizer sanitiser handsanitizer
sarnie: sandwich
sars: coronavirus virus
sarscov2: coronavirus covid virus
satan devil lucifer
satellite: orbit
scabies: skin
scamdemic: pandemic covid coronavirus
schizo: schizophrenia
scholarship: tuition
schoolboy: student
schoolchild: student
schoolchildren: students children
schoolgirl: student
sciatica: nerve
scientist researcher
scran: food
scurvy: vitamin
seagull gull
seagull: bird
sealife: marine
seashell: shell
seaweed kelp algae
seaworld: orca whales
sedative tranquilizer tranquiliser
seedoil: oil vegetable
seizure convulsion
seltzer: water
senile: dementia
sepsis: infection
sequoia: tree
settee: sofa
sewage wastewater
sf: san francisco
sharia: islamic law
shark: fish
sheep: livestock
shellfish: seafood
shoe footwear
shore: coast beach
shoreline: coast
shrimp: seafood
shroud: turin
shuttle: space
sick ill unwell
sids: sudden infant
sikh: sikhism
sinopharm: vaccine china
sinovac: vaccine china
skeleton bones
skittles: candy
slaughterhouse abattoir
smog: pollution
smoking: cigarettes tobacco
snake: reptile
snek: snake
snickers: chocolate
snow snowfall
snowfall: snowstorm
snowstorm blizzard
socal: california
soda: drink
sodium: salt
soursop graviola
southpole: south pole
soy soya soybean
spacecraft: space
spaceman: astronaut
spaceship spacecraft
spaghetti: pasta
speedball: cocaine heroin
sperm semen
splenda: sucralose sweetener
sputnik: russian satellite
sputnikv: russian vaccine
srilanka: sri lanka
sriracha: sauce
ssri antidepressant
ssris: antidepressants
stag: deer
starbucks: coffee
starlink: satellite
starve: hunger
starving starvation
statins: cholesterol
std sti
stds: sexually transmitted
steak: beef meat
stethoscope: doctor
stevia: sweetener
stillborn stillbirth
stis: sexually transmitted
stove cooker
stpatricks: patrick
study research
submerged underwater
suffocate asphyxiate
suicided: killed
sunset dusk
superstorm: storm
supper: meal
supplement: vitamins
surgery: operation
surrogate surrogacy
survivor survived
sushi: fish
swab: test
swamp: wetland
sweat perspiration
sweetener aspartame
swineflu: swine influenza
synagogue: jewish
syphilis: sexually transmitted
taikonaut: astronaut
takeout takeaway
tallow: fat
tapeworm: worm parasite
tapwater: water tap
tarantula: spider
tats: tattoos
tb tuberculosis
tdap: tetanus vaccine
teacher educator
telescope: space
temp temperature
tequila: liquor alcohol
tesco: supermarket
tesla: elon
testosterone: hormone
thc: cannabis marijuana
thimerosal: mercury vaccines
thirsty thirst
thunberg: climate
thunderstorm: storm
timber lumber
timhortons: coffee
tinnitus: ears
titties: breasts
toblerone: chocolate
tofu: soy
tokyo: japan
torah: jewish
tornado: storm
tortoise: turtle
tourettes: syndrome
toxin: toxic poison
tp: toilet paper
trafficking: smuggling
tranq: xylazine tranquilizer
transgender: gender
transman: transgender
transmissible: contagious
transplant: organ
transwoman: transgender
trashpanda: raccoon
treatment therapy
tremor: earthquake
trex: dinosaur tyrannosaurus
trickortreat: halloween
trout: fish
tshirt tee
tsunami: wave
tuition: fees
tuna: fish
turban: sikh
turbocancer: cancer vaccine
turkey turkish turkiye
turmeric curcumin
turmeric: spice
tylenol acetaminophen paracetamol
typhoon: storm
uap: unidentified
ufo uap
ufo: unidentified flying
ulez: emission london
ultrasound: scan
umbrella brolly
unalived: killed died suicide
unborn: fetus
undergrad: student university
undies underwear
unpasteurized: raw milk
unvaxxed unvaccinated unvaxed unjabbed
vaccine vaccination inoculation vaccinated jabbed
vaccine vax vaxx vaxxine inoculation immunization immunisation
vaids: aids vaccine
valium: drug
vape ecig
variant strain
vasectomy: sterilization
vaxcard: vaccination card
vaxpass: vaccine passport certificate
vaxxed vaxed vaccinated jabbed
vaxxers: vaccine
veal: meat
veg: vegetables
vegan: vegetarian
veganuary: vegan
vegas: las nevada
venom: poison
vesuvius: volcano
veterinary: veterinarian
viagra: drug
vicodin: opioid painkiller
viper: snake
virologist: scientist virus
vit: vitamin
vitc: vitamin
vodka: alcohol liquor
volcanic: eruption
volcano volcanic
volcano: eruption
vulture: bird
walgreens: pharmacy
wallaby: kangaroo
walmart: store supermarket
warming: climate temperature
weather meteorological
weatherman meteorologist
wellness: health
wheelchair: disabled
whiskey: alcohol liquor
whopper: burger
wildfire bushfire
wildfire: fire
wildlife: animals
windfarm: wind turbines
windmill turbine
witch witchcraft
woodpecker: bird
xanax: drug
xray: scan radiation
xtian: christian
xylazine: tranquilizer
yard: garden
yarmulke: jewish
yeshua: jesus
yule: christmas
zika: virus
zit: pimple acne
zoloft: antidepressant
`
