/** Health, food, animals, weather, space, vehicles, weapons, family, fame, sport, telephones and the internet, houses; slang of several countries. Rows as `rowsOf` reads them. */
export const daily = `
2019ncov sars2: coronavirus covid
737 747 777 a380: plane aircraft
911 9eleven: september attacks
aadhaar: card
aamir: khan
aarti: hindu
abalone: shellfish
abbott: texas
abeg: please
ablaze aflame: fire burning
aboriginal indigenous
abortion abort: fetus
abt: about
abuja: nigeria
accra: ghana
acrobat: circus
actor actress
acupuncture: needles
adani: gautam
addict addiction
adeboye: pastor redeemed
adhd: hyperactivity
admits: confessed
adoption: adopt
adrak: ginger
adverse: side effects
advocate: lawyer
afc gooners: arsenal
affair cheating: infidelity
afghani afghan
afu zsu: army ukraine
agbada: dress
agbero: thugs
ageing aging
aggro: aggression
aid relief
aiims: delhi hospital
airbag: car
airbnb hotel motel
airhostess: flight attendant
airlift: evacuated
airpods earbuds earphones
airport runway
airstrike bombing
airtel jio vodafone mtn glo: network mobile
aishwarya: rai bachchan
ajinomoto: monosodium glutamate
ak47 ak kalashnikov: rifle gun weapon
akara: beans
akhilesh: samajwadi
akki akshay: kumar
akshay: bollywood actor
alawite: syria
alcoholic: alcohol
aleppo idlib raqqa ghouta douma homs: syria
alexa siri: assistant
alexjones infowars: alex jones
ali: boxer muhammad
alight: fire
alkaline alkalinity: ph acidic
allah: muslim
allergic: allergies
almighty bhagwan ishwar: god
aloe: vera
alqaeda qaeda: terrorist
alsatian spaniel husky: dog
alum: phitkari
alzheimer: dementia
amazon flipkart: online
amazon: rainforest
ambani: reliance mukesh
amberalert: missing child
ambo: ambulance paramedic
ambulance paramedic
amish: pennsylvania
amitabh bigb bachchan
amitabh: bollywood
amma maa: mother
amnesty: human rights
amputee amputation: amputate
amsterdam: netherlands
amtrak: train
ananas: pineapple
anchor: ship
android: phone
andy andrew: prince
angelic: angel
angler: fisherman
animated animation: computer
annihilated: destroyed
anons: conspiracy
ant: insect
anthem: national
antibiotic: amoxicillin penicillin
antidepressant prozac zoloft: depression
antifa: protesters
antivaxxer antivaxer antivax antivaxx: antivaccine vaccine
antonov mriya: plane
any1: anyone
apc pdp: nigeria party
apc: military vehicle
ape gorilla: monkey
apologise apologize: apology
apologizes apologises: apology
appa: father
applauded clapped
apricot: kernels
ar15 m16: rifle gun
archaeologist: archaeology
archie lilibet: harry meghan
arctic: polar
area51 roswell: aliens ufo
ark: noah
arkancide: suicide killed
arma3 arma: simulation
armaments weaponry: weapons
armistice remembrance: poppy
armoured armored
armstrong aldrin: moon astronaut
army troops soldiers forces
arrested apprehended
arrests: police
artefacts: artifacts
article370: kashmir
articulated: lorry
arvo: afternoon
asda morrisons waitrose: supermarket
ashawo: prostitute
ashrafghani ghani: ashraf
aso: rock villa
assange: julian
assassin: killer
assassinated assassination
asteroid meteor meteorite
astrologer: astrology
astronaut cosmonaut
asuu: nigeria university strike
asylum: migrants
atagi: vaccine australia
athlete: sports
atiku: abubakar
atkins: diet
atlantis: underwater city
atm: cash bank
atta: flour wheat
attacked: assault
aubergine eggplant brinjal
auschwitz dachau: concentration camp holocaust
auto rickshaw tuktuk
autos: car vehicle
autumn: fall
aviv: israel
award: prize
awoken woke
axe hatchet
ayodhya: temple mosque
ayush ayurvedic: ayurveda
az: astrazeneca
azan adhan: prayer call
azithromycin: antibiotic
azov: ukrainian nazi battalion
azovstal: mariupol
aztec mayan maya: calendar
b4: before
baba: father
baba: guru holy
babalawo: priest traditional
babri: mosque ayodhya
babysitter: childminder
backhander: bribe
bacon ham pork
bagram: afghanistan base
baking: soda
bakrid: muslim
bald: hair
banderite bandera: ukrainian nazi
banderites: nazi ukrainian
bandit: gunmen
bandobast: police
bankholiday: holiday
banksy: graffiti artist
banned prohibited
bannon: steve
bapu: mahatma
barber: salon
barbie: barbecue
barbie: doll
barcelona: spain
barracks garrison: army base
barred: banned
bashed walloped clobbered: beaten assaulted
basilica: church
batsman batter bowler: cricketer
battalion brigade
battalion regiment brigade: army
bayonet: rifle
bbc: news
bbgun: gun
bbq braai barbecue
bear grizzly
beard moustache: facial
beaten beat thrashed
beckham: david
beggar begging
beheaded decapitated
belfast: ireland
bellyache tummyache: stomach
beret: soldier
berries: strawberry fruit
bet: gambling
betadine iodine: antiseptic
betel: paan
beti: daughter
bevvy: drink alcohol
beyonce rihanna: singer
bhabhi: wife
bhakt andhbhakt: modi supporters
bhoot: ghost
bhutto: benazir
biafran: biafra
bible scripture: biblical
bicarb: baking soda
bicycle cycle
biden joe
biffo: fight
bigben: ben london
bigcat: lion tiger leopard
bigfoot sasquatch yeti
biggie: rapper
biggovt: government
bike motorbike motorcycle
bikkie biccy: cookie biscuits
billboard hoarding
billionaire millionaire
bin dustbin
biolabs: ukraine
biontech: pfizer
bird: flock
birdflu: flu
birdie: bird
birthrate: births
biryani: rice
bishop archbishop
bitterkola: bitter kola
bjp: india
blackbox: plane
blackfella abo aborigine: aboriginal
blackhawk apache chinook: helicopter
blackmail extortion
blair: tony
blamed accused
blast exploded
blast explosion
blastsite: blast
bleed: bleeding
blew blown: exploded explosion
blind: blindness
blocked: banned
blog blogger: post
blood bleeding bled
bloodgroup: blood
bloodied: blood
blubbing: crying
bluetooth: wireless
bnp: far right
boa: snake
boatpeople: migrants boat
bobby plod: police
bodies corpses
body corpse
bodybag: bodies dead
bodydouble doppelganger lookalike
boebert: lauren
bog dunny lav khazi: toilet
bogan chav: working
bogroll: toilet paper
boiled: water
boiling: hot heat
bokoharam boko: haram nigeria
bollocks nads: testicles
bomb explosive
bomber b52: aircraft
bombing blast
bonce: head
bone: skeleton
bonk shag: sex
bonkers: mad
bonnet: hood
boobjob nosejob facelift: surgery plastic
booed heckled
boogie: dance
book: novel
bookie: betting
boom kaboom: explosion
booted: kick
boots sandals chappal: shoes
boozer: bar
border frontier
boss ceo
bot: fake accounts
botox: injection
bottle: plastic
bottleo: liquor
botulism: botox
bouncer: security
bowel intestine colon
boxer boxing: fight
boy lad
bp: blood pressure
breached: dam
breastfeed breastfeeding: breastmilk
breastmilk: breast milk
breathless: breath
brew chai: tea
bribery corruption
bribery: corruption
brickie: builder
bricking: scared
bricklayer: builder
bridegroom: groom
bridge flyover
bro bruh bruv brother
brother bhai
brufen: ibuprofen
bruise: injury
bts: korean band
bubba babe: baby
bubu: buhari
bucharest: romania
bucketing: rain
buckingham: palace
buddhist: buddha
bug: virus
buggy: stroller
buhari bubu pmb: nigeria president
builder: construction
bulb lamp
bull bullock ox oxen: cow cattle
bull ox bullock
bulldozed bulldozer: demolished
bulletproof: vest
bullettrain shinkansen: train
bullfight: bull
bum arse ass butt: buttocks bottom
bumper: car
bungalow: house
bunker: shelter
burger hamburger cheeseburger
burgled burglary
buried burial
burjkhalifa: dubai
burnaboy: burna
butty sanger: sandwich
cablecar ropeway: cable car
cadaver: body
caesarean: birth
caliphate: islamic state
calpol crocin dolo dolo650: paracetamol
calves: cow
cam: camera
cambridge: william kate
cameron: david
camilla: charles queen
camouflage camo
camper: camping
camphor: kapur
cancelculture: cancelled
cancerous: cancer
candle diya: light
candles: vigil
cannibal cannibalism: human flesh
cannon: gun
canoe kayak
capsicum: pepper
capsize: boat
captain: pilot
caption: photo
captured captive: prisoner
caravan rv: camper
carbomb: bomb
carcinogen: cancer
cardiac coronary
cardinal: catholic
cargo container
carlson: tucker fox
carpark parking
cartoon caricature: drawing
casecount infections: cases
casedemic: pandemic covid coronavirus
cashier: shop
casino: gambling
castaway: island
casualties: injured
catalan catalonia: barcelona spain
catamaran sailboat: boat
catapult slingshot
catholic: church
cave cavern
cbn: bank nigeria
cbse: school exam
cctv surveillance
celebrity celeb: star
censor: censorship
censored banned
census: population
centenarian: oldest
centrelink: benefits
cfo: finance
chacha: uncle
challan: fine
challenger: space
champion winner
chancellor treasurer: minister
chandrayaan vikram: moon india isro
chant: slogans
chappal slipper: shoe
charger charging: phone
charity donation
charles: prince
charred: burned
chase: pursued
chauffeur: driver
checkpoint: soldiers
cheeto trumpy agentorange: trump
chef cook
chelation: detox
chew: eat
chick duckling: bird
chick: woman girl
child kid: boy girl
childbirth: birth
childcare: nursery
chilli chili chile
chip: microchip
chipped: microchip
chips fries
chiraq: illinois
choccy: chocolate
cholera typhoid: disease
cholesterol: heart
chop: eat
chortle: laugh
chowkidar: modi
chrissie: christmas
chuck hurled lobbed: thrown threw
chuffed: pleased
church chapel
churchgoers congregation: church
churchill: winston
cigarette tobacco
cinema theatre
cinnamon: spice
circumcised: circumcision
clapping: applause
clash: violence
cleaner janitor
cleric: muslim
cliff: rock
climatechange: warming
climber mountaineer
clingfilm: plastic wrap
clips reel: video
clooney: george
clove: laung
clown: circus
clusterbomb: cluster munition
cng: gas
cnn foxnews msnbc abc nbc cbs: news
coach manager
coach: bus
coaches: bus
coastguard: rescue
cobra viper: venom
cocaine: drug
cockpit: plane pilot
cockroach: insect
coke cocacola pepsi: cola soda
coke: cocacola
colgate: teeth
collapse: fall
collie terrier: dog
cologne hamburg: germany
colombo: lanka
colosseum: rome
colt filly: horse
comedian comic
comedian: joke
comet: asteroid
commando: special
commie communist
comp puter: computer
concorde: plane
concussion: head injury
conductor: bus train
confess confession: admitted
congi: congress
conned swindled duped: scam
conscripted: draft
contagion: virus
containers: cargo ship
contaminated tainted
contraception contraceptive birthcontrol
contracted: infected
converted conversion: religion
cook: boil
copenhagen: denmark
copper: police
corbyn jezza: labour
cordblood: cord
coronation: king
corrie: coronation street
corrupt corruption
cosby: bill
cosmic cosmos: space
costco: supermarket
cot crib
cot: bed
court tribunal
covid2019: coronavirus covid
cowboy: horse
cr: million
crackers firecracker fireworks
crash wreck accident
crayfish lobster
creature beast animal
creek brook: river
cremate: cremation
cremated cremation
cricket: match
cricketer: cricket
cried tears
crim: criminal
crimean: crimea
criminal offender
crippled crip: disabled
crisisactor: actors staged
crocodile alligator
crossbow: arrow
crow raven
crowd mob
crown tiara
crucified crucifixion: cross
crucifix cross
cruise liner: ship
crying weeping
crypto bitcoin
cub: lion bear tiger
cuddle hug
cuddling embraced: hug
cuffed handcuffed cuffs: arrested handcuffs
cukes: cucumber
cull: killed
cumin: seeds
cuomo: york
cup trophy
cupcake muffin: cake
customs: border
cutlery: fork spoon
cuz coz cos bcoz bcz bcos: because
cycling: bicycle
cylinder: gas oxygen
dacoit: bandits
daesh: islamic state
dahi curd: yogurt
dairy: milk
dam reservoir: water
dandrews andrews: victoria premier
danfo molue: bus
dangote: aliko
darwin: evolution
daughter: girl
davido wizkid burna: nigerian singer
davinci vinci: leonardo
deaf: deafness hearing
dealer pusher: drug
deathshot killshot: vaccine
deathtoll: deaths
debitcard creditcard: card
debt owed
decapitation: beheading
decked: punched
declared announced
deepstate: deep state
defaced: vandalised
defecate: feces
defector defected: surrendered
deleted removed
delicious tasty
dementia alzheimers
demo: demonetisation
demo: protest
demolished razed
demolition: demolished
demonetisation demonetization notebandi
demonic: demon
depop depopulation: population
depopulate eugenics: depopulation
depp: johnny
deputy: police
derail: train derailment
dero: homeless
desantis: florida
deserter: soldiers
desh: country
desi: india
destroyed wrecked
destroyer frigate: navy ship
detergent: soap
detonated: explode
detox cleanse
devil demon
devoured: eat eaten
dewormer: ivermectin
dexamethasone: steroid
dhaka: bangladesh
dhl fedex: parcel delivery
dhoni msd mahi
diabetic: diabetes
diamond gem: jewel
die died
died dead death
dingo: dog
diplomat: embassy
disabled disability
discovered found
disinformation: propaganda
dismembered: body
dismissed: fired sacked
disney disneyland: mickey
disprin ecosprin: aspirin
diwali: crackers
djoko: djokovic
dms: message
dnipro dnepr
doco: documentary
doctor medics: medical
doctored edited
doctored photoshopped manipulated
documentary: film
dodo: extinct
dog canine
doggos: puppy dog
doll: toy
dominos: pizza
donated: donation
donetsk luhansk lugansk: ukraine
donkey mule
donor donate: donation
doodh: milk
doona duvet
dope: marijuana cannabis
dosh wonga moola paisa: money
dp pfp: profile picture
drake eminem tupac snoop: rapper
drenched: rain
dress gown
dromedary: camel
drought famine
drowned: water
drugs narcotics
dsp ips: police officer
dss: nigeria security
duchess duke
dugong: sea
dummy: pacifier
dumper tipper: truck
dumpster: rubbish bin
dunes: desert sand
dung: cow
dustman binman binmen
duterte: philippines
dutton: australia
dvla: driving licence
dwarf: height short
dying: die death
eagle hawk falcon: bird
eclipse: moon solar
edl: far right
efcc: nigeria corruption
eff: malema
egg anda
egusi garri eba fufu: food
elderly: old
election polls
electrocuted electrocution
electrocuted: electric shock
ellen: degeneres
elon musk: tesla
elrufai: kaduna
embezzled: stole
embolism thrombosis: clot blood
emf emr: radiation
eminem slimshady marshall
emirates qantas indigo: airline
encounter: police killed
england english: britain
epileptic: seizures
epsom: salts
epstein: jeffrey
erdogan: turkish
eruption erupting: volcano
esa: europe
escaped fled
esky: cooler
espresso latte cappuccino: coffee
essiac: cancer
ethereum: cryptocurrency
etna: volcano
eucalyptus: oil
eurostar: train
euthanasia: dying
ev evs: vehicle car
evacuated evacuation
evergiven: suez ship
every1: everyone
eveteasing: harassment
execute: killed
executed execution
exorcist: exorcism
expat: foreign
expecting expectant: pregnant
experiment trial
expert specialist
explorer: expedition
explosion exploded
exposed revealed
f16 f35 f22 mig mig21 mig29 su35 su27 rafale: jet fighter aircraft
facebook instagram whatsapp: meta
facefook: facebook
facemask: face
factcheck factchecker: fact check
fainted: collapsed unconscious
fairground: ride
fake false
fakenews: news
falseflag: staged
famished peckish: hungry
fan supporters
fani amphan tauktae yaas biparjoy: cyclone
fanny vag: vagina
farage nigel: brexit ukip
farmer: farming
fashola sanwoolu: lagos
fat: obese
fatal fatally: killed death
fawn: deer
fcb: barcelona
fed feed
feds: agents
fellow: man
fenugreek: methi
ferriswheel: wheel
festival fest
fetterman: pennsylvania
fiance fiancee: engaged
fibbed porkies: lie
fighter: jet
filmed recorded
fined: penalty
fir: police complaint
fire blaze flames
fireball: meteor
firebombed: fire bomb
firebrand: radical
firefighters firemen firies
firework cracker: firecrackers
firey: firefighter
firie: firefighter
fisherman fishermen: fishing
fist: hand
fiver tenner: note
fizzy: soda drink
flag banner
flak: jacket
flat: apartment
flats apartments: building
flattened: destroyed
flattie: flat earth
fleeing: fled
flight: plane
flogged whipped: lashes
flood deluge
flotilla: aid gaza
flower bloom
flower blossom
floyd: george
fluoride: toothpaste
flynn: general
flyover: highway
foil: aluminium aluminum
followers: follow
foodstuff: food
football: fifa
footballer: football
footer: football
footy: afl rugby
forbidden: banned
forced coerced
forced: mandatory
foreigner: foreign
forest woodland jungle
forest woods
foretold: predicted
forged forgery: fake
forklift: crane
formula: baby milk
forward: message whatsapp
fossil: dinosaur
foto: photo
fountain: water
francis: vatican
freaky: strange
freddie mercury: queen
freezer: fridge
frock: dress
frog toad
frogman: diver
fruitcake christmascake: cake
fuhrer: adolf nazi
fulani herdsmen: nigeria
fuming: angry
fur: animal
fwd forwarded: message
gaff crib: house home
gaga madonna adele shakira: singer
galah: parrot
galaxy milkyway: space
galileo: astronomer
ganesh ganesha ganpati
ganga: river
ganges yamuna: river
gangrape: rape gang
gangster gang
gaon: village
garbo: garbage
garden yard
gardener: garden
gargle: salt water
garlicwater: garlic
gas: fuel
gash: wound cut
gates: bill microsoft
gathering crowd
gau gaumata gaay: cow
gaumutra gomutra: cow urine
gays lgbt lgbtq
gaza: palestine
gbp sterling: pound
gecko iguana: reptile
gelato: ice cream
gender: sex
genes: dna genetic
genetic genetically: dna
geneva zurich: switzerland
genitals genitalia
geoengineering cloudseeding: manipulation
geran: iranian drone
germs: virus
ghislaine: epstein
ghost spirit
ghosted: ignored
ghostofkyiv: ghost kyiv pilot
giants: skeleton
giftcard: gift voucher
gig concert
gigs: concert
giletsjaunes: yellow vest france
giloy ashwagandha: herb ayurvedic
girl lass
girlie: girl
gitmo guantanamo: prison
giuliani rudy: lawyer
gladys berejiklian: nsw
glasgow edinburgh: scotland
glasto: glastonbury
glider: plane
glued: stuck
gm: genetically modified
gmail alexa siri: google
gnashers: teeth
gob: mouth
gobar: dung cow
gobsmacked: shocked
god lord
godi: media
gof: gain
goldbar bullion: gold
gondola: venice
goog: google
goonda gunda: goons
gooseberry: amla
gopro: camera
gorgeous beautiful
govmnt gvt: government
gps satnav
gr8: great
grail: holy
grammys emmys: awards
gran granny nan nana nanna grandma grandmother
graphene: vaccine
grass lawn
grasshopper: locust
grave: cemetery buried
greeted: welcome
grog bevs: alcohol
groom: wedding
grub food meal
gta: game
guitarist drummer: musician
gulls: seagull
gunners: arsenal
guns: weapon
gunshots: shooting shots
gurkha: soldier
guru swami
gurudwara gurdwara
gutka paan: tobacco
gutted: disappointed
guys: men
gym: exercise
haboob: dust storm
hailed: praised
hairdresser barber: hair
haj: pilgrimage mecca
hajj: pilgrims
haldi: turmeric
hamilton: lewis formula
hancock: health secretary
handset: phone
handwash: soap
hangar: aircraft
hanged hung
hanks: tom
hanoi: vietnam
hanson: pauline
hanuman bajrangbali
harpoon: whale
harrypotter: potter
harvard oxford cambridge stanford mit yale: university
hash joint spliff: cannabis
hashtag: twitter
hat cap
hc: high court
headbutt nutted: head
headline: newspaper article
headmaster headteacher principal
headphones earphones
heals: cure
hearse: funeral
heathrow gatwick: airport london
heatwave scorcher: heat temperature
heckler: booed
helo: helicopter
helsinki: finland
hen chicken
hens cockerel: chicken
hero heroic: saved
hgv: lorry
hieroglyphs: egypt
hijabi hijab headscarf
hijacker: hijacked
hiker: hiking
hill mountain
hillary clinton
himalayas: mountain
himars javelin stinger nlaw atacms: missile weapon
hindustan: india
hiroshima nagasaki: atomic bomb
hitandrun: hit run
hitman: killer
hiv aids
hkers: hong kong
hoarding stockpiling
hoax prank
holi navratri: hindu
holidays vacation
hollywood: actor film
hollywood: angeles
holocaust: massacre
hols holiday vacation
homeless vagrant
homeopathy homeopathic homoeopathy
homo poof poofter: gay
homoeopathic arsenicum: homeopathy
honey: remedy
honeymoon: newlyweds
hookah shisha: tobacco
hooligans: fans violence
hooter conk: nose
hoover vacuum
horoscope astrology: zodiac
horse equine
horse pony
hosepipe hose: water
hospi: hospital
hospital hospitalised hospitalized
hospitalised hospitalized admitted
hostess: flight attendant
hotairballoon: balloon
hotel resort
hotwater: hot water
houseboy househelp housegirl: maid
housefly: fly
hovercraft: boat
hpv gardasil: vaccine papillomavirus
hrh: prince
hrw: human rights
hubble jwst: space
hunter: hunting
hut shack: house
hydrant: water
hydroxychloroquine chloroquine
hysterectomy: uterus
iaf: indian air force
icc t20 odi: cricket
icecap iceberg: ice
icmr: india medical research
icy: ice
idi amin: uganda
idol: statue
ifv: armoured vehicle
igers igstory: instagram
ikea: furniture
illuminati freemason
illuminati: elite
imam cleric
img: image
immune immunity
impeached: impeachment
impersonated: impostor
imrankhan: pakistan
inauguration inaugurated: sworn
inca: peru
indomie: noodles
indyref: vote
inec: nigeria election
infected infection
infertility sterility
influencer: instagram
ingest: eat drink consume
inhaler: asthma
injuries: injured
inmate prisoner convict
inmates: prison
inoculated immunized immunised: vaccinated vaccine
insect bug
insurgents militants
interceptor: missile
inundated submerged: flooded
invasion: war
invented inventor: invention
investigating: investigation probe
iof: army
irondome: iron dome israel
irpin hostomel: ukraine
islamist: islamic
isolate: quarantine
isolating: quarantine
itu: intensive hospital
ivory: elephant tusks
jab: shot
jabbed: injected
jabbing needle: injection
jaishankar: foreign minister
jakarta: indonesia
jamb waec: nigeria exam
jan6 j6 january6: riot
japa: emigrate
jared: trump
jawan: soldiers army
jaws: shark
jaywalking: road
jayz: rapper
jcb excavator digger: bulldozer
jcvi: vaccination committee
jeans denim
jeep 4x4: vehicle car
jeera: cumin
jeered: booed
jellyfish: sea
jenin nablus ramallah hebron: palestinian
jersey: shirt
jerusalem alaqsa aqsa: mosque israel
jets: plane
jewish: jews
jfk: assassination
jihad: holy war
jinping: china
jio: reliance
jkr rowling: potter
jnu jamia shaheenbagh: delhi
joburg johannesburg: south africa
jockey: horse
joey: kangaroo
joke: satire
joker: batman
jolani: syria
jolie: angelina
jollof: rice
jonathan: goodluck
jongun: korea
jordan mj: michael
jubilee: queen
judge magistrate
juggernaut: lorry
juju voodoo: witchcraft ritual
juju: charm
jump leap
jumper sweater
jury juror: trial
justice: judge
kabah: mecca
kabulairport: kabul airport
kadha kada: herbal drink
kadyrov kadyrovites: chechen
kaepernick: football
kagame: rwanda
kakhovka: dam ukraine
kalam: abdul
kamala harris
kamikaze: suicide drone
kandahar: afghanistan
kangana: ranaut
kangaroo roo wallaby
kanu nnamdi: ipob
kanye yeezy
kardashian: kim kanye
karked carked snuffed: died
kashmiri srinagar pulwama: kashmir
kate middleton catherine
kathmandu: nepal
keeled: collapsed
keeper: goalkeeper
keffiyeh kuffiyeh: palestinian scarf
keir starmer: labour
kejriwal aap: delhi
keke: tricycle
kennedy: rfk
kettle: water
kgs: kilogram
khalistani: khalistan
khamenei: iran
khartoum: sudan
kibbutz: israel
kiddie nipper sprog bairn: child children
kidnapped abducted
kidnapper abductor
kidnappers: kidnapping gang
kidnapping abduction
kidnapping: trafficking
kilimanjaro fuji: mountain
kill: dead
kindergarten nursery preschool
kindy kinder: kindergarten
king monarch
kip snoozing: sleep
kisan kisaan: farmer
kkk klan: white
klaus schwab: economic forum
km kms: kilometres
knackered: exhausted
knife blade
knife: stabbing
knockers: breasts
kohli virat: india cricket
kolanut: kola
komodo: dragon
kpop: korean
kumbh kumbhmela: hindu
kursk belgorod: russia
kylie kendall: jenner
l8r: later
lableak leaked: lab wuhan
labrador lab retriever
labs: laboratory
lac: thousand
ladder: firefighters
laddie: boy
lady woman
ladydi: diana
laetrile: cancer
lager beer ale
lahore karachi islamabad: pakistan
lake pond
lakh lac
lalu: bihar
lambasted slams: criticised criticized
lambs: sheep
landmine: mine
landrover rangerover: car
landslide mudslide
larva larvae
lassie: girl
lathi lathicharge: baton police
lathicharged: baton police
laughing chuckle
lavrov medvedev shoigu: russian minister
lb: pounds
lbj: lebron
leaked: secret
leapt jumped
lebron: basketball
legalised legalized
legged bolted scarpered: fled ran
lego: toy
lehsun lahsun: garlic
lennon mccartney: beatles
leo dicaprio
leopard cheetah jaguar panther
leukaemia: cancer
leveled levelled: destroyed
lib lefty: left
liberty: statue york
lice louse: head
licence: driving
lifeboat rnli: rescue
lifeguard: rescue
lifejacket: migrants
lifespan lifeexpectancy: life expectancy
lighthouse: sea
lightning thunderbolt
limb: arm leg
limes: lemon
limo limousine: car
lincoln: abraham
link url
linkedin: profile
lioness: lion
lipstick: cosmetics
lisbon: portugal
lithium: battery
liz lizzie: elizabeth
lizard reptile
loadshedding: power electricity
loaf loaves: bread
lob hurl: throw
lockdownparty partygate: downing
lockup: arrested detained
locust: swarm
lol lmao rofl lmfao: laughing
lolly lollipop
lolly: sweets
london londoner: uk britain england
lookalike: resembles
loos: toilet
looters: loot
lorries hgv: truck
lotus: flower
lovejihad: love jihad
lpg: gas cylinder
luciferase: vaccine
lughole earhole: ear
luhansk lugansk
lukashenko: belarus
lumumba: congo
lungi dhoti
luther: martin
lying: lie
lynch: mob
lynched: killed mob
lyrics: song
m25 m1: motorway
m8: mate
macbook: computer
machinegun: machine gun
macron: french president
mad insane crazy
maddow: msnbc
mafia mob: gang
magazine: cover
maggi: nestle noodles
maggot: larvae
magician: magic
maid housemaid housekeeper
malaria chikungunya: mosquito
malcolm: malcolmx
mallya nirav: fugitive
malware trojan spyware
mamata didi tmc: bengal
mamba: bryant
mammoth: extinct
manchester liverpool birmingham leeds: uk england
mandate mandatory
mandela: nelson
manu utd: manchester united
maradona: argentina footballer
marathon: race
march procession
marin: finland
marines: soldier
mariupol bucha kharkiv kherson odesa bakhmut lviv: ukraine
market bazaar
married wed
marseille lyon: france
marvel avengers: film
marxism: communist
masala: spice
masjids: mosque
massacre slaughter
mast: tower 5g
matador bullfighter: bull
mate: friend
mauled savaged: attacked bitten
mayday: plane
mayor: city
mbappe: french footballer
mccain: john senator
mcconnell mitch: senator
mcds mickeyd: mcdonalds
mcgregor: ufc
mcnuggets nuggets: mcdonalds
mcr: manchester
measles: mmr
meat beef: cow
medal: gold
medals: soldier
meg meghan markle
melinda: gates
menopausal: menopause
menstruating periods: menstruation
merc: mercedes
mercenary: wagner
merkava: tank israeli
merkel scholz: german
mermaid: sea creature
messi lionel: argentina
meta: facebook
meth crack mdma ecstasy: drug
mh370 mh17: malaysia airlines plane
miami: florida
michelle: obama
mickey: mouse disney
microbe germs: bacteria
microwave oven
midget: dwarf
midjourney dalle: ai generated
militant terrorist
militants jihadist: terrorists
millennial genz: young
minaret: mosque
minecraft fortnite pubg: game
minister mantri
minneapolis: minnesota
minted: rich
miraculous: miracle
miscarriage stillbirth
miscarried: miscarriage
missing disappeared
mithai: candy
mj: jackson
mla: legislator
mlrs: rocket
mma ufc: fight
mnth mths: month
mobile cellphone smartphone
mobilisation mobilization
mod: ministry defence
model supermodel
mogadishu: somalia
mohawk mullet dreadlocks: hair hairstyle
molestation: sexual abuse
molested groped: sexually assaulted
molester: sexual
momo bluewhale: challenge
monalisa: mona lisa
monarchy royals royalty
monastery: monks
monkey: macaque
monsoon: floods
moo moocow: cow
moonlanding apollo apollo11: landing nasa
morcha dharna bandh hartal: protest strike
moringa: leaves
morph: fake
morphed: doctored edited
mortality: death
mortality: deaths
mortar: artillery
moskva: ship russian
mossad: intelligence
mosul fallujah: iraq
moth: butterfly
motor: car vehicle
motorbike scooter moped
mountaineer: everest
movies: film
mow ploughed plowed: ran hit crowd
mps: lawmaker
mrbean: bean
mrna: dna
msg: text
mt: mountain
mucormycosis: fungus black
mueller: fbi
mugabe: zimbabwe
mugged: robbed
mujahideen mujahid: fighters
mullah maulana maulvi imam
mum dad: parents
mummies: egypt
mummy mam: mother
mummy mommy mama mumma mam
mumu: fool
munich: germany
munition: ammunition
murder homicide
murder: killing
murdoch: rupert fox
murghi murgi: chicken
murti: idol statue
museveni: uganda
mushroom shrooms
mushroomcloud: explosion
music: song
musk elon
mutilated: body
mutton lamb: meat
n95 kn95 ffp2: mask respirator
naacp: civil rights
nadda: bjp
nagin naag: snake cobra
naira ngn
najibullah ghani: afghan president
namaz salah: prayer muslim
namo modiji feku: india
nani dadi: grandmother
nanobots nanotech nanoparticles: microchip vaccine
naomi: osaka
napalm: bomb
nappies: diapers
narcos: drug
nasa: astronauts
nasrallah: hezbollah
navyseal: navy
ncdc: nigeria disease
ncr: india
ndis: australia
ndlea: nigeria drug
ndtv aajtak: news
necklace bracelet earrings: jewellery jewelry
neem: leaves tree
neet jee upsc: exam
nehru jawaharlal: india
nepa phcn: electricity power
nepa: nigeria
nephilim: giant skeleton
nessie: ness
neta netaji: leader
neta: politician
netanyahu bibi: israeli
netas: politicians
netflix amazonprime hulu: streaming
newborn neonate
newsom: california
newsreader newscaster anchor
newton: isaac
neymar pele: brazil footballer
nft: crypto
nhs: britain
niagara: falls
nicked: arrested
niece nephew: relative
nikah shaadi: marriage wedding
nike adidas: shoes
nimbu nimbupani: lemon
niqab burqa hijab
nitish: bihar
no1: nobody
noahs: ark
nollywood: nigerian film
nonce: paedophile
noodle maggi
northpole: arctic
nostradamus: prophecy
notes: currency
notredame: paris
nova: festival
novel: book
novichok: poisoning skripal
nrc: citizenship
nspcc rspca: charity
nuke: bomb
numberplate rego: license plate
numpty muppet wally plonker: idiot
nun: convent
nurse: hospital
nutter nutjob loony: mad
nysc corper: youth service
oak palm: tree
obama barack
obc: caste
obesity: overweight
obit obituary: died
occupied: occupation
occupiers orcs: russian soldiers
octopus squid
ofsted: schools
oga: boss
oilspill: oil spill
okada: motorcycle nigeria
okonjo: iweala
okra ladyfinger bhindi
oldest: world
oldie codger: elderly old
olympian: games
omar ilhan: congresswoman
openai: ai
operated: surgery
opioid: drugs
orangutan harambe: gorilla
organs: kidney
orphan: orphanage
orphanage: orphans
oscar: award
oscars: awards
osinbajo: vice president
oslo: norway
overdose od
overturned flipped: crash
owaisi: aimim
oxfam unicef: charity
oximeter: oxygen
oxy oxycontin: opioid drug
oyedepo: bishop
oyinbo: white
ozempic wegovy semaglutide: weight diabetes
ozone: atmosphere
pacific atlantic: ocean
packed: crowd
paf: pakistan air force
paintball airsoft: gun
painting: art
palace castle
palaszczuk: queensland
pallywood: palestinian staged
palmer: clive
palsy: facial paralysis
pampers huggies: diapers nappies
panamapapers: panama papers
panchayat: village
pandal: durga
paneer: cheese
panga cutlass: knife
panicbuying stockpiling: hoarding
panjshir: afghanistan
panther puma cougar
pap: photographer
papaya pawpaw
paper: newspaper
parachute: parachutist paratrooper
paraglider paragliding: parachute
parakeet: bird
paralysed paralyzed paralysis
parasite worm
paratrooper: soldiers
parcel package
parcels: delivery
parent: mother father
parkinglot: parking
parson: priest
passed: died
password: login
patakha: firecrackers
patanjali coronil: ramdev
patents: invented
patriot s300 s400: missile
pavement sidewalk footpath
pawprints: paw
paypal venmo: money
payrise: salary
pc laptop computer
peacekeepers bluehelmets: un
pebble boulder: rock stone
peck: kiss
pedos: pedophile
peepers: eyes
pegasus: spyware
pelted: stones thrown
penalised: fine
pepperoni: pizza
pepperspray: pepper spray
perfume fragrance
period: menstruation
peroxide: hydrogen
perp suspect
peshmerga ypg: kurdish
peterobi obi: labour
peterson: jordan
petrolbomb molotov: petrol bomb
petrolpump petrolbunk: petrol pump station
pets: animal dog cat
pfizer moderna astrazeneca astra covaxin covishield sputnik novavax sinovac sinopharm: vaccine covid
ph: acidity alkaline
phe: england health
philip: prince duke edinburgh
phone mobile
phoney: fake
photo pic snap
photos pictures images
picasso: painting
pickup truck
pickup: truck
pigeon dove
pikin: child
pileup: accident
pilgrim: pilgrimage
pills capsule
pimple zit
pint: beer
pipebomb: bomb
pipeline: gas
pirate: piracy
pissed hammered tipsy sloshed: drunk intoxicated
pistol handgun revolver
pitch: field
pitt: brad
pixelated: image
placards: protest
placebo saline: vaccine
plagiarised plagiarized copied
plane aircraft jet
planet: earth
planetx: planet
plantain: banana
plaquenil: hydroxychloroquine
plasma: blood
plastic: polythene
platypus wombat echidna: australian animal
playstation ps5 xbox nintendo: game console
plonk: wine
plumber: pipe
poacher: poaching
poisoning: toxic
poisonous toxic venomous
polar: arctic
police cops policemen policeman
policeman constable officer
politician: minister
polybag: bag plastic
pooped: defecated
poorly: ill sick
porn: pornographic
pornhub xvideos: porn
port: harbour
portrait: photo
poster banner placard
postie: postman
pothole: road
potter: rowling
pox: smallpox monkeypox
pr0n: pornography
prague: czechia
pram stroller pushchair
preggers preggo preggy: pregnant pregnancy
pressie: press conference
priest vicar
prius: car
priyanka: chopra
priyanka: gandhi
prob: probably
profile: account
prophesied prophecy predicted
prossie: prostitute
prosthesis: artificial
prostitutes brothel: prostitution
protester protestor demonstrator
protesters protestors demonstrators
psg: football
pub tavern bar
puja pooja: worship
pujari purohit pandit: priest
pullover: sweater
pulverised: destroyed
punchup fisticuffs dustup: fight
punter: customer
pushbike: bicycle
puss pussycat: cat
putdown: euthanised
putin: russian
pyaz: onion
pyramid giza: egypt
pyramid: scheme
pyre crematorium: cremation funeral
qaddafi: libya
qr: code
quadcopter: drone
quake richter aftershock: magnitude
quarantined: isolated
quashed: overturned
queen monarch
queenb: beyonce
queenie majesty: queen elizabeth
queer: lgbt
quinine tonic: malaria
quokka: animal
quran koran: muslim islam
rabbit hare
rachel: chancellor
racial: racism
radio broadcast
raf: british
rafah khan younis jabalia: gaza
raft: boat
rag: newspaper
raga rg: rahul
raid: police
rainbow: sky
rainforest jungle
rajini thalaiva: rajinikanth
rajinikanth: actor tamil
rally march
ram rama
ramadan ramzan ramadhan
ramaphosa cyril: south africa
ramayan ramayana
ramdev patanjali: baba yoga
ransom: kidnapped
raped: sexually assaulted
rapper: singer
rare: unusual
rashford kane sancho saka: england footballer
ratan: tata
rbi: india
rebels insurgents
recording: audio video
redback huntsman: spider
referee umpire
refuse denied
refuted denied
rego: registration
reiki: healing
reindeer rudolph: christmas
reject: refused
relic: artifact
remainer: brexit
rescue save
rescued saved
rescuer firefighters: rescue
resto restaurant eatery
retreated: withdraw
rifle gun
rihanna riri
riot unrest
rioters: looting
rioters: rioting
ritualist: ritual
river: water
rly: really
rma: madrid
roaming: streets
robber burglar thief
robot humanoid
robot: robotic
rocket spacecraft spaceship
rockets: missile
rodent: rat mouse
rodeo: bull horse
rogan: joe
rohingyas: myanmar
rolex: watch
rollercoaster: ride
rome milan venice: italy
romney mitt: senator
ronaldo cr7 cristiano
roof rooftop
rooney wazza: england
rothschild: bankers
roti chapati chapatti naan: bread
rotten spoiled expired
roundabout: traffic
router: wifi
rowan atkinson: bean
royal: queen king
rozzers feds 5o: police
rs inr rupee rupees
rspca: animal cruelty
rt: retweet
rudd gillard turnbull abbott: australia
ruins rubble
rumors rumours
russky: russian
ruto kenyatta raila: kenya
ryanair easyjet: airline
sabi: know
sabotage: attack
sachin tendulkar
sadhguru: isha
sadhu sanyasi swami
sadhu: monk
sadiq khan: london mayor
sage: scientific advisory
sailing: ship
salman bhai: khan
saltwater: salt water
salty: salt
samsung nokia huawei: phone
sandstorm duststorm
sanitary: pads tampons
santa claus
santa: claus christmas
sardar sardarji: sikh
saree sari
sarin chlorine novichok: chemical nerve
sarkar: government
sarnies banger snags: sausage
sarpanch: village head
sars: nigeria police
satellite: space
satirical: satire
saucepan pan: pot
saucer: ufo
saudis ksa
savarkar godse: gandhi
saves: rescue
sbi: bank india
sc: supreme court
scalp: hair head
scammers: fraud
scared frightened
scarf shawl
schiff: adam
scholar: researcher
schoolboy schoolgirl: pupil
schumi: schumacher
schwarzenegger: arnold
scientists researchers
scientologist: scientology
scoff scoffed nom: eat
scooty activa vespa: scooter
scorched singed: burned
scotlandyard: police
scouse: liverpool
scrapped cancelled
screamed shouted
screengrab screencap screenie screenshot
scripted: staged
scrumptious: delicious
scuba: diver
scud iskander: missile
scuffle brawl fight
seafood: fish
seaplane: plane
seatbelt: car
secs: seconds
seen spotted
seismic: earthquake
semi: truck lorry
sentenced: jail
serena williams: tennis
server: computer
settlers: israeli
sextape: sex tape
sexy hot: sex
shabaab: somalia
shah: amit
shahar: city
shahrukh shah: khan
shampoo: hair
shares: stock
sheepdog: dog
shehbaz: sharif
sheila: woman
shekau: boko haram
shell: artillery
shelled bombardment: artillery
sherpa: everest
shia shiite: muslim
shifa ahli: hospital gaza
shiite shia
shindig: party
shipwreck: wreck
shireen: abu akleh
shiva shiv mahadev
shivling shivlinga: shiva
shocked stunned
shopkeeper: shop
shoplifting shoplifter: stealing theft
shopped: edited
shortage: lack
shot: vaccine injection
shrapnel: explosion
shrieked: screamed
shrooms: psychedelic
shut shutdown closed
sideeffects: side effects
sids: death
signboard: sign
sikh: sardar
simcard sim: mobile
simpsons: predicted
singer musician
sinkhole: hole
sinkholes crater: hole
sinking: sank
sinwar haniyeh: hamas leader
sis sister
sistine: vatican
sitcom telenovela: tv
site website
sitharaman: finance minister
skater skateboarder: skateboard
skier: ski
skin: flesh
skinhead: nazi
skint: poor
skull cranium
skulls: bones
skydiver skydiving: parachute
skyscraper tower building
slammed blasted: criticised
slander defamation
slaughtered butchered: killed massacre
sleeper: train
sleepy: biden
sleuth: police
slimming: weight
slit: cut throat
sloganeering: slogans
slum ghetto favela
slump: fall
slurp gulp: drink
sly stallone: sylvester
smashed rammed: crash
sme: business
smishing: scam
smoke: fire
smoker smoking: cigarette tobacco
smokes durry: cigarette
smoko: break
smothered: suffocated
smoulder: fire
smuggler: smuggling
smugglers: smuggle
snake serpent
snakeisland: snake island
snap snapchat
sneezing: cough
sniper: rifle
snog pash: kiss
snopes politifact: fact check
snowflake: liberals
snowpocalypse: snow storm
snowy: snow
snuff: tobacco
soared: rose
soaring surging skyrocketing: rise
sobbing bawling wailing: crying
soccer football
solar: sun
solarpanel: solar
soldier trooper
son: boy
song tune
sonu: sood
sore: throat
soro: speak
soros george
sorry: apology
spacex: musk rocket
sparked triggered
sparks: fire
sparky: electrician
spear: weapon
specs glasses
speedcam: speed camera
speeding: speed
sphinx: egypt
spider tarantula
spielberg: director
spikevax: moderna vaccine
spitfire: plane
spleen appendix: organ
spook apparition: ghost
spooky haunted: ghost
sprang sprung spring
sprinkler: water
sprinter bolt: usain
sprinter runner
spy: agent
spyballoon: balloon china
srk: shahrukh
ss: screenshot
stabbed knifed
staged: fake
stairs staircase
stampede: crowd
starkers nekkid: naked nude
starlink: musk satellites
starvation famine hunger
starved starvation
starwars: star wars
std sti: sexually infection
stealth: aircraft
steam: inhalation
steed gelding racehorse: horse
stepmum stepmom stepmother
sterile infertile
sterilize sterilise: infertility infertile sterilization
stimulus: check
stockholm malmo: sweden
stone rock
stonehenge: stones
stores: shop
story: article
stowaway: migrants plane
stranded: trapped
strangled choked
straw: plastic
stray: dog
straya: australian
streetlight: lamp light
strike: protest workers
striker: footballer
strikes: airstrike
stripper: strip
strode stride
stroke: brain
stromectol: ivermectin
strung: hanged
stubby: beer
stunning: beautiful
stupid idiot
sturgeon nicola: scotland
subreddit: reddit
suffocated asphyxiated
suicide suicidal
suicidebomber: bomber
suing: lawsuit
suitcase luggage
sukhoi: jet
sum1 some1: someone
sunni: muslim
sunnies: sunglasses
sunscreen suncream
supermoon: moon
superspreader: spread
superyacht: boat
supplements: vitamins
supremacist: white
surfer surfboard: surf
surfer: wave
surgery operation
sushant: bollywood actor
suspended: banned
sussexes: harry meghan
suya: meat
swab: covid
swallow: eat
swan: bird
swapped replaced
sweaty: sweat
sweetener aspartame: sugar
sweets lollies candy
swept: washed
swift taylor
swimmingpool: pool
swineflu: flu
swollen: swelling
swooned: collapsed
sword sabre
sydney melbourne brisbane perth adelaide queensland nsw: australia
syringe needle
syringes needles: injection
t72 t90 abrams leopard2: tank
tablighi markaz: jamaat
tache tash: moustache
tadpole: frog
taipan: snake
taipei: taiwan
taj: agra
tajmahal: mahal
takeoff: plane
talaq: divorce
taliban taleban talib
tallest: height
tampon: menstrual sanitary
tank: military
tanker: fuel truck
tap faucet
tarmac asphalt
tata: ratan
tate: andrew
tatt: tattoo
tattie: potato
tattooed: tattoo
tazer: taser
tbjoshua joshua: prophet
teach: teacher
teflon nonstick: pan
tele: television tv
temperature: fever
temple shrine
tent: camp
terrified: scared
tesla bmw merc mercedes audi toyota honda ford ferrari lamborghini lambo porsche bentley bugatti: car
tesla: nikola
testes testicles
tfl: london transport
tg: telegram
tga: medicines australia
thames: london river
thappad: slap
thatcher: margaret
thimerosal: vaccine
thnx ty: thanks
tho: though
thongs: flipflops
thrash: beat beaten
throne: crown
throne: king queen
throttled: strangled
thru: through
thug goon yob hooligan: gang attackers
thumb pinky: finger
thunberg: greta
thunder thunderstorm: lightning storm
tied tying
tiffin: lunch
tigress: tiger
tiktokbattalion: chechen
tinfoil: aluminium
tinubu: nigeria
tiranga: flag indian
titan: submersible titanic
titanic: ship
tlaib: rashida
tmoro: tomorrow
tnt semtex dynamite: explosive
toddler infant
toe: foot
togs swimmers: swimsuit
toll fastag: highway
tomboy: girl
tombstone gravestone headstone
tommy robinson: yaxley
toppled: statue
torch: flashlight
torched: set
tornado whirlwind
toronto vancouver: canada
torpedo: submarine
torpedoed: ship sunk
tortoise turtle
tots tyke: child toddler
tourist: holidaymakers
toy: doll
track: song
tractor: farmers
tradie: worker
trafficjam: traffic
trafficker: trafficking
train locomotive: railway
trainers sneakers
tram trolley
tramp: homeless
trampled: stampede
transfusion: blood
transmit transmission: spread
trapped stuck
trashed: destroyed vandalised
treats: cure
tree: forest
trench: soldiers
tricolour tricolor tiranga
triggered sparked: caused
triplets quadruplets quintuplets octuplets: babies birth
tripped: fell
troll: online
trudeau: canadian
trump donald drumpf djt
truss: liz
tsunami tidalwave
tt: tiktok
tube: train underground london
tucker: food
tuface 2baba: 2face
tulip sunflower daisy: flower
tulsi: basil
tunnel: underground
tupolev ilyushin: russian plane
turban pagri pagdi
turbine: wind
turbulence: plane
turd shit: feces excrement
turks: turkey
tusker: elephant
tusks: elephant
tutankhamun tut pharaoh: egypt
tweeted: twitter
twerking: dancing
twin towers: wtc
twins: babies
twit: twitter
twix oreo: chocolate
txt: message
tyrannosaurus: dinosaur
tyre: wheel
tyres: tire
tyson fury: boxer
uber ola lyft: taxi cab
ufo: alien
ugliest: ugly
ugly: hideous
ulez: zone
ulururock uluru: ayers rock
unconscious coma
uncovered unearthed: discovered found
undertaker cena: wwe
underwear pants
undressed stripped: naked
unhcr: refugees
unicorn: horse
uniform: soldier
unionjack: flag british
university uni
unmasked: mask
unrwa: refugees
unveiled launched
upi paytm gpay phonepe: payment
ur: your
urged: asked
urinated peed pissing: urine
urine pee piss
usaf: american
username handle: account
utube: youtube
vaccine vaccination inoculation immunization immunisation
vajpayee: atal
vampire dracula
van minibus: vehicle
vandalised vandalized
vandals vandalism: vandalised
vandebharat: train
vanga: prediction predicted
vangogh gogh: van
vanished disappeared
vape: ecigarette
varsity: university
vaseline: petroleum jelly
vatican: rome
vax vaxx vaxxine vacc: vaccine vaccinated vaccination
veggie: vegetarian
veggies: vegetables
veklury: remdesivir
ventilator respirator
vestbomb: suicide
vet veterinarian
vfx: computer generated
vhp bajrang: hindu
viagra: sildenafil
vicar pastor
vicks vaporub: menthol
videogame arma arma3: video game
videos vids clips
vienna: austria
villa: house
village hamlet
vip: celebrity
viral: video
virally: viral
virus malware
virus viral
visa: immigration
vitamins supplement
vitd: vitamin
vivah: wedding
vixen: fox
vladimir vlad: russia
voicenote: whatsapp
vomit puking
vouchers: free supermarket
vuhledar avdiivka: ukraine
w8: wait
wa wassap: whatsapp
wagner prigozhin: russian mercenary
wagnerites: wagner
wagon waggon
wahala: trouble
waiter waitress: restaurant
waltz walz: tim
wander roam
wandering: roaming
ward: hospital
warney: warne
warplane: fighter
wasp hornet
waterfall: falls
watermelon melon
waterspout: storm
wave: sea
wc: world cup
weaponry weapons
weatherman meteorologist: weather
wedding marriage
weds: married
wee: small
wee: urine
weeping: tears
wefie: selfie
weinstein: harvey
westbank: palestinian
whale orca
whatsapp: message
wheat flour
whisky: alcohol
whitehelmets: syria
whitephosphorus phosphorus: incendiary bomb
whitmer: michigan
whitty vallance: medical officer
wicket: cricket
widow: husband
widower: wife
wifie: wife
wike: rivers
wiki wikipedia
wildfires bushfires: fire forest
william: prince
willy knob: penis
wimbledon djokovic federer nadal: tennis
withdrew: retreat
wizzy: wizkid
wks: week
wlan: wireless
woke: political correctness
woke: wake
wolfed: eat
woolies coles: supermarket
worldcup: football
wreckage: crash
wrestling: wrestler
wrinkles: ageing
wuhan: chinese
wwf: wildlife
xmas crimbo chrissie noel
xmas nye: year
yahooboy 419: scam fraud
yamaha ducati: motorcycle
yank: america usa
yank: american
yansh: buttocks
yaxley: tommy
yazidi: iraq
yelled hollered: shouted
yoga yogi: exercise
yoga: asana pranayam
youngster: young
youth teenager
ystday yest: yesterday
yummymummy: mother
zaporizhzhia zaporizhia: nuclear plant ukraine
zelensky zelenskyy zelenskiy: ukraine ukrainian
zeppelin blimp: airship
zinc: supplement
zits: acne pimple
zonked: unconscious
zookeeper safari: zoo
zuma malema: south africa
`
