/** Politics, elections, government, taxes and trade, police and prisons, migration, energy; who is meant by nicknames, handles and first names. Rows as `rowsOf` reads them. */
export const politics = `
100k: 100000
10k: thousand 10000
14a 14thamendment: amendment fourteenth
15hr 725: minimum wage
1619project: slavery
1a: amendment speech
1b: billion
1k: 1000 thousand
1m: million
1t: trillion
25a 25thamendment: amendment
2m: million
2ndamendment secondamendment: amendment gun
350m: 350 million nhs
401k 401ks ira iras: retirement savings
50k: 50000
aa: african
aadhaar aadhar
aapians: aam aadmi
ab: alberta
abandon: leave
abandoned: left
abdaniellesmith: smith alberta
abe: lincoln
abolish eliminate
abs: statistics
absentee mailin vbm: mail ballots
absentee postal
abused: assault
accord agreement
accuse blame
accused alleged
accusers accuser: accused allegations
acorn: voter registration
acosta: cnn
acquitted cleared exonerated
ada: disabilities
adamkinzinger repkinzinger: kinzinger
addicts: addiction
adhar aadhar: identity
administration: president government white
admit admitted: confessed
admitted acknowledged
ads: ad
advisor adviser
af1 airforceone: plane air
afd: germany alternative
affirmativeaction: affirmative admissions
afghans: afghanistan
afl cio seiu: union
africans: africa
aft: teachers
agency bureau
agenda47: trump
ags: attorney general
aide aides: adviser staff
airline: flights
airstrikes airstrike: strikes bombing
aisle: bipartisan party
ak: alaska
akhilesh yadavakhilesh: yadav
alangrayson: grayson
albanese: labor
albany: york
albomp: albanese
alec: legislative
alexandria repaoc: cortez ocasio
alexsalmond: salmond
alfranken senfranken: franken
algore al: gore
aliens: immigrants undocumented
alleged claimed
allegedly: accused
allies: alliance
alltime: record
alqaeda: qaida
altright: nationalist supremacist
alvin alvinbragg: bragg
amazon: bezos
amdt: amendment
amendment: constitution
americans yanks
americans: people
amitshah: shah
amlo: mexico
ammo: bullets
amnesty: citizenship legal immigrants
amtrak: rail
amyklobuchar klobuchar: klobuchar amy
analyse analyze
anchorbabies anchor: birthright citizenship
andrewcuomo nygovcuomo cuomo: cuomo governor
andrewgillum: gillum
andrewscheer: scheer
andrewyang: yang
angela angelarayner: rayner
angela: merkel
anthem: flag
antifa: fascist
antisemitism: jewish
antivaxxers: vaccine
anwr: alaska drilling
apologised apologized
apologized: apology sorry
apology: apologized
appoint nominate
appointed: named
apprentices: apprenticeship
approval popularity: rating
approx: about
ar15s ar: assault rifle
arctic: ice
arizonans: arizona
arnold schwarzenegger: schwarzenegger governor
arp arpa: rescue
arraigned: court charges
arrests: charged
article50: brexit
arunjaitley: jaitley
arvindkejriwal ak49: kejriwal
asa: hutchinson
asbestos: cancer
asbo: antisocial
asleep sleeping
assad: syria
assassinated: killed
assaultweapons: assault weapons
assoc: association
asylum: refugees
atheist: god
athens: greece
atlanta: georgia
ato: tax
attacked assaulted
auntie: bbc
aurora: shooting
auspol: australia
aussies australians
aussies oz: australian australia
aust: australia
austin: texas
autism: vaccines
autobailout: auto
autocrat: dictator
autopen: biden signed
autos: cars vehicles
awb: assault weapons
ayannapressley: pressley
babus: bureaucrats officials
backed: supported endorsed
backstop protocol: ireland border
backtracked: reversed
bail: bond released
bailed: bailout
bailout bailouts: rescue
bailout tarp: banks
ballooned exploded: increased grew
ballots ballot: votes vote
ballots: voting
bankrupted: bankruptcy
banksters fatcats: bankers banks
banned: prohibited
bannedbooks: books
barbaraboxer: boxer
barcelona: catalonia
barnaby barnabyjoyce: joyce
barnier: brexit
barr: attorney
barrett: supreme amy
barry: obama
bashing: criticized
bathroom bathrooms: transgender
bbb buildbackbetter: build better
bbb obbb obbba: beautiful
beat defeated
beat: defeat
beaten defeated
bedroomtax: bedroom
beeb: broadcasting
begged: asked
beheaded beheading: isis killed
benefits: payments
bengal: kolkata
bengazi: benghazi
benghazi: clinton
benshapiro: shapiro
berlusconi bunga: italy
bernanke: fed
berniesanders sensanders bern berniebros feelthebern: sanders
betoorourke beto: orourke
betsydevos devos betsy: devos education
bezos: jeff
bgchecks backgroundchecks: background checks
bhakts: bjp hindu
bibi netanyahu: israel
bible: oath sworn
bidenomics: inflation
bif iija: infrastructure
big large
bigger larger
biggest largest
bigoil: oil
bigots: racist
bigpharma pharma: drug
bigwigs honchos: executives leaders
bill law
bill legislation
bill: billion
billdeblasio: blasio
bills: legislation
billshortenmp electricitybill: shorten
biontech: vaccine
bipartisan: republicans democrats
birthcontrol: contraception birth
birther birthers: birth certificate
birthers birtherism: obama
birthright: citizenship
bitten bit
biz businesses: business companies
blackmail extort extortion: threatened
blackout blackouts: power outages
blackouts outages
blacks: african
blackwater: contractors
blamed: accused
blasey: ford kavanaugh
blasted ripped: criticized
bloc: quebec
block stop
blocked: stopped rejected
blokes dudes: men
bls: unemployment jobs
bluecollar: workers manufacturing
bluedog: democrat
bluewall: wisconsin michigan pennsylvania
boasted: claimed
boasts touts: claims
boatpeople: asylum refugees
bobcasey senbobcasey: casey
bodycam: body
boe: bank england
boffins: scientists
bogus phony: false
bolsonaro lula: brazil
bombed bombing: strikes
bomber bombers: bombing
bombs explosives
bonespurs cadetbonespurs: trump
booed: crowd
boom booming: growth
boomers: older seniors
boondoggle: waste spending
boost increase
boosted: increased
bor: bill rights
border: immigration mexico
bordercrisis: border
bordercrossers: border crossings
borrowing borrow: debt
boss: leader head
bosses boss: employers
boston: massachusetts
bought: purchased
bowe: bergdahl
bozza: johnson
bp: oil spill
brackets bracket: tax
bradybill: gun
bragged brag: boasted
brasilia: brazil
brass: generals military
breadwinners: income
brett kavanope bartokavanaugh: kavanaugh
brexit: leave
brexiteers leavers brexiters: leave brexit
briankemp kempga govkemp: kemp
bribe bribes: corruption paid
brisbane: queensland
brits britons british
brits: britain uk
broadband: internet
broke skint: bankruptcy
brownback: kansas
brucerauner: rauner
brussels: eu
bruv: brother
bs bullshit bollocks: false
bucks dollars
bucks dough moolah greenbacks: dollars money
budapest: hungary
budget: spending
budlight: mulvaney
buildthewall wall: border
built: construction
bukele: salvador
bulbs: light
bumpstocks: bump
bundlers: donors
bureaucrats: officials agencies
burisma: biden ukraine
burnt burned
bushfires bushfire: fires
buyback: guns
byelection: election
cabinet: ministers secretaries
cages: families separated
calgary edmonton: alberta
californians: california
campaign: election candidate
campaigner: candidate
canberra: government federal
cancel: end
cancelled canceled
candaceowens realcandaceo: owens
canned axed booted: fired
canucks: canadians canadian
capandtrade: cap emissions
capgains: capital gains
capped: limit limited
caravan: migrants border
carbon: co2 emissions
carbonpricing: carbon price
carbontax: carbon
caresact cares: relief
carjackings carjacked: car theft
carlyfiorina carly: fiorina
cars vehicles
cartels cartel: drug gangs
cashlessbail: bail
castro fidel: cuba
casualties: killed deaths
caucuses: caucus iowa
caught: arrested
caved: agreed
ccw concealed: carry
cdcgov: cdc
cdn cdns: canadian canadians
cecot: salvador prison
ceiling: limit
censored censorship: banned
centrelink newstart jobseeker: welfare unemployment
century: 100 years
ceo ceos execs: executives
cerb: benefit emergency
chair chairman
chalmers: treasurer
chancellor: exchequer treasury
channel: boats migrants
charles: king
charliecrist: crist
charliekirk11: kirk
charlottesville: virginia nationalist
charters vouchers: charter school
chauvin: floyd
chaz: seattle
cheaper cheap: lower
cheat cheated cheating: fraud rigged
checks cheque cheques: payments
chelsea: clinton
chemweapons: chemical
cheney: halliburton vice
chequers: brexit
cheques checks
chicago: illinois
chickfila: gay
chicoms: china
chief: head
child kids
childcare daycare
childcare: child
chinaflu: covid coronavirus
chip: children insurance
chips: semiconductor
choked chokehold: neck
chrischristie govchristie: christie
chrismurphyct: murphy
chrystia cafreeland: freeland
chuck senschumer chuckschumer cryinchuck: schumer
chuckgrassley: grassley
church: religious
cigs ciggies smokes: cigarettes tobacco
cities city
cities urban
citizens nationals
citizensunited: corporations spending
civilians: killed
clairemccaskill clairecmc mccaskill: mccaskill claire
clarence: thomas
classified: secret documents
classroom: teachers
cleancoal: coal
climatechange: climate
climatescam climatehoax: climate
climbed: rose increased
climbing: rising
clink: prison jail
clintonfoundation: clinton foundation
clivepalmer: palmer
close shut
cloture: filibuster
cnn clintonnews: cable
coal: miners mining
coalition libs: liberal coalition
coalminers miners: coal
coffers warchest: funds
cognitive: mental
coldest: cold
colin: kaepernick
collusion collude colluded: russia conspired
colo: colorado
coloradans: colorado
columbine: school shooting
columbus: ohio
comey: fbi james
commander: president
comments: remarks
commercials: ads
commoncore: standards
commons: parliament
communistnews: cnn
commuted: pardon
compromise: bipartisan
condemned denounced
confessed: admitted
confiscation gungrab grabbers: guns
congis khangress: congress
congresscritters lawmakers legislators congressmen: congress legislators members
congressmen congresswomen: representative
conservatives rightwingers rightwing: conservative right republicans
constituents: voters
constitution: constitutional founders founding
contraception contraceptives
contractors: contracts
convention: delegates
convicted: guilty
convoy truckers: protest trucker
cop21: climate
copay copays deductible: insurance
copkiller: police killed
cops policemen
cops: officers
coral: reef
corp corps corporations: companies
corporations companies
corrupt crooked: corruption
corybooker senbooker: booker
cost: price
council: local
countless: many
county: local
court: judge ruling
courtpacking: court supreme justices
covfefe: trump
cowfarts: cows methane
cpc: conservative conservatives
cr: continuing resolution crore
cra: revenue tax
crack: cocaine
crash meltdown collapse: recession crisis
cratered: fell
crime crimes: criminal violent
crimebill 94crimebill: crime
crimewave: crime
crims: criminals
criticalracetheory: race
criticised criticized
cronies crony: friends donors
crook crooks: criminal corrupt
crookedhillary hrod17: clinton
crooks criminals
crore crores: million
crossfire: fbi
crossings: border
crowd crowds: attendance
crude: oil
csis: intelligence
ct: connecticut
ctc: child credit
cubans: cuba
curb limit
curbs: limits restrictions
curfew: lockdown
cut reduce
cuts: reduction
cyber: hacking
czar: border
da das: district attorney
dads fathers
dadt: gay military
dailyfail dailyheil: mail
dallas: texas
danandrews chairmandan: andrews
danpatrick: patrick
dapl standingrock: dakota pipeline
darkmoney: donors
data: statistics
dave davidcameron camoron hameron: cameron
davidperdue perduesenate: perdue
deadliest: deadly killed
deal agreement
deal: treaty
dealers: drug trafficking
deathpanels: death panels
deathpenalty: execution death
deaths fatalities
deaths: killed died
deathsantis: desantis
deathtax: estate
debatenight: debate
debbiewassermanschultz dws dwsweb: wasserman schultz
debt: deficit borrowing
debtceiling: debt limit
debunked: false
decade: ten years
decline decrease
decree: order
deduction writeoffs
deepstate: intelligence government
defamation: sued
defamed: defamation
deferments: draft
deficit deficits: debt
deficit shortfall
deforestation logging: forest
defra: environment
defund defunded defunding: cut funding
defundthepolice defundpolice: police funding
dejoy: postmaster postal
delayed: postponed
delta: covid variant
dementia senile: cognitive
dems democrats democratic
deniers denier denialist: climate
denver: colorado
deny refuse
deport deported deporting: deportation
deportations: deported
deported: removed
depression: recession
depts departments
deputy: vice
dereg: deregulation
deregulate: regulations
desh: india
det: detroit
detained: custody
detroit: auto michigan
devinnunes devin: nunes
dfe: education
diane hackneyabbott: abbott
dictator strongman
dictators: authoritarian
died dead
dinghies dinghy boats: migrants channel
dino: democrat
diplomats: embassy
dir: director
disabled: disability
disarm: guns confiscate
disenfranchise: vote voting
disney: florida
ditch: abandon
dividends: dividend
dixiecrats: democrats southern
djtrump donnie donaldtrump: trump
dnc dems dem democrats democratic democrat thedemocrats demorats demonrats dimms: democrats democratic
docfauci drfauci: fauci
docs: documents
doctored altered
doctors physicians
doddfrank: financial dodd
doe: energy education
dogs cats: pets
dol: labor
dole: unemployment
dollars usd
doma: marriage
donated gave: contributed donations
donors contributors
donors: donations contributions
dontsaygay: gay florida
doses: vaccine
dossier: steele
dot: transportation
double: twice
doubling: twice
doug dougford fordnation: ford
dougducey: ducey
dougjones: jones
dow nasdaq: stock market
dozens: many
draft: conscription military
draftdodger bonespurs: draft deferments
drbiden: biden jill
dreamact: dream
dreamers dreamer: childhood immigrants
drillbabydrill: drilling oil
drilling drill: oil
drones: strikes
drop fall
dropbox dropboxes: drop box
dropouts: graduation school
dropped: fell declined
drowned: died
droz mehmet: oz
druggies junkies junkie: addicts drug
drugs medicines
dscc dga: democratic
dublin: ireland irish
dumped ditched: dropped left
dumping: steel imports
dup: unionist democratic
durham: counsel
dwindled: declined
dwp: work
dying died
earmarks: spending
earn: income
earners: income
echr: human rights court
eci: election commission
economy gdp
economy: growth
ed: education
edgillespie: gillespie
edl: british
edu: education
education: school
eggs: price
ei: employment insurance
eightfold tenfold: times
eitc: tax credit
elect elected: election
elected: won
electoralcollege: electoral
electors: voters electoral
electric: electricity power
elijah repcummings: cummings
elizabethmay: green
elysee: france
emails: server
embargo: sanctions
emissions pollution
emissions: carbon
emoluments: foreign payments
employer employers: business companies
enact pass
enacted: law
ended: stopped
endorsed: endorsement
energy: power electricity
enfranchise: vote
enron: fraud
entitlements entitlement: security medicare social
enumerated: constitution
envoy ambassador
eo eos: executive order
equalpay paygap wagegap: pay gap women
ercot: texas power
erdogan: turkey
ericadams: adams
ericswalwell repswalwell: swalwell
erictrump: trump eric
erinotoole: otoole
ers: emergency
estate inheritance
ethanol: corn
ets: carbon
eurocrats: eu european
eurozone: euro european
evade evasion: avoid
evangelicals: christian
evicted: eviction
evm evms: voting machines
evs ev: electric vehicles
evs: cars
ex former
exceeded surpassed
execorder: executive
execs executives
executed: death
exit: leave
exited: left
expelled: removed
experts: scientists
exxon: oil
factories factory: manufacturing plant
fairtax: sales
fakenews: media
families family
fani faniwillis: willis
fannie freddie: mortgage
farage: nigel ukip
farmbills: farm laws
farmers growers
farmers: farm agriculture
fascists: fascism
fastandfurious: guns holder
fastest: quickest
faucci fauchi: fauci
fauci: doctor
favors: supports
fec: campaign
feebs gmen: fbi
fell: dropped declined
felon felons: convicted criminals
felon: guilty
females women
feminazis: feminist
fence: border wall
ferguson: brown police
fewer less
ff fossil: coal oil
fib fibbed: lied
figures: numbers
filibuster: senate
fired sacked
fired: dismissed ousted
firms companies
firststep: prison
fisa: warrant
fivefold: five
fiver: pounds five
fla: florida
flattax: tax
fled: left escaped
flgovscott rickscott senrickscott skeletor: scott
flint: water michigan
flipflop flipflopped flipflopper: changed position
flipped: switched
flog flogged: sold
florida: fla
fluke: contraception
flyover: rural midwest
fmla: leave family
fnc faux: fox
foggy: state department
foodbanks foodbank: food banks
foreclosed: foreclosure
forefathers: founding fathers
foreignaid: aid foreign
forgiveness: loan student
formerly: former
forthepeople: voting
fossilfuels: coal gas
founders: founding fathers
founding: constitution
frac: fracking
frackers: fracking
frail: health
franking: dividend
fraud rigged stolen: fraud election
freddiegray: baltimore
freebies freestuff: free
freedomcaucus: republicans conservative
freelancers: contractors
freeports: ports
frydenberg joshfrydenberg: frydenberg treasurer
ftx sbf: bankman crypto
fund: money
funded: money paid
fundies: christians evangelical
fundraiser: raised
gaddafi: libya
gaffer: manager boss
gals ladies: women
gao: audit
garland: merrick attorney
gas gasoline petrol
gasprices: gas
gasstoves stove stoves: gas
gavel: speaker judge
gavin gavinnewsom newscum cagovernor newsom: newsom governor
gaymarriage: marriage
gays: homosexual
gaza: palestinians israel
gazillion zillions zillion: billions trillions
gbr: reef
gdp: economic growth
ge2015 ge2017 ge2019 ge: election
gearing: housing investors
geert: wilders
geithner: treasury
genderaffirming: gender
genflynn: flynn
genocide: killed
georgefloyd: floyd
georgegalloway: galloway
georgesantos: santos
georgians: georgia
gerrymander gerrymandering gerrymandered: districts redistricting
gfc: financial crisis
ghgs: emissions greenhouse
gig: workers
gis grunts squaddies: soldiers troops
gitmo: detainees
glaciers: ice melting
gladys: berejiklian
glasssteagall: banks
glennbeck: beck
glennyoungkin youngkin: youngkin governor
gm: motors auto
gnd greennewdeal: climate
gnd: ocasio
godless: god
gof: function
goldstandard: gold
gonski: school funding
gop repubs reps repugs rethugs rethuglicans repukes: republicans republican
gordon gordonbrown: brown
gore: climate
gorsuch: supreme neil
gotaways: border
gotham: york
govern: government
govevers tonyevers: evers
govnortham ralphnortham northam: northam governor
govpritzker jbpritzker: pritzker
govs: governor
govwhitmer gretchen gretchenwhitmer whitmer: whitmer governor
goya: beans
gps: doctors
grabbed: women
grads graduates
graft: corruption
grandma granny: seniors elderly
grants: funding
greeks: greece
greenenergy cleanenergy: renewable energy
greenlighted: approved
greenspan: fed
gregabbott govabbott gregabbotttx abbott: abbott governor
grenfell: tower
grew: increased growth
grexit: greece euro
grid: power electricity
gridlock obstruction: congress blocked
grits lpc: liberal
grocery: food
grooming: gangs
groping groped fondled: assault
growth: economy
gst hst pst: tax sales
gta: toronto
gtmo: guantanamo
guardsmen: national guard
gubment: government
guncontrol: gun
gunfree: zones
gunmen: shooting
gunned: shot
gunowners: gun owners
guns firearms
guns: weapons rifles
gunshow: loophole
gunviolence: gun
gut gutted gutting: cut
guys: man
h1b: visa
hacked: cyberattack
hackers: hacking russian
haitians: haiti
hakeem hakeemjeffries repjeffries: jeffries
halal: meat
half halved
half: 50 percent
halliburton: cheney
halt stop
halved: cut
hamas: gaza
handful: few
handguns: guns
handouts handout freebies: welfare benefits
handshake: shook
hannity: fox sean
hardbrexit nodeal: brexit
hardworking: working
harrisburg: pennsylvania
harry: prince
harryreid senatorreid: reid
harvesting: ballots collect
hasina: bangladesh
hatecrimes: hate crimes
haven havens: offshore
hc: health care
headstart: preschool
healthcare medicalcare
heartbeat: abortion
heartland: midwest
heckled: booed
hegseth: pete defense
herd: immunity
heritage: foundation
hermancain: cain
herschelwalker: walker
hezbollah hizbollah hizbullah
highest: record
highways: roads
hijackers: terrorists
hiked: raised increased
hikes: increases
hill: congress capitol
hillarycare: health
hillsborough: police stadium
hindutva: hindu
hire employ
hired: appointed jobs
hiring: jobs
historic: largest ever
hitman: murder
hmrc: revenue
hobbylobby: contraception
holder: eric attorney
hollande: france
hollywood: celebrities actors
holocaust: jews
hols: holiday
homan: border
homeland: security
homeless: housing
homelessness homeless
homeoffice: home immigration
homes: housing
hoodlums gangbangers: gang criminals
hopeful: candidate
hottest warmest
house: representatives congress
households homes
houses: homes
housing: homes
houston: texas
hqs headquarters
hr1: voting
hrs hr: hour hours
hs2: rail
hsr: rail
huawei: china
hubby: spouse
huge yuge massive
hummer: electric
hunter hunterbiden: biden
hurricanes: storm
hurt injured
hushmoney hush: daniels payment
huuge bigly: huge
hyde: abortion
ice: customs
icecaps: ice
icegov: ice immigration
id identification
id ids: identification
identical: same
ifs: fiscal institute
ig oig: inspector general
iggy: ignatieff
ik: khan
ilhanmn ilhanomar: omar
illegal: immigrants
illegally: unlawful
illegals: immigration
illinoisans: illinois
immigrants foreigners
immigrants migrants
immunised: vaccinated
immunization vaccination
impeachment: impeached
inaug: inauguration
inaugural sworn: inauguration
inauguration: inaugural
incumbent: current
indians: native
indicted charged
indicted: charges criminal
indictment: charges
indira: gandhi
indyref: scotland
inflation: prices
infrastructure: roads bridges
injuries: wounded
inmates prisoners
inquest: inquiry
ins: immigration
insurance coverage
insured: insurance coverage
insurers: insurance
insurrection insurrectionists: capitol riot
insurrection: january
interim acting
internet web
interns: internship
invaded: invasion
invaded: war
invaders invasion: immigrants border
invasion: invaded
investigate probe
investigated: investigation
ious iou: debt
iowans hawkeye: iowa
ira: inflation reduction
iranians: iran
iraqis: iraq
iraqwar: iraq
irsaudit: audit
irsgov: irs
islamists jihadis jihadists: islamic terrorists
israelis: israel
italians: italy
iud: contraceptive
ivankatrump: trump ivanka
ivf: fertility
j6ers: capitol rioters
j6th: capitol january
jab jabs: vaccine
jab: vaccination
jacinda ardern: zealand
jacksmith: smith counsel
jagmeet jagmeetsingh: singh
jailbird: convicted
jailed imprisoned incarcerated
jailed: prison
janbrewer: brewer
jaredkushner: kushner
javanka: ivanka kushner
jdvance jdvance1 senvance: vance
jeanneshaheen senatorshaheen: shaheen
jebbush: bush
jeff: sessions
jefferson: thomas founding
jeffreyepstein: epstein
jenpsaki psaki46: psaki
jeremyhunt: hunt
jerrybrown: brown
jets: planes aircraft
jews: jewish
jez jeremycorbyn magicgrandpa: corbyn
jihadis: terrorist
jimcrow: segregation
jimjordan gymjordan: jordan
jobcreators: employers businesses
jobkeeper: wage subsidy
jobkillers jobkiller: jobs
jobless: unemployment
joblessness unemployment
jobs employment
joe: biden
joehockey: hockey treasurer
joemanchin senjoemanchin: manchin
johncornyn: cornyn
johnfetterman senfettermanpa: fetterman
johnkasich kasich: kasich governor
johnkerry: kerry
johnlewis repjohnlewis: lewis
johnmcdonnellmp: mcdonnell
joniernst senjoniernst: ernst
jonossoff senossoff: ossoff
joshhawley hawleymo: hawley
journalists reporters
journos journo: journalists reporters
jsa: jobseekers unemployment
judges: court justices
judiciary: courts judges
juliagillard juliar: gillard
julian: assange castro
jumped: increased rose
juncker: commission european
junket: trip
justices: supreme judges
justin justintrudeau trudy pmjt: trudeau
kaczynski: poland
kaepernick: anthem
kanzlerin: chancellor
karilake kari: lake
kashmir: jammu
kashpatel: patel
kathleenwynne: wynne
kathyhochul govkathyhochul: hochul
katiehobbs: hobbs
katrina: orleans
kavanaugh: supreme brett
keirstarmer kier kieth: starmer
kellyannepolls: conway
kellyayotte ayotte: ayotte kelly
kellyloeffler: loeffler
kemi kemibadenoch: badenoch
kencuccinelli cooch: cuccinelli
kenney jkenney: kenney alberta
kenosha: wisconsin
kenpaxton paxton: paxton attorney
kentuckians: kentucky
kenya kenyan: obama born
ketanji: jackson
khashoggi: saudi
kickbacks: bribes
kicked tossed: removed
kids children
kidsincages cages caged: children detention
kiev: ukraine
killed murdered slain
killed: deaths died
killings murders homicides
kim rocketman: korea jong
kippers ukippers: independence
kiwis: zealand
kkk klan klansman: ku
km: kilometers
kneel knelt kneeling: anthem flag
kneeling: nfl
knifecrime: knife
koch: brothers
kompromat peetape: dossier russia
koreans: korea
krudd kevin07 mrkrudd: rudd
kstreet: lobbyists
kwasi: kwarteng
kxl: pipeline
kyle: rittenhouse
kynect: kentucky
kyoto: climate
kyrsten senatorsinema kyrstensinema: sinema
lab uklabour labourites corbynistas blairites: labour
lad lads: boys men
lafayette: church bible
lagged: behind
laidoff furloughed sacked redundancies: layoffs jobs
lakh lakhs: thousand
lalu: yadav
lameduck: outgoing
landlords: rent
landslide: won
langley: cia
lansing: michigan
laptop: hunter
laptopfromhell: laptop
largest: highest
latinos hispanics
latinos latinas: hispanic
laurenboebert repboebert: boebert
lawful legal
lawmakers legislators
laws: statute
lawsuit suit
lawsuits: sued
lawyers attorneys
lax: weak
layoffs layoff: jobs unemployment
leader: head
leaker: leaked
leaks: wikileaks
learnt learned
ledger: payments
legalise legalize decriminalize
legalized: legal
legit: legal
leo: varadkar
leon elmo: musk
leos leo: enforcement police
lerner: irs
letitia tishjames: james
levied imposed
lewinsky monica: clinton
liar liars: lied lie
liar lied
libdems lds: liberal democrats
libs liberals lefties leftists leftist leftwing: liberal left democrats
licences: licenses
lie lied
lied: false
lies: false
lifer: life
lindseygrahamsc lindseygraham: graham
lisamurkowski: murkowski
liz trussliz trusstonomics liztruss lettuce: truss
loads: many
loan: student debt
lobbyists: lobby interests
lockedup lockherup: jail prison
loksabha rajyasabha: parliament
lolita epstein: epstein island
london: britain
loonie: dollar
loophole loopholes: tax deduction
loosen relax
loosened: relaxed eased
looters: looting
lords peers: lords parliament
lorilightfoot: lightfoot
lost: defeat
louie: gohmert
lowbarr: barr
lowered: cut
lowest: record
lunches lunch: meals school
lying liar
lying lied
lynched: hanged
lynching mob: killed
lynching: hanged
m4a medicareforall: medicare
ma mass taxachusetts: massachusetts
macron: france emmanuel
maddog: mattis
maddow: rachel
madeinamerica: manufacturing
madison: wisconsin
madoff: ponzi
madrid: spain
maduro chavez: venezuela
magats trumpers trumpsters trumpists: trump supporters
mags: magazines
mailin: absentee
majority most
majority: half
majorityleader: mcconnell reid schumer
males men
mamataofficial: banerjee
mandarins: officials civil
manning: wikileaks
manu emmanuelmacron: macron
manufacturing: factories
manus nauru: refugees detention
maralago mal: mar lago
maralago: classified documents
march: protest
marched: protest
marchers: protesters
marchforourlives: gun
marcorubio marco senrubiopress littlemarco: rubio
maria: puerto rico
marianne: williamson
marines: military
markjcarney: carney
markkelly captmarkkelly senmarkkelly: kelly
markwarner: warner
marshals: federal
massacre massacred: shooting killed
matthancock mattancock: hancock
maximebernier: bernier
maxine maxinewaters repmaxinewaters: waters
mayawati behenji: bsp
mayenany: mcenany
mayorkas: homeland alejandro
mcconnell: mitch
md: maryland
meals: lunch food
meant mean
measles: vaccine
medal medals: award
media: press news
median average
medicare: health
medics docs: doctors
meds medicine: drugs prescription
megyn: kelly
melaniatrump: trump
melb vic: victoria melbourne
memo: document
meps: european parliament
merchan: judge
merkel: germany chancellor
merrick: garland
merz: germany
metpolice: police
mexicans: mexico
mgmt: management
mi: miles
michaelgove: gove
michelebachmann bachmann: bachmann michele
michelleobama: obama michelle
michiganders: michigan
middleclass: middle
midterm: election
mikebloomberg minimike: bloomberg
mikebrown: ferguson
mikepence pence: pence vice
mikepompeo secpompeo: pompeo
milei: argentina
militias militia: armed
mill mils: million
millennials: young
milley: general
milliband edmiliband: miliband
millionaires billionaires: wealthy rich
milwaukee: wisconsin
min: minimum
minister: secretary
ministers: cabinet
minnesotans: minnesota
minwage minimumwage fightfor15: minimum wage
misled mislead: lied
misogynist misogyny: women
missile rocket
mitchmcconnell senatemajldr leadermcconnell: mcconnell
mittromney willard senatorromney: romney
mj: marijuana
mke: milwaukee
mla mlas: assembly
mlp: pen
mms manmohan: singh
mnuchin: treasury
mo: missouri
mocked ridiculed
mocked: disabled
modi: narendra india
moj: justice
molester molested: child abuse
moms mothers
monarchy: royal
montreal: quebec
mooch: scaramucci
mortgages: home
mos: months
moscow: putin
moslems muslims
mounties: police
mpg: fuel
mps mp: parliament members
ms13: gang salvador
msm lamestream lsm legacymedia: media news
msnbc msdnc pmsnbc: nbc
msps: scottish parliament
mt: montana
mueller: counsel robert
muellerreport: mueller
mulcair: ndp
mules: ballots
mullahs: iran
mums mothers
muricans usofa: america
murthy: surgeon
muslimban travelban: ban muslim travel
muslims: islam
muzzle: mask
myogiadityanath: adityanath
narendramodi pmoindia chaiwala: modi
nationalised: public
naturalized: citizens
navalny: russia
navy: ships
nawaz: sharif
nazis nazi: supremacist hitler
nbn: broadband
nclb: education
ndis: disability
ndp dippers: democratic
ne neb: nebraska
nea: arts teachers
nearly almost
nehru: jawaharlal
nepotism: family
netanyahoo: netanyahu
netneutrality: neutrality internet
nevertrump nevertrumpers: republicans trump
newtgingrich: gingrich
newyorkers: york
nhsengland: nhs
ni: ireland
nickclegg cleggers: clegg
nicola nicolasturgeon: sturgeon
nigelfarage nige: farage
nikki nikkihaley birdbrain: haley
niqab: burqa
nirmala nsitharaman: sitharaman
nix: cancel
nixed axed scrapped: ended
nlrb: union
nm: mexico
noaa: climate
nobel: peace
nokor: korea
nom: candidate
nominated: nominee appointed
noncitizen: illegal undocumented
noncitizens noncitizen: immigrants citizens
noose: lynching
notaxontips: tips
notebandi demonetization demonetisation: notes currency
notley rachelnotley: notley alberta
npr: broadcasting
nra: lobby
nrsc nrcc rga: republican
ns2: nord pipeline
nuclear: reactor
nuclearoption: filibuster
nukes: nuclear
number10 no10 downingst 10downingstreet: prime government
nword: racist
nycmayor: mayor adams
oas cpp: pension
oath: inauguration
obr: budget forecast
obstruct obstructed obstructionist: blocked
occupy: wall
ods: overdose
ofcom: regulator
offed: killed
officials authorities
offshore: haven
offshoring offshored: overseas jobs
ohioans: ohio
oil petroleum
oilsands tarsands: oil sands
oldies: elderly
oligarchs: billionaires russian
onepercent 1percent 1percenters onepercenters: wealthy richest
ons: statistics
ont: ontario
openborders: border
opioids fentanyl: overdose
opioids opiates
opposed: against voted
opposes: against
orban: hungary
ordinance: law
oregonians: oregon
oreilly billoreilly: oreilly fox
osborne gideon georgeosborne: osborne chancellor
ottawa: government federal
ousted removed
ousted: fired
outgoing: former
outlawed: illegal banned
outsourced outsourcing outsource: overseas jobs
outspend: spends
outspent: spent
oval: president white
overpaid: paid
overspend: spending
overspent: spending deficit
overtaxed: taxes
overtime: hours
overtook: surpassed
overturn reverse
overturned: reversed
owed: debt
ows occupywallstreet: occupy
pak: pakistan
pallets: iran cash billion
pambondi pam: bondi
panamapapers: offshore
pardon pardoned: clemency
parents: mother father
paris: france climate
parisagreement parisaccord: paris climate
parkland: school shooting
parler gab: social
parole: released
partialbirth lateterm: abortion
partisan: party
partygate: lockdown parties johnson
pass approve
passed: approved enacted
paternity maternity: leave
patriotact: surveillance
pauline: hanson
paused suspended
paychecks: wages pay
paygap: wage
payoff payoffs: paid payments
payola: bribes
payroll: tax
pedophiles groomers: child
pell: grants college
pelosi: speaker nancy
penn: pennsylvania
pensioners oaps oap: elderly pension
pensioners seniors
pensions pension: retirement
percentages: percent
perjured: lied
perp perps: suspect criminal
pete petebuttigieg secretarypete: buttigieg
petehegseth: hegseth
peterduttonmp spud: dutton
pharma: vaccine
philly pittsburgh: pennsylvania
phoenix maricopa: arizona
photoop: photo
photoshop photoshopped shopped: doctored altered image
picked: chose selected
pics photos
pics: photo image
pierre pierrepoilievre skippy pp: poilievre
pipeline: oil
pizzagate: pizza
plane jet
planes aircraft
plannedparenthood pp: planned parenthood
plannedparenthood: abortion
plants: factory
plummeted plunged tanked nosedived: fell dropped
plunge plummet
pmharper stephenharper: harper
po5 fuzz: police
poc: minorities
pocketveto: veto
polarbears: polar
poles: polish poland
police cops
policebrutality: police
politicians: officials leaders
polls polling: survey
pollsters: polls
pollute polluted: pollution
polluters polluter: pollution
pols politicos: politicians
poorest: poor lowest
pope: francis
popvote: popular
porkbarrel pork: spending earmarks
portland: oregon
postal: mail
postie mailman: postal mail
potholes: roads
potus40 ronald: reagan
potus42 billclinton bubba: clinton
potus43 georgewbush: bush
potus46 unclejoe letsgobrandon: biden
potus47: trump president
potuselect presidentelect: president
potuses: presidents
pow pows: prisoners captured
powell: fed jerome
power electricity
ppaca obummercare: affordable care
ppp: loans
ppploans: paycheck
pr: puerto
praised lauded
praised: complimented
prayer pray: religion
prc: communist
preamble: constitution
predator predators: sex offender
predecessor: previous former
preexisting precon preexist: condition conditions
prek preschool
premier: governor leader
premier: prime minister
premiums: insurance
presstitutes presstitute: media journalists
prices costs
prices: cost inflation
priciest: expensive
primaried: challenger
primary caucus: nomination
prisons jails
priti pritipatel: patel
privateschool: private
privatised selloff: private sold
privatization: privatize
privatize privatise: private
privatized: private
probe investigation
probed: investigated
professors: university
profs: professors
programmes programs
programmes: program
progressives: left
project2025: heritage
promise: pledged
promised vowed pledged
property: home
protesters demonstrators
protestors protesters
protests: demonstration
proven proved
proves: shows
psaki: jen press
publicoption: public option
pump: gas gasoline
pupils kids: students children
putin: russia vladimir
qaddafi gaddafi khadafy qadhafi
qanons: conspiracy
quadrupled quadruple: four
quangos quango: agencies bodies
quantico: fbi
quarter: 25 fourth
que pq: quebec
queen: elizabeth
quick fast
quidproquo: ukraine
quit: resigned
quote quotes: said
rachelmaddow: maddow
rachelreevesmp rachelreeves: reeves
racism: racial
racists: racism
raffensperger: brad georgia
raga rahulgandhi: gandhi
raid raided: searched fbi
raided: raid
rail train
railways railroad
rainforest: amazon forest
raise increase
raised: increased
rajnath: singh
rajoy sanchez: spain
raleigh: carolina
rally rallies: crowd
randpaul rand drrandpaul: paul
ransom: paid
raped: assault
raphael raphaelwarnock reverendwarnock senatorwarnock: warnock
rapists: rape
rashidatlaib: tlaib
ratified: approved treaty
ratify approve
rba: reserve
reactors: nuclear
realbencarson bencarson: carson
realestate: property
rebelflag: confederate flag
recession downturn slump
recession: economy
reconciliation: budget
record: highest
recount: votes counted
reded ed: miliband
redistricting: districts maps
redtape: regulations
reduced lowered
reelect: reelection
reelected reelection: elected
rees jrm: mogg
reeves: chancellor
referendum: vote
refugees migrants
refugees refugee: asylum
refused: declined
regs: regulations
regulation: rules
regulations rules
reject oppose
rejected: refused
rejoin: eu
remainers remoaners remainiacs: remain
remaininmexico: mexico asylum
reneged: broke promise
renewables: wind solar
rent: housing
renzi salvini meloni: italy
repadamschiff shifty shiftyschiff: schiff
reparations: slavery
repeal: end
repealed: overturned
repjerrynadler jerrynadler: nadler
replizcheney lizcheney liz: cheney
repmattgaetz: gaetz
repmtg greene: greene taylor
report: study
reps: representative
rerun: election
researchers: study
resettled: refugees
resigned: quit stepped
restrict limit
restrictions limits
retirees retired: retirement seniors
returns: tax
revoked: rescinded
rex: tillerson
rhodeisland: rhode
rich wealthy: millionaires billionaires
richest wealthiest
richmond: virginia
rickperry governorperry: perry
ricksantorum: santorum
ricksnyder onetoughnerd: snyder
rigging rig: fraud stolen
righttowork: union
rigs: oil
rinos rino: republican republicans
rioters riot: capitol
riots riot: unrest
riots: violence
ripped: tore
rise increase
risen rose
rishisunak: sunak
rising: increasing
rittenhouse: kenosha
riyadh: saudi
roads: highways
robbery robbed
robertkennedyjr: kennedy
robford: ford toronto
robocalls: calls
robodebt: debt welfare
robportman senrobportman: portman
rockefeller: drug
roevwade: roe abortion
rogerstone: stone
romneycare: massachusetts health
rondesantis rondesantisfl govrondesantis desantis: desantis governor
ronjohnsonwi senronjohnson ronjohnson ronjon rojo: johnson
ronny ronjackson: jackson
ronpaul: paul
rose rise
rose: increased
rosie: donnell
rotherham: grooming
roughly: about approximately
royals: family prince
royjmoore roymoore: moore
rss: hindu
rudy rudygiuliani rudolph giuliani: giuliani mayor
ruled: court
ruling verdict
running: candidate
rupees rs inr
rural: country farmers
rush elrushbo: limbaugh
russfeingold: feingold
russians: russia
russkies ruskies rooskies russkie: russians russia
rustbelt: midwest manufacturing
ruth: ginsburg
rwanda: deport asylum
sacramento: california
sadiq sadiqkhan: khan mayor
safetynet: welfare
said say
salaries: wages pay
salute: military
samesex: gay marriage
sanctuary: cities immigration
sanctuarycities: sanctuary
sandy: hurricane
sandyhook newtown: school shooting
sarahhuckabee presssec: sanders press
sarahpalinusa sarahpalin: palin
sarin: chemical gas
sask: saskatchewan
saudis: arabia
saveact: citizenship voting
scabs: strike
scalia: antonin justice
scholz olaf: scholz germany
schoolchoice: school voucher
schools: education
scientists: researchers
scientology: church
scottpruitt pruitt: pruitt epa
scottwalker govwalker: walker
scottymorrison scottmorrisonmp scottyfrommarketing: morrison
scrap abolish
scrap repeal
scroungers skivers: benefits
seanhannity: hannity
seanspicer: spicer
seattle: washington
sebelius: kathleen health
sec: securities exchange
secret: classified
secstate: secretary state
section8: housing
segregated: segregation
semiauto semiautomatic semis: assault
senate: senators
senatorhassan maggiehassan: hassan
senators: senate
senblumenthal danang: blumenthal
senedd cardiff: welsh wales
senfeinstein difi: feinstein
sengillibrand: gillibrand
seniors elderly
senjohnmccain johnmccain: mccain
senkamalaharris vp46 cackles momala: harris
sens: senator
senscottbrown senatorscottbrown scottbrown: brown
sentence sentenced: years prison
sentoomey pattoomey: toomey
senwarren ewarren lizwarren: warren
separated separation: families
sequester sequestration: cuts spending
servergate emailgate: email clinton
servicemembers: military veterans
sessions: attorney jeff
settled: settlement
sexchange: gender surgery
sexist: women
sf: california
shadowban shadowbanned: censored twitter
shares stocks
sharia shariah
sharpiegate sharpie: ballots
sheriffjoe arpaio: arpaio sheriff
sherrodbrown sensherrodbrown: brown
shooting shootings: shot gun
shoplifting looting: theft
shot shoot
shot: shooting
shots: vaccine
shown showed
shrank: decreased
shrinking: declining
shutdown: government closed
shuttered: closed
signed: law enacted
silicon: tech
singlepayer: single payer
sinn: fein
skyrocketed skyrocket: increased rose
slander libel: defamation
slashed cuts
slaughtered massacre: killed
slavery: slaves
slaves: slavery
sleeping slept
sliver: small
slowest: weakest slow
slumped: fell
slurred stumbled: fell
smack: heroin
smallbiz smallbusiness: small businesses
smallboats: boats migrants
smartmatic: voting machines
smeared smear: attack false
smidgen: little
smog: air
smritiirani smriti: irani
smugglers coyotes: smuggling trafficking
snap: election food nutrition
snap: stamps
snc: lavalin
snowden: nsa edward
snp nats: scottish nationalists
soar surge
soared surged: increased
socialists commies commie communists marxists marxist pinko: socialist communist
socialsecurity socsec: social security
solar: renewable
solarpanels: solar
soldiers: military
soleimani: iran general
solons: legislators senators
solyndra: energy loan
sonia sonianiac: gandhi
sos: secretary state
sotomayor: sonia justice
southernborder: border
speaker: house pelosi boehner ryan mccarthy johnson
speakerboehner johnboehner: boehner
speakerjohnson repmikejohnson: johnson
speakermccarthy gopleader kevinmccarthy: mccarthy
speakerpelosi nancypelosi nancyp: pelosi
speakerryan paulryan: ryan
speech address
speech: remarks
spending: budget spend
spied bugged: surveillance
spike: increase
spiked: increased surged
splurge splurged: spent
spooks spies: intelligence cia
spox: spokesperson
spr: petroleum reserve
springfield: haitian ohio
spying snooping: surveillance
squad: ocasio omar tlaib pressley
squandered blew: wasted spent
squid nicker: pounds
ssa ssi: security social disability
ssm: marriage
stabbed: knife
stabbing knifed: stabbed knife
staceyabrams: abrams
stacking packing: court justices
staff employees
stagnant flat: growth
stall stalled: blocked delayed
stamps: food
standyourground syg: ground
started began
stats: data
statues monuments
statues: confederate
statutory: rape
steele: dossier
stepdown: resign
stephenmiller: miller
steveking stevekingia: king
stimmy stimmies: checks stimulus
stimulus arra porkulus stimmy stimmies: recovery
stimulus: package
stockmarket: stock
stocks: market
stolenelection: fraud election
stopandfrisk: frisk
stormont: northern ireland
stormy: daniels
strangled: choked killed
strasbourg: european parliament court
stricken struck
strikers: strike
strikes: struck bombing
strzok: fbi peter
studentloans studentdebt: student loans debt
students pupils
stump: campaign
sturgeon: nicola scottish
subpoena: testify
subprime: mortgage
subsidies subsidy subsidized: funding
suburbs suburban
successor: next
suckers losers: soldiers
sued suing
suella suellabraverman cruella: braverman
superannuation: retirement
superdelegates: delegates
supermajority: majority
superpacs pacs: political committee
superpredators: predators
support endorse
surgeon: general
surplus: budget
survey poll
susancollins senatorcollins: collins
susanrice: rice
suspended: halted stopped
suvs: vehicles
swamp: washington lobbyists
swastika: nazi
swingstate battleground: swing states
swinney: scottish
swore: vowed
sydney: nsw
syrians: refugees
taj: casino
takehome: income
taliban: afghanistan
tallahassee: florida
tally tallied: count
tammybaldwin senatorbaldwin: baldwin
tanf: welfare
tanya: plibersek
taoiseach: ireland
tapped: nominated appointed
tariffs levies: tax
tariffs tariff: duties import
tarp: bailout
tas: tasmania
taxbreaks: tax cuts
taxcut taxcuts: tax cuts
taxes: revenue
taxhike taxhikes: tax increase
taxman: revenue
taxpayers: tax
taxscam gopthetaxscam tcja: tax cuts
taylorswift taylor: swift
teabaggers teabagger: tea
teacher: school
teachers educators
teamsters: union
teargas: protesters
tedcruz sentedcruz lyinted cruzin cancuncruz rafael: cruz
tedros: health organization
teens teenagers
telaviv: israel
temp: temporary
temporary interim
tenfold: ten
tenner: pounds ten
terror terrorism
terrorists: terrorism
terrymcauliffe macker tmac terry: mcauliffe
tesla: electric
testified: testimony
testimony: testified hearing
texans: texas
thatch margaret milksnatcher: thatcher
theft stealing
theresa theresamay maybot: may
thewall: wall
thieves: theft
thinblueline: police
threat: threatens
threatened: warned
threefold: triple tripled
thugs thug: criminals gang
tightened: stricter
tiktok: china
timkaine kaine: kaine tim
timscott votetimscott: scott
timwalz tampontim govwalz: walz
tiny small
titleix: sports
tix: tickets
tomcotton sentomcotton: cotton
tommyrobinson yaxley: robinson
tommytuberville coachtuberville: tuberville
tomsteyer: steyer
tonnes tons
tony tonyabbottmhr: abbott
tony tonyblair bliar: blair
topped surpassed: exceeded
tore: ripped
tories conservatives
tories tory: conservatives
toronto: ontario
torture: interrogation
toryscum nasty: conservatives tories
tossed: rejected
tougher stricter
toughest: strictest
towns: city
trade: imports exports
tradewar: tariffs
trafficked: smuggling
trains: rail
traitors traitor: treason
treason: traitor
treasury: government finance
treaty agreement
tren: aragua
trim trimmed: cut
trip travel
triple: three
trips: travel
troopers: police
troops soldiers
troops: military forces
trounced walloped thrashed clobbered shellacked: defeated beat
truckers: drivers
trudeau: canada justin
trumpaccounts: children
trumpcare ahca: repeal
trumpcare: obamacare
trumprussia: russia collusion
trumptower: tower
trumpuniversity trumpu: trump
truthsocial: trump
tsipras: greece
ttip ceta: trade
tuckercarlson tucks: carlson
tuition fees
tuition: college
tulsigabbard: gabbard
turnbullmalcolm malcolm: turnbull
turnout: voted voters
tusk: poland
tvs: television
tweeted: wrote said
tweets: twitter
twice doubled
twitter: tweet
twofold: double doubled
uac: unaccompanied children
uber lyft: drivers
uc: universal credit
uft ctu: teachers
ukr: ukraine
ukrainians: ukraine
unborn fetus fetuses babies: abortion
unchanged: same
unconstitutional: constitution
underfunded: funding
underpaid: wages paid
undertaxed: taxes
undocumented unauthorized
unemployment: jobless jobs
unfunded: funding cost
uninsured: insurance
unions: labor
unis: university
unlawful: law
unprecedented: first
upa nda: government alliance
upped upping: raised increased
uranium1 uraniumone: uranium
urged: called
usama: laden
usmca: nafta
ussupremecourt: supreme
ut: utah
uturn: reversed
uvalde: school shooting
vacation holiday
vacation: golf trips
vacations holidays
vaccines vaccinations
vandals vandalized: damaged
vaping vape: cigarettes
vat gst
vawa: violence women
vaxmandate: vaccine mandate
vdl ursula: leyen
venezuelans: venezuela
verdict: jury
veteran: vet
veto vetoed: vetoes
veto vetoes
vetoed: rejected blocked bill
vets veterans servicemen
vetting vetted: screening
vicepresident vp45: pence
vids: video
viktor: orban
vindicated: cleared
virginians: virginia
virus: covid coronavirus
vote: elect
votefraud voterfraud electionfraud: fraud election
voter: electors
voterid photoid: id identification
voterid: voter
votersuppression suppression: voting restrict
votes ballots
vpotus: pence harris biden
vra: voting rights
wage: pay minimum
wages pay salary
walensky: cdc
wall: fence
wallet pocketbook: income
wallst wallstreet: banks financial
walmart: wages stores
wars: iraq
warsaw: poland
warships: navy ships
washington: congress government federal
waste: spending
waterboarding: torture
weakened: weak
weakest: slowest
weapons arms
weather: temperature
weed pot marijuana cannabis
welders plumbers: trades
welfare benefits
welfare: assistance
welfarequeens moochers freeloaders: welfare
welfarestate: welfare
wendydavis wendydavistexas: davis
wes wesstreeting: streeting
westminster whitehall downing: parliament government
wh: white house president
whistleblower: complaint
whitecollar: office
whitewater: clinton
whopping: huge
wic: food
wilders: dutch
wildfires bushfires
wildfires: fires
win: victory defeat
windfarms: wind
windmills turbines
windmills windmill: wind
windrush: caribbean immigration
wiretapped wiretap: spied
wis sconnie: wisconsin
wisconsinites badgers: wisconsin
witchhunt: investigation mueller
withdrawal pullout: troops
withdrew: pulled
wiv: lab
wks wk: weeks
wmd wmds: weapons iraq
woke wokeness: liberal
woke: awake
womensmarch: women
won winner
won: victory
workers employees
workers workforce
workers: labor jobs
worldbank: world
worse worst
worst: lowest
wotus: water
wounded injured
wray: fbi
writeoff: deduction
wuhan: coronavirus
wva: virginia
xi: china jinping
xr: extinction rebellion
yanks yankees: americans american
yardsigns: signs
yellen: treasury fed
youth: young
yr: years
yrs years
yvette yvettecoopermp: cooper
zelensky zelenskyy zelenskiy volodymyr
zelensky zelenskyy: ukraine
zero: none
zilch nada: zero nothing
zimmerman: trayvon
zinke: interior
zionists: israel
zohrankmamdani: mamdani
zuck zuckerberg zuckerbucks: zuckerberg facebook
zuckerbucks: election grants
`
