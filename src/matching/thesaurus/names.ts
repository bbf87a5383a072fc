/** Names, initials, offices, places and events. Rows as `rowsOf` reads them. */
export const names = `
2pac tupac
3lions: england
7oct: october hamas attack
911: september
9ja: nigeria nigerian
aap: aam aadmi party
aapl: apple
aarp: retirement seniors
aca: affordable care act
acab: police
acb: barrett coney amy
aclu: civil liberties
adamschiff: schiff
adl: defamation jewish
adm: admiral
admin: administration
adolf: hitler
afd: german party
afghanistan afghan
afp: australian police
africa african
afu: ukrainian forces
ag: attorney general
agenda2030: nations agenda
agenda21: nations agenda
ahca: health republican
ai: artificial intelligence
aipac: israel lobby
airjordan: jordan
airman: air force
airmen: air force
ak47: rifle kalashnikov
alabaman: alabama
alabamian: alabama
alaskan: alaska
albania albanian
albertan: alberta
albo: albanese anthony
alexandervindman: vindman
alexjones: jones infowars
algeria algerian
alj: jazeera
aljazeera: jazeera
alp: labor australian
alqaeda: qaeda
amerikkka: america
amex: american express
amitabh: bachchan
amlo: obrador lopez
amzn: amazon
anc: african congress
andrewtate: tate
angeleno: angeles
angelina: jolie
ankara: turkey
antifa: antifascist
antisemitic antisemitism
antivax: vaccine
antivaxer: vaccine
antivaxxer: vaccine
aoc: ocasio cortez alexandria
aotearoa: zealand
ap: associated press
apc: progressives congress
ar15: rifle
archbishop: bishop
argentina argentine argentinian
ariz: arizona
arizonan: arizona
arkansan: arkansas
armenia armenian
army military
arnie: schwarzenegger arnold
ashli: babbitt
asio: intelligence australian
asiwaju: tinubu
assemblyman: assembly
assemblywoman: assembly
astrazeneca: oxford
astrazenica: astrazeneca
atf: firearms alcohol tobacco
atl: atlanta
attorney lawyer
atty: attorney
aus: australia
auspol: australian politics
aussie: australian australia
australia australian
austria austrian
ayanna: pressley
ayatollah: iranian khamenei
az: arizona
azerbaijan azerbaijani
azeri: azerbaijan azerbaijani
backtheblue: police
badgalriri: rihanna
baghdad: iraq
baltimorean: baltimore
bama: alabama
bangalore bengaluru
bangla: bengali
bangladesh bangladeshi
bapu: gandhi
barack: obama
barackobama: obama barack
barca: barcelona
barrack: obama barack
barron: trump
bashar: assad
bayarea: francisco
bbc: british broadcasting
bbm: marcos bongbong ferdinand
bcci: cricket india
beamer: bmw
becks: beckham david
beeb: bbc
beemer: bmw
beijing: china chinese
beirut: lebanon
belarus belarusian
belgium belgian
beltway: washington
benghazi: libya
bennifer: affleck lopez
benz: mercedes
bergoglio: francis pope
berlin: germany
bernie: sanders
berniebro: sanders supporters
beto: rourke
bey: beyonce
beyonce: knowles
bezospost: washington post
bhakt: modi supporter
bharat: india
bho: obama barack
biasedbbc: bbc
bibi: netanyahu benjamin
bidenflation: inflation biden
bidenomics: biden economy
biebs: bieber justin
bigapple: york
bigb: bachchan amitabh
bigmac: mcdonald
bigpharma: pharmaceutical
billary: clinton hillary bill
billgates: gates bill
billoreilly: reilly
bimmer: bmw
birdflu: avian bird
bitcoin: cryptocurrency
bizzies: police
bjp: bharatiya janata party
bk: burger king
blackcaps: zealand cricket
blacklivesmatter: black lives matter
blighty: britain
blm: black lives matter
bls: labor statistics
bluelivesmatter: police blue lives
bmore: baltimore
bnp: british nationalist party
bofa: bank america
bojo: johnson boris
bokke: springboks
bokoharam: boko haram
bolivia bolivian
bolso: bolsonaro
bombay mumbai
bongbong: marcos
boricua: puerto rican
boris: johnson
borisjohnson: johnson boris
bosnia bosnian
bostonian: boston
brandon: biden
brangelina: pitt jolie
brasilian: brazil
brazil brazilian brasil
breonna: taylor
brexit: eu european
brexiteer: brexit
brics: brazil russia india china
brissie: brisbane
brisvegas: brisbane
brit: british
britain uk british
britney: spears
bron: lebron james
bronx: york
brooklyn: york
brum: birmingham
brummie: birmingham
brussels: european belgium
btc: bitcoin
buckeye: ohio
budlight: beer bud light
buhari: muhammadu nigerian
bulgaria bulgarian
bundestag: german parliament
c19: covid coronavirus
ca: california
cair: muslim islamic
cairo: egypt
caitlyn: jenner
cajun: louisiana
calcutta kolkata
cali: california
calif: california
californian: california
camala: harris kamala
cambodia cambodian
cameroon cameroonian
canada canadian
canberra: australia australian
candace: owens
canuck: canadian canada
capitol: congress washington
capt: captain
caracas: venezuela
carolinian: carolina
castreau: trudeau castro
catalan catalonia
cbc: canadian broadcasting
cbo: congressional budget
cbp: border customs immigration
cccp: soviet
ccp: china communist chinese
ccpvirus: coronavirus covid china
cdc: disease control health
cdmx: mexico city
cdr: commander
centrelink: welfare
ceo: executive chief
cfo: financial chief
cfpb: consumer
cgtn: chinese
champagnepapi: drake
charliekirk: kirk
chatgpt: ai openai
chechnya chechen
cheetolini: trump
chevy chevrolet
chicagoan: chicago
chickfila: chick fil
chicoms: chinese communist
chile chilean
china chinese
chinavirus: coronavirus covid china
chiraq: chicago
chitown: chicago
christian christianity
cia: intelligence agency
cic: commander
cji: justice chief
clergyman: priest pastor
clotshot: vaccine
cmdr: commander
cocacola: cola coca
coke: cola coca
col: colonel
colombia colombian
coloradan: colorado
commando: soldier
commie: communist
commiefornia: california
communist communism
condi: rice condoleezza
condoleezza: rice
congo congolese
congress congressional
congressman: congress representative rep
congressperson: congress representative
congresswoman: congress representative rep
conn: connecticut
cop26: climate summit glasgow
cop28: climate summit dubai
corbynista: corbyn
councilman councilor councillor alderman
councilmember: councilor councilman
councilwoman: councilor councillor
covaxin: vaccine bharat
covid coronavirus covid19 corona ncov
covid1984: covid coronavirus
covidiot: covid
covishield: astrazeneca vaccine
cpac: conservative conference
cpl: corporal
cr7: ronaldo cristiano
cristiano: ronaldo
croatia croatian croat
crt: race theory critical
crypto cryptocurrency
cuba cuban
cuny: university york
cuomosexual: cuomo
cv19: covid coronavirus
cyprus cypriot
cyril: ramaphosa
czech czechia
daca: immigrants dreamers childhood
dailymail: mail
dakotan: dakota
dalai: lama
damascus: syria
dane: denmark danish
davos: economic forum
dc: washington
dccc: democratic house committee
dday: normandy
ddr: german east
dea: drug enforcement
deathjab: vaccine
deblasio: blasio
deepika: padukone
defund: funding
dei: diversity equity inclusion
delawarean: delaware
delhi: india
dem democrat democratic
demoncrat: democrats
demonetisation demonetization
demonrat: democrats
demorat: democrats
deniro: niro robert
denmark danish
denzel: washington
dept department
desanctimonious: desantis
desantis2024: desantis
detroiter: detroit
deutschland: germany
dfw: dallas texas
dhs: homeland security
diddy: combs sean
digong: duterte
dilma: rousseff
dimocrat: democrats
disneyland: disney
djoker: djokovic novak
djt: trump donald
dmv: vehicles motor
dnc: democratic national committee
dni: intelligence director
dobbs: abortion roe supreme
dod: defense pentagon military
doed: education department
doge: musk efficiency government
dogecoin: cryptocurrency
doha: qatar
doj: justice department
donald: trump
donbas donbass
donbas: ukraine
donjr: trump donald
donny: trump
downing: minister british
dprk: korea north
dr doctor
drc: congo
dreamers: immigrants daca undocumented
drizzy: drake
drumpf: trump
du30: duterte
dubya: bush george
dunkin: donuts
dwade: wade
dwp: pensions benefits
ebt: food stamps
ecb: european bank
ecuador ecuadorian ecuadorean
edl: defence league
efcc: financial crimes commission
egypt egyptian
eire: ireland
elon: musk
elonmusk: musk elon
elvis: presley
elysee: french macron president
emirati: emirates
emmanuel: macron
emmy: award
endsars: sars nigeria police
england english
epa: environmental environment protection
epl: premier league football
eritrea eritrean
esg: environmental investing
estonia estonian
eth: ethereum
ethiopia ethiopian
eu european europe
eu: union
euromaidan: ukraine maidan
f16: jet fighter
f1: formula
f35: jet fighter
faa: aviation flight
facebook fb
facecrook: facebook
fakebook: facebook
farc: colombian guerrillas
farcebook: facebook
fascist fascism
fauxcahontas: warren elizabeth
fauxci: fauci
fauxnews: fox
fbi: federal bureau investigation agents
fbook: facebook
fcc: communications
fda: drug food administration
fdic: deposit bank
fdny: york firefighters
fdr: roosevelt franklin
fec: election
feds: federal
feku: modi
fema: emergency disaster
fg: federal government nigeria
fidel: castro
fifa: football soccer cup
fijian: fiji
finland finnish
finn: finnish
firstlady: first lady
fisa: surveillance
fjb: biden joe
fl: florida
floridian: florida
flotus: lady melania michelle jill
floydmayweather: mayweather
foia: information records
foodstamps: food stamps
foxnews: fox
france french
freemason mason masonic
frisco: francisco
fsb: russian intelligence
ftc: trade
fuckerberg: zuckerberg
fuhrer: hitler
fukushima: nuclear japan
fux: fox
ga: georgia
gaddafi qaddafi gadhafi kadhafi gadaffi
gaga: lady
gandhiji: gandhi mahatma
gao: accountability
garda: police irish
gardai: police irish
gavin: newsom
gazan: gaza palestinian
gb: britain british
gchq: intelligence
gdr: german east
ge: electric general
gej: jonathan goodluck
gendarme: police french
general gen
geordie: newcastle
germany german
gestapo: nazi police
ghana ghanaian
ghanian: ghana
ghislaine: maxwell
ghouliani: giuliani
ghwb: bush george
gi: soldier
giorgia: meloni
gipper: reagan
gitmo guantanamo
glaswegian: glasgow
glock: pistol
gmb: buhari muhammadu
gme: gamestop
gnd: green deal
godney: spears britney
goldman: sachs
gooner: arsenal
gop republican
gov: government
governator: schwarzenegger arnold
governor gov guv
govmint: government
govt government
gpt: chatgpt
grammy: award
grauniad: guardian
greatreset: reset great
greece greek
greenlander: greenland
greennewdeal: green deal
grenfell: london fire
greta: thunberg
gretathunberg: thunberg greta
gretch: whitmer
gretchen: whitmer
gringo: american
gronk: gronkowski
gsk: glaxosmithkline
guatemala guatemalan
gubernatorial: governor
gubmint: government
gwb: bush george
h1n1: swine flu
h5n1: flu bird avian
habs: canadiens
haiti haitian
hajj haj
hamas: palestinian
harlem: york
harley: davidson
havana: cuba
hawaii hawaiian
hcq: hydroxychloroquine
herschel: walker
hezbollah hizbollah hizballah hezbullah
hezbollah: lebanon
hhs: health human
hilary: clinton
hildabeast: clinton hillary
hillary hilary
hillary: clinton
hillaryclinton: clinton hillary
himars: rocket missile
hitlery: clinton hillary
hk: hong kong
hmrc: tax customs
holocaust shoah
holodomor: famine ukraine
holohoax: holocaust
holysee: vatican
homedepot: depot
honduras honduran
hongkong: hong kong
hoosier: indiana
houstonian: houston
houthi: yemen
hrc: clinton hillary
hrh: highness royal
htown: houston
htx: houston texas
huck: huckabee
hud: housing urban
huma: abedin
hungary hungarian
hydroxy: hydroxychloroquine
ia: iowa
iaea: nuclear atomic
icbm: missile ballistic
icc: criminal court
ice: immigration
iceland icelandic icelander
icj: court justice
idahoan: idaho
idf: israel israeli military
ied: bomb explosive
ike: eisenhower
il: illinois
ilhan: omar
illinoisan: illinois
imam: cleric muslim
imane: khelif
imf: monetary fund
imran: khan
imrankhan: imran khan
india indian
indo: indonesia
indonesia indonesian
indy: indianapolis
indyref2: scottish independence referendum
indyref: scottish independence referendum
inec: electoral commission
infantryman: soldier
instagram ig insta
interpol: police
intifada: palestinian
iof: israel israeli military
iowan: iowa
ipad: apple
ipcc: climate panel intergovernmental
iphone: apple
ipl: cricket indian
ipob: biafra
iran iranian
iraq iraqi
ireland irish
irgc: iran revolutionary guard
irs: tax taxes revenue
isi: pakistan intelligence
isil: islamic state
isis isil daesh
isis: islamic state terrorist
israel israeli
italy italian
ivanka: trump
ivm: ivermectin
ivorian: ivory coast
j6: january capitol
j6er: january capitol rioters
jacinda: ardern
jacko: jackson michael
jagaban: tinubu
jair: bolsonaro
jamaica jamaican
jan6: january capitol
jan6th: january capitol
janssen: johnson
january6: january capitol
japan japanese
jared: kushner
jarhead: marine
jawan: soldier indian
jcpoa: iran nuclear deal
jd: vance
jeb: bush
jezza: corbyn
jfk: kennedy john
jfkjr: kennedy john
jihadi: islamist terrorist
jihadist: islamist terrorist
jinping: xi chinese
jlaw: lawrence jennifer
jlo: lopez jennifer
jnj: johnson janssen
jnu: nehru university
joburg johannesburg jozi
joebiden: biden joe
jokowi: widodo indonesian
jordanian: jordan
journalist reporter
journo: journalist reporter
jp2: pope paul
jpm: morgan jpmorgan
jre: rogan joe
july4: july independence
jw: jehovah witnesses
kaaba: mecca
kabul: afghanistan
kamala: harris
kamalaharris: harris kamala
kansan: kansas
kanye: west
kap: kaepernick colin
karine: jean pierre
kash: patel
katrina: hurricane
kayleigh: mcenany
kazakhstan kazakh
kbj: jackson ketanji brown
kc3: charles king
kciii: charles king
kd: durant kevin
kdot: kendrick lamar
keanu: reeves
keir: starmer
kejri: kejriwal arvind
kellyanne: conway
kentuckian: kentucky
kenya kenyan
kfc: chicken kentucky
kgb: russian soviet
kharkiv kharkov
killary: clinton hillary
killgates: gates
kimk: kardashian kim
kimye: kardashian kanye
kiwi: zealand
kjp: jean pierre karine
kkk klan klux
klansman: klan klux
knesset: israel israeli parliament
kobe: bryant
kochs: koch brothers
koran quran
korea korean
kosovo kosovan kosovar
kremlin: russia russian putin
kristi: noem
ks: kansas
ksa: saudi arabia
kstew: stewart kristen
kungflu: coronavirus covid china
kurd kurdish
kuwait kuwaiti
ky: kentucky
kyiv kiev
kyiv: ukraine
kylian: mbappe
la: angeles
lago: trump
lambo: lamborghini
lamestream: mainstream
lankan: lanka
laotian: laos
lapd: police angeles
latimes: times angeles
latvia latvian
lawmaker legislator
lax: angeles airport
lbj: johnson lyndon
leatherneck: marine
lebanon lebanese
lebron: james
lebum: lebron james
leftist: liberal
leftwing: liberal
lefty: liberal democrats
leni: robredo
leomessi: messi
lepen: pen
lfc: liverpool
lgbt lgbtq lgbtqia lgbtqi
lgbt: gay transgender
libdem: liberal democrats
liberia liberian
libs: liberals democrats
libya libyan
lieutenant lt
lilibet: elizabeth queen
limey: british
lindsey: graham
lionesses: england football
lithuania lithuanian
liverpudlian: liverpool
lnp: liberal national coalition
londoner: london
londonistan: london
losangeles: angeles
lotr: rings
louisianan: louisiana
lsm: media mainstream
ltte: tamil tigers
lula: silva
m7: museveni
macca: mccartney paul
maccas: mcdonald
maccy: mcdonald
maccys: mcdonald
macedonia macedonian
madge: madonna
madiba: mandela nelson
madras chennai
maga: trump supporters
magat: trump supporters
maggie: thatcher margaret
mahatma: gandhi
maidan: ukraine
mainer: maine
maj: major
malala: yousafzai
malawi malawian
malaysia malaysian
mali malian
malia: obama
mamata: banerjee
manc: manchester
mancunian: manchester
manhattan: york
manutd: manchester united
maralago: trump lago
marjorie: greene taylor
marylander: maryland
matildas: australia football
mattgaetz: gaetz
maulana: muslim cleric
maulvi: muslim cleric
mayor mayoral
mayorpete: buttigieg
mbs: saudi salman prince
mbz: emirates zayed
mcd: mcdonald
mcdicks: mcdonald
mcdo: mcdonald
mcfc: manchester city
mecca makkah
megan: meghan markle
meghan megan
meghan: markle
megxit: meghan harry
melania: trump lady
melb: melbourne
mep: european parliament
merica: america
meryl: streep
metoo: sexual harassment
mexico mexican
mi5: intelligence
mi6: intelligence
mi: michigan
mich: michigan
michigander: michigan
michiganian: michigan
mickeyd: mcdonald
mickeyds: mcdonald
mig: russian jet fighter
miley: cyrus
minn: minnesota
minnesotan: minnesota
mississippian: mississippi
missourian: missouri
mitch: mcconnell
mitt: romney
mlb: baseball
mlk: king luther martin
mlkday: luther king martin
mlkjr: king luther martin
mlm: marketing multilevel
mma: martial
mn: minnesota
modiji: modi narendra
mohammed muhammad mohammad mohamed
moldova moldovan
monarch: king queen
mongolia mongolian
monkeypox mpox
montanan: montana
mormon lds
morocco moroccan
moscow: russia russian
moscowmitch: mcconnell mitch
mosque masjid
mossad: israel israeli
motown: detroit
mountie: police canadian
mp: parliament lawmaker
mpd: police
mpls: minneapolis
msd: dhoni
msdnc: msnbc
msf: doctors borders
msft: microsoft
mslsd: msnbc
msm: media mainstream
msp: scottish parliament
mtg: greene marjorie taylor
mufc: manchester united
mufti: muslim cleric
mullah: cleric muslim
murica: america
muscovite: moscow
muskrat: musk elon
musky: musk
muslim islam islamic
mutti: merkel
myanmar burma burmese
mzansi: africa south
naacp: black colored
nafta: trade mexico canada
naija: nigeria nigerian
nairobi: kenya
najib: razak
nakba: palestinian
nam: vietnam
namo: modi narendra
nancy: pelosi
nasa: space
nascar: racing
natguard: national guard
natlguard: guard
nato: alliance atlantic
navy naval
nayib: bukele
nazi nazism
nba: basketball
nc: carolina north
ncov2019: coronavirus covid
ndaa: defense military bill
nebraskan: nebraska
neonazi: nazi
nepal nepali nepalese
netaji: bose subhas
netherlands dutch holland
nevadan: nevada
newjersey: jersey
neworleans: orleans
newscaster newsreader
newscaster: anchor
newscum: newsom
newsreader: anchor
newt: gingrich
newyork: york
newyorker: york
newyorktimes: times york
nfl: football
nflx: netflix
ngo: nonprofit charity organization
nh: hampshire
nhl: hockey
nhs: health hospital
nhtsa: highway traffic
niaid: allergy infectious fauci
nicaragua nicaraguan
nigel: farage
nigeria nigerian
nih: health institutes
niners: 49ers francisco
nippon: japan
nj: jersey
nk: korea north
nlrb: labor
noaa: weather atmospheric
nobama: obama
nola: orleans
nole: djokovic
nonprofit charity
nopd: police orleans
northernireland: ireland northern
norway norwegian
notredame: notre dame cathedral
novak: djokovic
novax: djokovic novak
npr: public radio
nra: rifle
nsa: surveillance intelligence security
nsw: wales south
ntsb: transportation crash
nuke: nuclear
nun: catholic
nutanyahu: netanyahu
nv: nevada
nwo: order world
nws: weather
ny: york
nyc: york city
nypd: police york
nypost: post york
nys: york state
nyse: stock exchange
nyslimes: times york
nyt: times york
nytimes: times york
nz: zealand
oan: america news
oann: america news
obamacare aca
obamacare: affordable care insurance
obammy: obama
obidient: obi peter
obl: laden osama
obozo: obama
obummer: obama
ocasio: cortez
oct7: october hamas attack
october7: october hamas attack
odesa odessa
odni: intelligence director
ofcom: broadcasting
ohioan: ohio
okc: oklahoma
okla: oklahoma
oklahoman: oklahoma
olympian: olympic
olympics: olympic games
omarosa: manigault
omb: budget
omicron: variant covid
omnicron: omicron
ontarian: ontario
opec: oil
oprah: winfrey
orangeman: trump
oregonian: oregon
osama usama
osama: laden
oscars: academy award
osha: workplace safety
otan: nato
ottawa: canada
oxbridge: oxford cambridge
pa: pennsylvania
pac: political committee
pacman: pacquiao manny
padre: priest
paho: health
pakistan pakistani
palestine palestinian
panama panamanian
pandemic: covid coronavirus
papacy: pope
papajohns: papa john pizza
papal: pope
pappu: rahul gandhi
paralympian: paralympic
paratrooper: soldier
paris parisian
pastor preacher
pbbm: marcos bongbong
pbs: public broadcasting
pcr: test covid
pdiddy: combs diddy sean
pdp: democratic party
pdx: portland
penaldo: ronaldo
pennsylvanian: pennsylvania
pentagon: defense military
pepsico: pepsi
peru peruvian
pessi: messi
peta: animal
pewds: pewdiepie
pharma pharmaceutical
phila: philadelphia
philadelphian: philadelphia
philippines filipino filipina philippine
philly: philadelphia
pia: pakistan airlines
piglosi: pelosi nancy
pinay: filipino philippines
pinoy: filipino philippines
pizzahut: pizza hut
pla: chinese army
plandemic: pandemic covid
plo: palestinian palestine
pm: minister prime
pmb: buhari muhammadu
pmln: nawaz sharif muslim
pmsnbc: msnbc
pocahontas: warren elizabeth
poland polish
pootin: putin
pope pontiff
portugal portuguese
potus44: obama president
potus45: trump president
potus: president
pow: prisoner war
ppe: protective equipment masks
ppp: paycheck loan
prc: china chinese
pres: president
presidential: president
presstitute: journalist media
prevost: leo pope
prez: president
prof professor
prosecutor: attorney
proudboys: proud boys
psg: paris germain
pti: khan imran pakistan
puertorican: puerto rican
puertorico: puerto rico
putler: putin
pvt: private
pyongyang: korea north
qaeda qaida
qanon: conspiracy
qanoner: qanon
qatar qatari
qe2: queen elizabeth
qeii: queen elizabeth
qld: queensland
quebecois: quebec
queenbey: beyonce
queenslander: queensland
rabbi: jewish
raf: force air royal
rafa: nadal rafael
rahm: emanuel
rahul: gandhi
raila: odinga
ramadan ramzan
rashida: tlaib
ratzinger: benedict pope
rbg: ginsburg bader ruth
rbi: bank reserve
rcmp: police mounted canadian
rdj: downey robert
reaganomics: reagan economy
realdonaldtrump: trump donald
redcross: red cross
redditor: reddit
reince: priebus
representative rep
repub: republican
repug: republican
rethug: republican
rev reverend
reverend: pastor
rfk: kennedy robert
rfkjr: kennedy robert
ri: rhode island
rightwinger: conservative
rino: republican
rio: janeiro brazil
riri: rihanna
rishi: sunak
rkelly: kelly
rnc: republican national committee
rocketman: kim jong
roe: abortion wade
rohingya: myanmar
rok: korea south
romania romanian
rona: coronavirus covid
roundup: glyphosate
royals: royal
rpatz: pattinson robert
rsa: africa south
rudy: giuliani
rushbo: limbaugh rush
ruskie: russian russia
russia russian
russiagate: russia collusion
russiahoax: russia collusion
russki: russian russia
ruzzia: russia
rwanda rwandan
sachin: tendulkar
sadhu: hindu
sainos: sainsbury
sainsburys: sainsbury
salvadoran salvadorian
salvadoran: salvador
samoan: samoa
sandmann: covington
sandyhook: sandy hook
sanfran: francisco
sanfrancisco: francisco
sarge: sergeant
sarko: sarkozy
sarscov2: coronavirus covid
satanyahu: netanyahu
saudi: arabia
saudia: saudi arabia
sbf: bankman fried
sbux: starbucks
sc: carolina south
scamdemic: pandemic covid
scarjo: johansson scarlett
schengen: european
scomo: morrison scott
scot: scotland scottish
scotland scottish scots
scotref: scottish referendum
scotus: supreme court justices
scouser: liverpool
scummo: morrison scott
seattleite: seattle
secdef: defense secretary
secretservice: secret service
secy: secretary
senator senate sen
senegal senegalese
seoul: korea south
sep11: september attacks
sept11: september attacks
september11: september attacks
serbia serbian serb
serena: williams
sergeant sgt
serviceman soldier servicewoman servicemember
sf: francisco
sfpd: police francisco
sg: singapore
shaq: neal
sheikh shaikh sheik
sheriff: police
shillary: clinton hillary
simone: biles
singapore singaporean
sinwar: hamas
slc: salt lake
sleepyjoe: biden joe
slj: jackson samuel
slovak slovakia slovakian
slovenia slovenian
snl: saturday night
snoop: dogg
snp: scottish national
soccer: football
socceroos: australia football
socialist socialism
soetoro: obama barack
somalia somali
sotu: state union address
soviet ussr
spain spanish
spaniard: spain spanish
spetsnaz: russian special forces
spicey: spicer
splc: poverty southern
springboks: africa rugby
sputnik: russian
sputnikv: sputnik vaccine
squaddie: soldier
srilanka: lanka
srk: khan shah rukh
ssa: social security
ssdi: disability social security
ssr: rajput sushant singh
stacey: abrams
starbs: starbucks
stateside: america states
steph: curry
stimmie: stimulus
stimmy: stimulus
stimulus: relief payment
stl: louis missouri
stopthesteal: election fraud stolen
stpaddys: patrick
straya: australia
strayan: australian
sudan sudanese
superbowl: bowl super
superfalcons: nigeria
superpac: political committee
sushant: rajput singh
swami: hindu
swat: police
swede: swedish sweden
sweden swedish
swiftie: swift fans
swineflu: h1n1 swine
switzerland swiss
sydneysider: sydney
syria syrian
taiwan taiwanese
tankie: communist
tanzania tanzanian
tass: russian news
tassie: tasmania
taytay: swift taylor
tb12: brady tom
teambiden: biden campaign
teamtrump: trump campaign
teaparty: tea party
tehran teheran
tehran: iran iranian
televangelist: pastor evangelist preacher
tenn: tennessee
tennessean: tennessee
terf: transgender feminist
texan: texas
thailand thai
thedonald: trump donald
tibet tibetan
tictok: tiktok
tiktoker: tiktok
tmc: trinamool
tn: tennessee
toi: times india
topg: tate andrew
tory conservative tories
torygraph: telegraph
tpp: trade pacific
tpusa: turning kirk
trayvon: martin
troop soldier
trooper: police
trudope: trudeau
truedope: trudeau
trump2016: trump
trump2020: trump
trump2024: trump
trumpcare: health republican
trumper: trump supporter
trumpist: trump supporter
trumpster: trump supporter
trumptrain: trump
tsa: airport security transportation
tsla: tesla
tswift: swift taylor
tswizzle: swift taylor
tucker: carlson
tulsi: gabbard
tunisia tunisian
tupac: shakur
turdeau: trudeau
turkey turkish
turkeyday: thanksgiving
turkiye: turkey turkish
twatter: twitter
tweet: twitter
twintowers: twin towers trade center
twt: twitter tweet
twtr: twitter
tx: texas
uae: emirates dubai
uav: drone
ubi: basic income
ubl: laden
ucl: champions league
ucla: university california
uefa: football european
ufc: fighting
uganda ugandan
uhuru: kenyatta
uighur uyghur
uk: kingdom
ukie: ukrainian
ukip: independence
ukraine ukrainian
ukrop: ukrainian
un: nations united
unabomber: kaczynski
unesco: nations heritage
unga: nations assembly
unhcr: nations refugee
uni: university
unicef: nations children
unrwa: nations palestinian refugee
unsc: nations security council
uofm: university michigan
usa america american
usa: states united
usaf: air force
usaid: foreign aid
usain: bolt
uscg: coast guard
uscis: immigration citizenship
usda: agriculture
usgs: geological earthquake
usmc: marines marine corps
usmca: trade mexico canada
usn: navy
usps: postal mail
ussf: space force
ussr: soviet union
usvi: virgin islands
utahn: utah
uzbek uzbekistan
va: veterans virginia
vaers: vaccine adverse
vatican: pope catholic
vday: valentine
veep: vice president
vegas: nevada
venezuela venezuelan
vermonter: vermont
vet: veteran
vicar: priest
viet: vietnamese vietnam
vietnam vietnamese
virat: kohli
virginian: virginia
vivek: ramaswamy
vlad: putin vladimir
vladimir: putin
volodymyr: zelensky
vova: putin
vp: vice president
vpotus: vice president
vt: vermont
vw: volkswagen
wa: washington
wallyworld: walmart
wapo: washington post
wapoo: washington post
wapp: whatsapp
washdc: washington
washington dc
washpo: washington post
watsapp: whatsapp
wdw: disney
weezy: wayne lil
wef: economic forum davos schwab
welsh: wales
westminster: parliament british
wetherspoons: wetherspoon
whatsap: whatsapp
whitehouse: white house president
whoopi: goldberg
wi: wisconsin
wiki: wikipedia
winston: churchill
wisc: wisconsin
wisconsinite: wisconsin
wiv: wuhan institute virology
wmd: weapons destruction mass
wmt: walmart
wnba: basketball
wojtyla: pope paul
wokeism: woke
woolies: woolworths
worldcup: cup world
woz: wozniak
wsj: wall street journal
wtc: trade center tower
wto: trade
wuflu: coronavirus covid china
wuhan: china
wuhanvirus: coronavirus covid wuhan
wv: virginia west
ww1: war world
ww2: war world
ww3: war world third
wwe: wrestling
wwi: war world
wwii: war world
wwiii: war world third
wy: wyoming
wyomingite: wyoming
xinhua: chinese news
xmas christmas
xtina: aguilera christina
yankee: american
yeezy: kanye west
yemen yemeni
yogi: adityanath
yonce: beyonce
youtube yt
youtuber: youtube
yugo: yugoslavia
zambia zambian
zealand zealander
zedong: mao
zelensky zelenskyy zelenskiy zelenski
zim: zimbabwe
zimbabwe zimbabwean
zionist: israel israeli
zizou: zidane
zlatan: ibrahimovic
zohran: mamdani
zsu: ukrainian forces
zucc: zuckerberg
zuck: zuckerberg mark
zuckerbook: facebook
zuckerborg: zuckerberg
`
