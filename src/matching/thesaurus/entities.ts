/** Who and what is spoken of since 2005: people, companies and their products, organizations, places, events, works, drugs, weapons, and what rumours call them. Rows as `rowsOf` reads them. */
export const entities = `
15minutecities 15minutecity: oxford traffic
1mdb: najib malaysia
1oct catalanreferendum: catalonia referendum police
2000mules: dsouza ballots election drop
2pac: shakur rapper
4thofjuly: independence
4u9525: germanwings
5gcoronavirus 5gkills stop5g: 5g coronavirus masts
67p: comet rosetta
737max: boeing plane crash
77bombings: london bombing
787 dreamliner: boeing
911truth 911truther: september towers
a10: warthog aircraft
a380 a320: airbus plane
aadhaar: india
aamaadmiparty: aap kejriwal
aamirkhan: khan aamir actor
aap: kejriwal
aarogyasetu: app india covid
aaronbushnell bushnell: airman israel embassy
aaronrodgers: rodgers packers
abascal: spain santiago
abbas: palestinian mahmoud
abbott: greg
abbottabad: laden pakistan
abcaustralia: australia
abcnews: abc
abe: shinzo japan
abedin: huma clinton aide
abhinandan: pilot india pakistan
abidjan ouattara cotedivoire: ivoire
abiy: ethiopia ahmed
abiyahmed: abiy ethiopia
abolishice: ice immigration
abscbn: philippines channel
abughraib: iraq prison torture
acapulco: mexico
accesshollywood: trump tape
aceh: indonesia tsunami
achhedin: modi india
adamlanza lanza: sandy hook
adani: india
addisababa addis: ethiopia
aden: yemen
adidas: kanye
adipurush: film ram
adl: antisemitism
adolfhitler: hitler nazi
adrenochrome: elites
afcfta: africa trade
afcon: africa football
affordablecareact: obamacare
afp: agence presse
afpfact: factcheck
africanunion: african
afridi: cricket pakistan
afrin: syria kurdish
agenda2030 agenda21: united
agung: volcano bali
ahmaudarbery arbery: ahmaud georgia jogger
ahmedabad surat: gujarat
ahmedmohamed istandwithahmed: clock texas
ahok: jakarta
ahrtal: flood germany
aigenerated: artificial image
airasia: plane indonesia
airbnb: rental
airforceone airforce1: president plane
airindia: airline
akhlaq: dadri beef lynching
akp: turkey erdogan
akshaykumar: akshay actor
akufoaddo mahama nkrumah: ghana
alanrickman: rickman snape
alaqsa: jerusalem
albanese: australia minister anthony
albanians: albania
albertbourla: bourla pfizer
albo: australia
alecbaldwin: baldwin rust
alexa: amazon
alexandredemoraes: moraes brazil judge
alexeinavalny: navalny russia
algerians: algeria
algiers: algeria
algore: climate
alibaba: china
alito: supreme court justice samuel
aljazeera: qatar
allahuakbar: allah
allblacks: rugby zealand
alleyesonrafah: rafah gaza
alllivesmatter: black lives
alluarjun: allu actor pushpa
alpacino: pacino actor
alqaeda alqaida: qaeda terror
alshabaab: shabaab somalia
alshifa alahli: gaza hospital
altnews: zubair factcheck
altonsterling: sterling police louisiana
altright: nazi
alvinbragg: trump manhattan prosecutor
amandaknox: knox kercher
amazonfires amazonrainforest actfortheamazon: amazon rainforest brazil fire
ambani: jio
ambedkar: dalit constitution
amberheard: heard depp
americans: american
amini: iran mahsa hijab
amitabh: actor
amitshah: india home
amlo: president
amman: jordan
amnestyinternational: amnesty
amphan: bengal kolkata
amritsar: punjab
amyconeybarrett coneybarrett acb: barrett supreme court justice
amywinehouse: winehouse singer
an225: antonov aircraft mriya
anc: africa mandela
andersoncooper: cooper cnn
android: google
angelamerkel: merkel germany
angelarayner: labour
angelinajolie: jolie actress
anheuserbusch: budweiser
annefrank: holocaust diary
anneheche: heche actress
antananarivo rajoelina: madagascar
antarctica: ice
anthonyalbanese: albanese australia
anthonybourdain bourdain: chef
anthonyfauci drfauci: fauci niaid covid doctor
antielab: hong kong extradition
antifa: left
antivaxers: vaccine
antonov: ukraine aircraft
antwerp verhofstadt: belgium
anushka: kohli sharma
anwaribrahim: anwar malaysia
aoc: congresswoman
apartheid: africa
apollo11: armstrong
apophis: asteroid
applewatch: apple
aprilfools: april hoax
aquila amatrice: earthquake italy
aquino: philippines
arabspring: tunisia egypt revolution
arafat: palestinian yasser
aramco: saudi oil
ardern: minister jacinda
area51 stormarea51: nevada alien
arewa: nigeria north
ariana: grande singer
arianagrande: ariana grande
arlington: cemetery trump
armenians: armenia
arminmeiwes: cannibal
arnab: goswami republic
arnabgoswami: goswami arnab
arnoldschwarzenegger: schwarzenegger
arshadsharif: pakistan journalist kenya
artemis: moon nasa
artemisia: madagascar malaria
article13: copyright eu
article370: india
article50: eu
arvindkejriwal: delhi aap
asaram: guru rape
asean: asia
ashes: cricket
asheville: carolina helene
ashlibabbitt babbitt: capitol shot ashli
asiabibi: blasphemy pakistan
asifa: kathua rape
asmara: eritrea
assad: bashar damascus
assam meghalaya kerala: india
astana: kazakhstan
astroworld: travis houston crowd
asuncion: paraguay
asylumseekers: asylum refugees
atacms stormshadow: missile ukraine
atf: gun
atiku: nigeria
atlantis: lost
attal: france minister
aukus: submarines australia
aurangzeb: mughal
auratmarch: women pakistan
aurora: theater colorado
auroraborealis: aurora
auschwitz: nazi
austinlloyd lloydaustin: austin defense
australiaday: australia
australianbushfires australiafires: australia bushfire fire
austrians oesterreich: austria
ausvotes: australia election
avengers: marvel
avicii: dj
awamileague: bangladesh hasina
aylankurdi: kurdi syrian refugee boy
ayodhya: ram mandir babri
ayotzinapa: mexico students iguala
ayush: india
azaan azan: mosque loudspeaker
azadkashmir pok: kashmir pakistan
azeris: azerbaijan
azithromycin zithromax
azov: ukraine
azovbattalion: azov ukraine nazi
azovstal: steel
b2bomber: stealth bomber
b737: boeing plane
baahubali: film
babaramdev: ramdev patanjali
babarazam: babar cricket pakistan
babavanga: prophecy
babis: czech
babylonbee: satire bee
bachchan: actor
backstop: brexit
badbunny: bunny singer
baerbock: annalena germany green
baghdadi: isis leader
bahamas barbados: caribbean
bajwa: pakistan army
bakingsoda: bicarbonate baking
bakrid: eid goat
baku aliyev: azerbaijan
balakot: india airstrike pakistan
balasore coromandel: odisha train
baldwin: alec rust
balenciaga: children campaign
balochistan baluchistan
baltimore: maryland
baltimorebridge: bridge baltimore ship collapse
baltimoreriots: baltimore gray
bamako goita: mali
bamiyan: buddhas taliban
banaalabed bana: aleppo girl
bangladeshis: bangladesh
bangui: central
banjul: gambia
bankimoon: secretary un
banksy: street
bannon: trump breitbart adviser
barack barackobama: president
barbie: film
barcelonaattack: ramblas barcelona van
bardella: france jordan national
baricitinib olumiant
barkha: dutt journalist
barkhadutt: barkha journalist
barnaby: australia
barnier: eu michel
barr: general william
barrelbombs: syria assad
barringtondeclaration: immunity lockdown
barron: son
basharalassad: assad syria
bashir: sudan
basirhat sandeshkhali: bengal
basra: iraq
bataclan: paris attack concert
bathroombill hb2: transgender toilets
bathsalts: drug zombie
batonrouge: louisiana police
batsoup: bat wuhan
bayer: monsanto german
bayern: munich football
bbcbias: bbc
bbcnews: british broadcasting
bbcqt: bbc question
bds: boycott israel
beastfromtheeast: snow
beaubiden: beau biden son
beckham: football
beijing2022: olympics china
beira: mozambique
beirutexplosion beirutblast: beirut lebanon port
beitlahia beithanoun deiralbalah: gaza
belarusians: belarus
belgians: belgium
bellapoarch: tiktok
benali kaissaied rachidghannouchi: tunisia
benalla: macron bodyguard
benazir: bhutto pakistan
bencarson: housing secretary
bendgate: iphone apple
bengaluru: india karnataka
benghazi: embassy
bengvir smotrich: israel minister
benjaminnetanyahu: netanyahu israel
bennjerry benjerrys: ice cream
benzema zidane: football france
berejiklian: premier gladys
bergamo: italy coronavirus
berlinattack breitscheidplatz: berlin christmas market truck
berlinwall: berlin
berlusconi: silvio
bernie: senator vermont
berniesanders: senator bernie
besharamrang: pathaan deepika
bethlehem: palestinian
beto: texas
betsydevos: secretary
bettertogether: scotland referendum
bettywhite: white actress
beverlyhills: california
bhagatsingh: bhagat singh
bhakdi: vaccine
bhakts bhakt andhbhakt: bjp modi supporters
bharatmatakijai: india
bhimakoregaon: dalit maharashtra
bhopal: gas india disaster
bhutto: pakistan
biafra: nigeria
bibas: hostages israel
bibletrump trumpbible: trump bible
biden: president democrat
bidenclassified: biden documents
bidenlaptop: biden hunter laptop
bidens: biden
bieber: singer
bigben: clock
biggie: notorious
bigly: trump
bilawal: bhutto pakistan
bild: german newspaper
bilderberg: elites
bilkisbano bilkis: gujarat rape
billclinton: president bill
billcosby: cosby
billgates: microsoft vaccine
billnye: nye
billygraham franklingraham: graham evangelist
binance: crypto
binladen: qaeda
biolabs: laboratories biological
bioweapon: laboratory virus
biparjoy: gujarat
birther birtherism birthers: obama birth certificate kenya
birx: coronavirus doctor taskforce
bishkek: kyrgyzstan
bjp4india: bjp india
bjp: modi
blacklivesmatter: blm protest
blackpanther: marvel film
blackpink: kpop band
blackrock: fink
blackwater: prince contractor
blair: minister
blankpaper: china protest
blaseyford: kavanaugh accuser christine
blatter: fifa sepp
bleach: chlorine
bloomberg: mike mayor billionaire
blsgov: labor jobs
blueorigin: bezos rocket
bluewhale: suicide
bnd: german intelligence
bnt162b2: pfizer vaccine
bobiwine: uganda wine
bobsaget: saget comedian
boebert: congresswoman colorado
boehner: speaker house john
bohemiangrove: elites
bolatinubu jagaban: tinubu nigeria
bolsonaro: president jair
bondi bondijunction: sydney stabbing
bongbong bbm bongbongmarcos imelda: marcos philippines
bono: u2
bordercrisis openborders: migrants
boric pinochet santiago: chile
boricua sanjuan: puerto rico
boris: minister
borisjohnson: minister
borneo: indonesia
borrell: eu foreign
bosenetaji: bose subhas
bosnians: bosnia
bostonmarathon bostonbombing bostonstrong: boston marathon bombing
botox: wrinkles
bourla: pfizer albert
bouteflika tebboune: algeria
bowebergdahl bergdahl: taliban soldier prisoner
bowie: david singer
boycottbollywood: bollywood
bradpitt: pitt actor
brady: patriots
brahmin brahmins: caste hindu
brahmos: missile india
bratislava: slovakia
braverman: suella home secretary
brazil2014 brasil2014: cup football brazil
brazilians: brazil
breakingbad: breaking bad series
breakingnews: news
breitbart: bannon
breivik: utoya norway oslo
breonnataylor breonna: taylor louisville police
brettkavanaugh: kavanaugh supreme court justice
brexit: referendum britain
brexiteer: leave
brexitshambles stopbrexit: brexit
brianlaundrie laundrie: petito
brigitte: macron
brigittemacron: brigitte macron
bringbackourgirls bbog: chibok nigeria boko
britainfirst: britain fransen
britney: singer
brittneygriner griner: basketball russia prisoner
brucelee: lee actor
brucewillis: willis actor
brumadinho: dam brazil
bruxelles: brussels
bts: korea kpop
bucha: massacre
buckingham: queen
budlight: transgender
buenosaires falklands: argentina
buffaloshooting: buffalo supermarket shooting
buildthewall buildthatwall: wall border mexico
bulgarians: bulgaria
bumpstock bumpstocks: gun vegas
bundesliga: germany football
bundestag: germany
bundeswehr: germany army
bundyranch malheur: bundy oregon
burhan: sudan army
burhanwani: kashmir burhan
burisma: hunter gas
burjkhalifa: tower
burkini: france beach muslim
burqa burka niqab
bushfires: australia
bushiri: prophet malawi
butheremails: clinton
butlerpa: trump shooting pennsylvania
buttermales: hillary clinton emails
buttigieg: pete mayor transportation secretary
c130: hercules aircraft
c17: globemaster aircraft kabul
caa: india
caanrc: citizenship india
cair: american
caitlynjenner brucejenner: jenner caitlyn
calais: france migrants
californiafires calfire: california wildfire fire
cambridgeanalytica: cambridge facebook data
cameron: minister
camilla: parker bowles
campfire: paradise california
canadaday: canada
canadians: canada
capetown durban soweto: africa
capitolriot capitolriots: capitol january riot
captaintom: moore nhs captain
carbondioxide: co2
cardib: cardi rapper
carlosghosn: ghosn nissan
carolebaskin joeexotic: tiger
caronavirus coronavirusoutbreak coronavirusupdate coronaviruspandemic covid19pandemic coronavirususa coronavirusuk: coronavirus covid
carriefisher: fisher leia
carrielam: lam hong kong
cartels: mexico
casedemic: cases tests
caseyanthony: caylee
cassini: saturn
castersemenya semenya: athlete testosterone
castro: fidel
catalonia catalunya cataluna
catalonia: independence
cbc ctv: canada broadcaster
cbd: hemp oil
cbdc: digital currency
cbp: patrol
cbsnews: cbs
cctv: china
cdcwhistleblower: vaccine autism thompson
cdnpoli: canada politics
cdu csu: germany merkel
cecil: lion zimbabwe
cecilthelion: cecil lion zimbabwe dentist
celinedion celine: dion singer
centcom: military
centralparkkaren: cooper
cern: geneva
cervarix: hpv vaccine
cfa: franc
cfk: kirchner argentina
ch4: methane
chadwickboseman boseman: panther actor
challenger2: tank british
chandrayaan2 chandrayaan3: moon india isro
chapecoense: plane crash colombia
chapo: guzman cartel
charlesmanson manson: murder
charlestonshooting: charleston church shooting roof
charliehebdo: charlie hebdo paris cartoon
charliesheen: sheen actor
charlottesville: rally supremacist
chatgpt: artificial
chattanooga: marines shooting
chauvin: minneapolis police derek
chavez: hugo
chaz: autonomous
chechens: chechnya
cheguevara: che cuba
chelseaclinton: chelsea clinton daughter
chelseamanning: manning wikileaks
chelyabinsk tunguska: meteor russia
chemtrails chemtrail: planes spraying sky
cheney: dick president
chennai: india tamil
chennaifloods chennairains: chennai flood
chernobyl chornobyl
chernobyl: ukraine
chernobylhbo: chernobyl
chibok: girls nigeria boko
chikungunya: virus
chileanminers: chile miners
chinavirus chinesevirus wuhanvirus wuhancoronavirus kungflu ccpvirus: coronavirus covid china wuhan
chineseballoon: balloon china
chinookhelicopter: helicopter
chirac: france president
chisinau: moldova
chloroquine: malaria
chrisrock: rock comedian
christchurch: mosque zealand shooting
christchurchshooting: christchurch mosque zealand
christianeriksen: eriksen denmark collapse
christians: christianity
christie: governor jersey chris
christopherdorner dorner: police
chucknorris: norris
churchill: minister
cirillo: ottawa soldier
citizensunited: campaign
clapforcarers: nhs applause
clarencethomas: thomas supreme court justice
cleggmania: clegg
cleveland cincinnati: ohio
climategate: climate emails
clinteastwood: eastwood actor
clintonbodycount: clinton deaths murder
clintons: clinton
clivepalmer: australia
clorox: disinfectant
cloudseeding: rain dubai
cnn: channel
cnnfake fakenewscnn: cnn
cnsa: china space
coca: cola
cohen: michael trump lawyer
colbert: host
coldwar: soviet
collinsnih: nih director francis
colloidalsilver: silver
colombians: colombia
columbiauniversity: campus palestine protest
columbine: colorado
cometlanding: philae rosetta comet
cometpingpong: pizzagate pizza
comey: director
commonwealthgames: commonwealth
conakry: guinea
conchita: eurovision wurst
conclave: pope cardinals
concorde: supersonic
conormcgregor: mcgregor ufc
contacttracing: app trace
convoy2022 freedomconvoy freedomconvoy2022 truckerconvoy: truckers ottawa canada trudeau
cop21: summit
copaamerica conmebol: football
corbevax: vaccine india
corbyn: jeremy
coreycomperatore: butler
coronahoax covidhoax: coronavirus hoax
coronavac: sinovac chinese vaccine
coronavirusindia coronavirusitalia: coronavirus covid
coronil: patanjali coronavirus
correa quito guayaquil villavicencio: ecuador
costaconcordia: cruise ship italy
covax: vaccine who
covfefe: tweet
covid covid19 sarscov2 ncov ncov2019 2019ncov
covidiots: covid
covidorganics: madagascar artemisia
covingtonboys: covington sandmann
covishield: india
cowin: vaccine india app
cpc: china communist
cpec: china pakistan
creepyjoe: biden
crimea: ukraine russia
crisisactor crisisactors: actors staged shooting
cristianoronaldo cr7: ronaldo football portugal
croats: croatia
crocus crocuscityhall: moscow concert attack
cropcircle: crop circle
cropcircles: crop circles
crowdstrike: outage windows
cruz: ted senator texas
culkin: actor
cummings: dominic adviser johnson
cuomo: andrew
currysteph stephcurry: curry basketball
cuties: netflix
cybernats: scotland snp
cybertruck: tesla
cyclonefani: odisha cyclone india
cycloneidai: mozambique cyclone
cyclonepam: vanuatu cyclone
cyrilramaphosa: ramaphosa africa
dadri: lynching beef
dahmer: serial
dakar sonko mackysall: senegal
dalailama: lama tibet
dalit dalits: caste india
dallasshooting: dallas police
damarhamlin: hamlin bills cardiac
danandrews dictatordan: andrews victoria premier
danes: denmark
dangal: aamir film
daraprim: shkreli pharma
darfur: sudan
darkbrandon: biden
darpa: pentagon research
daszak: ecohealth wuhan
daunte: wright minnesota police
davidbowie: bowie singer
davidcameron: minister
davidduke: duke klan
davidhogg: parkland hogg
davidsling: israel missile
davos: wef switzerland
dawnnews: pakistan newspaper
daytonshooting: dayton ohio shooting
deathjab: death
deathpanels: obamacare
deathsantis: florida
deepfake deepfakes: artificial fake
deepika: actress
deepmind: google
deepstate: trump
deepwaterhorizon: bp oil gulf
defundthepolice: defund
degrasse neiltyson: tyson
deif: hamas
deirezzor: syria
dejoy: usps
deletefacebook fbdown facebookdown: facebook
delhiriots: delhi riots
delima: philippines senator
delrio: haitian migrants texas
deltacron xbb15: variant covid
deltavariant: delta covid
demilovato: lovato singer
democraps dimocrats: democrats
demonetisation: india rupee modi
denazification: ukraine nazi putin
dengue: fever
dengvaxia: dengue vaccine philippines
deniro: actor
denverairport: denver
denzel: actor
depp: actor
derna: libya flood
derspiegel: spiegel
desantis: ron
desantistan: florida desantis
desantisvsdisney: desantis disney
desmondtutu: tutu
devinkelley: texas church
devinnunes nunes: congressman california
devos: secretary betsy
dexamethasone: covid
dhoni: cricket
diamer diamerbhasha: dam pakistan
diamondprincess: cruise ship coronavirus
dianeabbott: abbott labour diane
didierraoult: raoult hydroxychloroquine
diedsuddenly: vaccine death sudden
dieselgate: volkswagen emissions
dilma: brazil
dilmarousseff: dilma brazil
dimona: israel nuclear
dinesh: dsouza
disney: film
diwali: festival firecrackers
diya9pm 9pm9minutes: modi candles lamps
djokovic: novak australia vaccine
dmk aiadmk: tamil chennai
dnc: convention
dnipro: ukraine
dobbs: court
dodik: bosnia serb
doge: dogecoin
dogeatingfestival yulin: dog china
doklam: india china bhutan
dominiccummings barnardcastle: cummings
dominionvoting: dominion voting machines
donaldtrump: president republican
donaldtusk: tusk poland
donjr: junior son
donlemon: lemon cnn
donnabrazile brazile: dnc donna debate
dontlookup: comet film
dontsaygay: schools bill
dorsey: twitter jack
dougford: ontario
douyin: tiktok
dover: channel migrants
draghi: italy mario
dragqueenstoryhour: drag library
draqueen dragqueen dragqueens: drag
drone: unmanned
drones: drone
drosten: virologist pcr german
droz mehmetoz: oz mehmet senate pennsylvania
dsouza: dinesh filmmaker mules
du30 digong rodrigoduterte: duterte philippines
dubai abudhabi: uae emirates
dubya gwb: president
dudapolska: duda poland
dugin: dugina russia
dugina: dugin moscow bomb
dup: ireland foster
durgapuja: durga hindu festival
durov: telegram pavel
duterte: rodrigo president
dw: deutsche welle
dwaynejohnson: rock johnson
dylanmulvaney mulvaney: light beer transgender
dylannroof: roof charleston church
eaglepass: texas border migrants
earthquakes: earthquake
easterattacks: lanka bombing church
eastpalestine ohiotrainderailment: ohio train derailment chemical
eatingthepets eatingthedogs eatingthecats: springfield haitian trump
ebola evd
ebola: africa liberia
ebolaoutbreak: ebola
ebrahimraisi: raisi iran helicopter
eclipse2017 solareclipse: eclipse
ecohealth: daszak wuhan alliance
ecowas: africa
edl: robinson
edmiliband: labour
edsa: philippines revolution
edsheeran: sheeran singer
edwardsnowden: snowden nsa
egyptians: egypt
eid: festival
eidmubarak: eid
eiffeltower: eiffel paris
eilat: israel
ejeancarroll: carroll trump
elchapo: guzman cartel mexico
elclasico: madrid barcelona
election2016: election trump clinton
election2020: election trump biden
election2024: election trump
electionintegrity: election fraud
elections2019: election
electoralbonds: bjp bonds
elfasher: darfur sudan
elizabethholmes: holmes theranos
elizabethwarren: warren senator
ellendegeneres: ellen
elliotrodger rodger: vista shooter
elon: spacex twitter
elonmusk: tesla
elpais: pais spain
elpaso: texas shooting border
elpasostrong: paso walmart shooting
elsalvador: salvador
elxn42 elxn43 elxn44: canada election
emhoff: doug harris husband
emmanuelmacron: france
emmawatson: watson actress
empirestatebuilding broadway: york
endsars: protest
engels: russia bomber
epipen: mylan
epn: nieto mexico
epochtimes: falun epoch
epsteindidntkillhimself: epstein suicide
epsteinisland: epstein island
epsteinlist epsteinclientlist: epstein list
erdogan: president
ericgarner: garner police york
eriksen: denmark collapse
esa: european
escobar: colombia pablo
eskimo: inuit
eskom: loadshedding electricity africa
eth ethereum
ethiopianairlines et302: boeing crash ethiopia
etna: sicily
eurabia: muslim europe
euref: referendum eu brexit
euro2016 euro2020 euro2024: football championship
euromaidan maidan: kyiv
europarl: european parliament
europol: police european
eurovision: song contest
eussr: eu
event201: pandemic exercise gates
everest: nepal
evergiven: canal
evergrande: china property
evin: iran prison
evm: india
evms: machine
evo evomorales: morales bolivia
extinctionrebellion: climate protest
eyjafjallajokull: volcano iceland
f1: racing
f22: raptor
facebook: zuckerberg
fadnavis: maharashtra
falcon9 falconheavy: spacex rocket
falklands malvinas
falluja desertstorm: iraq
falungong: china
familiesbelongtogether: children border separated
fani: georgia prosecutor
faniwillis: georgia prosecutor trump
farmersprotest kisanandolan: farmers india protest tikait
fauci: niaid covid immunologist
favipiravir avigan
fbiraid: fbi maralago trump
fcbarcelona barca: barcelona football
fdr: president
federer: roger
feelthebern berniebro berniebros: bernie
feinstein: dianne senator california
fema: camps
femacamps: fema camps
ferguson: michael missouri
ferrero: kinder chocolate
fethullahgulen: gulen turkey
fetterman: senator john
fico: slovakia minister
fidelcastro: castro cuba
fidesz: hungary orban
fifa: blatter
fifaworldcup: cup football
fiftyshades: grey
fiji: suva
fillon: france francois
finns: finland
fiorina: carly hewlett
firenze: florence
flakka: drug zombie
flatearthers flatearther: earth flat
flccc: ivermectin kory
flight370: malaysia plane missing
flint: lead
flintwatercrisis: flint michigan water
flotus: wife
floyd: minneapolis police
fluoride: teeth
flutruxklan: truckers ottawa
flynn: michael trump adviser
fontanaditrevi: rome trevi
forthood: texas shooting
fortmcmurray fortmac: alberta fire
fox: news
foxnews: channel
francisscottkey: baltimore bridge
frankenstorm: sandy hurricane york
frazzledrip: clinton
freddiegray: police
freddiemercury: mercury queen
frederiksen greenland: denmark
freebritney: spears conservatorship
freeland: canada deputy chrystia
freemasons: masonic
freepalestine: palestine gaza
freetibet: tibet
freetown: sierra leone
fridaysforfuture: thunberg climate strike
friedrichmerz: merz cdu
frontex: border european migrants
frontlinedoctors americasfrontlinedoctors: doctors hydroxychloroquine simone
fsb: russia
fujimori castillo lima machupicchu: peru
fukushima: radiation
fulani: herdsmen
g20summit: g20
g7 g20: summit
gab: app
gabbard: tulsi hawaii congresswoman
gabbypetito petito: gabby laundrie
gaborone: botswana
gadot: wonder
gaetz: matt congressman florida
gainoffunction: wuhan laboratory virus
galgadot: gadot actress israel
galwan: ladakh china india
gameofthrones: thrones
gamestop: stock reddit
gandhi: india
gangnam: seoul psy
ganguly: cricket
gantz: israel benny
garissa: kenya university
garylineker: lineker bbc
gatesfoundation: gates bill melinda
gatwick: drone
gaumata: india
gaurakshak: cow lynching
gaurilankesh: lankesh journalist bengaluru
gautamadani hindenburg: adani
gavinnewsom gavin newscum: california
gazaunderattack gazagenocide: gaza israel
gaziantep: turkey
gazprom: russia gas
gazpromneft: gazprom
gbnews: channel news
gdpr: privacy eu
ge2015 ge2017 ge2019 ge2024: election uk
geertwilders: wilders netherlands
generalflynn: flynn michael trump
genova: genoa
geoengineering: chemtrails spraying
geonews arynews: pakistan channel
georgefloyd: minneapolis police chauvin
georgelucas: lucas wars
georgemichael: michael singer
georgesantos: congressman
georgescu: romania
georgesoros opensociety sorosfunded: soros
georgewbush georgebush: bush president
georgiacall: trump raffensperger
georgiaguidestones: guidestones
gerd: ethiopia dam nile
germans: germany
germanwings: plane crash alps lubitz
gerson: cancer therapy
getbrexitdone: johnson brexit
gezi: istanbul turkey protest
ghanaians: ghana
ghani: afghanistan
ghebreyesus: tedros who director
ghislainemaxwell: maxwell epstein
ghosn: nissan renault carlos
ghostcities: china
ghostofkyiv: ukraine
ghouta douma: chemical
gilad: shalit
giletsjaunes yellowvests yellowvest: paris protest france
gilroy: garlic festival shooting
ginsburg: supreme court justice ruth
giorgiameloni: meloni italy
girkin strelkov: russia donbas
gitmo: cuba
giuffre: virginia epstein andrew
giuliani: rudy trump
gladys: premier
globaltimes: china
glyphosate: monsanto
gmanews: philippines
godhra: gujarat train riots
godimedia: media india
godse: nathuram
goebbels: nazi propaganda
gofundme: fundraiser
golan: israel syria
goldameir: meir israel
goldendawn: greece
goldenglobes: award
goldmansachs: goldman
goma: congo volcano
goodluck: jonathan nigeria
gorbachev: soviet mikhail
gordonbrown: minister labour
gordonramsay: ramsay chef
gorsuch: court justice
gotagohome gota gotabaya: rajapaksa lanka
gothenburg: sweden
gove: michael minister
governmentshutdown shutdown2013 shutdown2018: government shutdown
grabthembythepussy: trump tape
gracemugabe: grace mugabe
grainembargo graindeal: grain ukraine
grammys: music award
graviola: cancer
greatbarrierreef: reef coral
greatreplacement: immigrants white
greatwall: wall china
greennewdeal gnd: cortez
greenpeace: environment
gregabbott: texas
grenfelltower: grenfell fire london
gretathunberg: climate sweden
gretchen: michigan
grillo: italy beppe stelle
gripen: fighter saab
guaido: venezuela
guantanamo: cuba
guardiola: football pep
gucci: fashion
gueckedou: ebola guinea
guiltyon34 trumpconvicted: trump convicted
gujarat: india modi
gulen: turkey cleric
gulfwar: iraq kuwait
gunsense: gun
gurgaon gurugram
guterres: un secretary antonio
guzman: chapo cartel
gyanvapi: mosque varanasi
h7n9: bird flu
haarp: earthquake antenna
habeck: robert germany green
habemuspapam: pope
hachiko: dog japan
haftar sirte misrata: libya
hagupit rubyph: typhoon philippines
haifa ashkelon sderot: israel
haiti: earthquake
haitians: springfield haitian
haiyan yolanda: typhoon philippines
hajj: saudi
haldwani: uttarakhand
haley: nikki carolina
halynahutchins hutchins: baldwin rust
hamidmir: mir journalist
hancock: matt
handsupdontshoot: ferguson brown
hanks: actor
hantavirus: rat china
haqqani: taliban afghanistan
harambe: cincinnati
harari: wef yuval
hariri: lebanon
harrisonford: ford actor
harrystyles: styles singer
harveyweinstein: weinstein
hasina: minister
hassannasrallah: nasrallah hezbollah
hathras: rape uttar dalit
hawley: senator missouri josh
hcq: malaria drug coronavirus
heartbleed: security bug
heatherheyer: charlottesville
heathledger: ledger joker
hebrew: israel
helenzille: zille
helmand jalalabad: afghanistan
hemedti: sudan rsf
henriettalacks: cells
heritagefoundation: heritage
hermajesty: queen
hermoso: rubiales kiss
herschelwalker: georgia senate
hfcs: corn syrup fructose
higgs: boson
highlandparkshooting: highland parade illinois
hillary: democrat secretary
hillaryclinton: democrat
hillsborough: liverpool disaster
hillsong: church
himalayas: everest nepal
himars: ukraine
hindenburgdisaster: airship
hindrajab: gaza girl
hindumuslim: hindu muslim
hinduphobia: hindu
hirak: algeria protest
hiroshima nagasaki: japan
hkpolice: hong kong police
hmcustoms: tax
hobbit: tolkien
holi navratri: festival
hollande: president francois
holocaust: auschwitz
holodomor: stalin
holyrood: scotland
hometovote: ireland referendum
hondurans: honduras
hongkong: china
hopenothate: hope hate
houstonflood houstonstrong: houston harvey
houthi huthi
houthis sanaa hodeidah: yemen
hpv: papilloma
hr1: bill
hrw: watch
hs2: train
hts: syria rebels jolani
huanan: wuhan market
huawei: 5g
hubei: china wuhan
huckabee: governor arkansas
huffpo huffpost: huffington
hughhefner: hefner playboy
hugochavez: chavez venezuela
hulkhogan: hogan wrestler
huma: clinton aide weiner
hungarians: hungary
hungatonga: volcano tonga
hunterbiden: laptop son
hunterbidenlaptop: hunter biden laptop
hurricanedorian: dorian bahamas
hurricaneflorence: florence carolina
hurricaneharvey: harvey houston texas
hurricanehelene: helene carolina
hurricaneian: ian florida
hurricaneida: ida louisiana
hurricaneirma: irma florida
hurricanemaria: maria puerto
hurricanematthew: matthew haiti
hurricanemichael: michael florida
hurricanemilton: milton florida
hurricaneotis: acapulco
hurricanesandy: sandy york hurricane
hurricaneshark: shark street flood
huwedwards: edwards bbc
hyderabad: india telangana
hyderabadencounter: rape police
hydroxychloroquine hcq plaquenil hydroxy
hyperloop: musk
ibuprofen advil nurofen
ibuprofen aspirin: painkiller
icantbreathe: floyd garner police
iccourt: criminal court
icebucketchallenge icebucket: als ice bucket
icj: hague
icrc: red cross
id2020: microchip gates vaccine
idiamin: amin uganda
idiocracy: film movie
ifbooksbanned bannedbooks bookban bookbans: books school library
iit: institute india
ikea: sweden
ilhan: minnesota somalia
ilhanomar: ilhan congresswoman
illegalaliens: immigrants
illridewithyou: sydney siege muslim
illuminati: elites secret
imanekhelif khelif: boxer algerian olympics
impeach45 impeachtrump impeachmenthoax: impeachment trump
imran: pakistan
imrankhan: pti
incindia: congress india
indians: india
indigenousvoice voicereferendum: voice referendum australia
indonesians: indonesia
indvspak pakvsind indvpak: india pakistan cricket
indyref2: scotland
infantino: fifa gianni
inflationreductionact: inflation reduction
infowarsdotcom: infowars
insidejob: 911 bush
instagramdown: instagram
insurrectionact: trump military
insurrectionists: rioters
ioc: olympic
iowacaucus: iowa caucus
iphone6 iphone7 iphone8 iphonex iphone12 ios8 ios9 ios7: iphone apple
ipl: league
ipob: kanu
irandeal: iran nuclear
irangate: reagan
irna: iran agency
irondome: rockets missile
isisbrides: isis
isisk: isis afghanistan khorasan
iskander s400: russian
islamicstate: isis
islamist islamists: muslim
ismailhaniyeh: haniyeh hamas
ispr: pakistan army
isro: chandrayaan
iss: astronaut
istanbul ankara: turkish
istandwithisrael standwithisrael: israel
istandwithpalestine: palestine
istandwithrussia istandwithputin: russia putin
itaewon: seoul halloween crush
italia: italy
itv: channel
ivanka: daughter donald
ivankatrump: daughter
ivermectin stromectol
ivermectin: covid horse parasite
jacindaardern: ardern zealand
jackdorsey: dorsey twitter
jackiechan: chan actor
jackma: alibaba ma
jacksmith: trump special
jacobblake: kenosha police wisconsin
jacobzuma: zuma africa
jada: pinkett smith
jagmeet: canada ndp
jaipur: rajasthan
jairbolsonaro bolsonaristas elenao: bolsonaro brazil
jaishankar: india
jaishriram jaishreeram: ram hindu
jallikattu: bull tamil chennai
jamaica: kingston
jamalkhashoggi: khashoggi saudi
jamesbulger: bulger
jamescameron: cameron titanic
jamescomey: comey fbi director
jameswebb: webb telescope
jamieoliver: oliver chef
jan25: egypt revolution
jan6 j6 january6th january6: capitol riot insurrection
janatacurfew: modi lockdown india
jaredkushner: trump ivanka
javid: sajid
javiermilei: milei argentina
jaxa: japan space
jayalalithaa jayalalitha
jayalalithaa: tamil chennai
jaylslater jayslater: tenerife
jayz: beyonce
jdvance: senator ohio vice
jeanpierre: karine press secretary biden
jeddah: saudi
jeffbezos: bezos amazon
jeffsessions: sessions attorney general
jehovahs: witnesses
jenniferlawrence: lawrence
jenpsaki: press secretary biden
jeremycorbyn corbynistas: corbyn labour
jeremyhunt: health
jesuischarlie: charlie hebdo paris attack
jesuisparis prayforparis: paris attack
jetli: li actor
jfk: president
jfkairport: york airport
jfkjr: qanon
jibril: buhari clone sudan
jihad: terrorist
jihadijohn: isis beheading emwazi
jillbiden: jill biden lady doctor
jimacosta: cnn
jimjordan: congressman ohio
jimmycarter: carter president
jimmyfallon: fallon host
jimmykimmel: kimmel host
jimmysavile: savile bbc
jimmysavillle: savile
jinping: president
jio: ambani
jkrowling jkr: rowling
jnu jamia: university students
joanrivers: rivers comedian
jocox: cox labour killed
jodiarias: arias
joebiden: president democrat
joelosteen osteen: pastor houston church
joerogan: rogan podcast spotify
johncena: cena wrestler
johnlennon: lennon beatles
johnmccain: senator arizona
johnnydepp: depp actor
johnoliver: oliver comedian
johnsonjohnson: johnson
jokowi: indonesia
jokowidodo: jokowi indonesia
jolani: rebels leader
jonbenet: ramsey
jongun: kim
jonstewart: stewart comedian
josephfritzl: fritzl
joshimath: uttarakhand sinking
joshuawong: wong hong kong
jovenelmoise: haiti president
joyreid: reid msnbc
jpmorgan: chase bank
juarez mexicocity guadalajara cancun: mexico
juba: sudan
judgecannon: cannon trump documents
juliagillard gillard: australia minister
julianassange freeassange: assange wikileaks
juliusc: caesar
juliusmalema: malema eff
juneteenth: slavery holiday
jussie: hoax chicago
jussiesmollett: smollett hoax attack
justinbieber: bieber singer
justintrudeau: canada
juststopoil: climate protest oil
juve: juventus
kaaba: saudi
kabulairport: afghanistan evacuation taliban
kadyrov: chechnya
kaepernick: kneeling nfl nike
kalergi: immigrants
kamala: vice president
kamalaharris: vice president
kamloops residentialschools: school graves canada
kampala kony: uganda
kane: harry football
kangana: actress
kanhaiya: jnu kumar
kanhaiyakumar: kanhaiya jnu
kanhaiyalal: udaipur tailor
kano kaduna maiduguri enugu: nigeria
kanu: biafra nnamdi
kanye: rapper ye
kanyewest: kanye west
kaptaan: imran khan
karilake: arizona governor
karine: jeanpierre press secretary biden
karymullis mullis: pcr inventor
karzai: afghanistan president
kashmir: india pakistan
kashmirfiles: film kashmir pandits
kasich: ohio john
kategate whereiskate: middleton kate princess
katemiddleton: kate middleton princess
katesteinle steinle: francisco immigrant
kathua: rape kashmir
katiehobbs: arizona governor
katiehopkins: hopkins
katyperry: perry singer
kavanaugh: court justice
kayleigh: press secretary
keanu: actor
keanureeves: keanu actor
kedarnath: uttarakhand temple flood
keirstarmer: labour
kejriwal: arvind aap
kelce: chiefs swift travis
kellyanne kellyanneconway: conway trump adviser
kemp: governor georgia brian
kendrick: lamar rapper
kennethcopeland: copeland
kenney: jason
kenosha: rittenhouse blake
kentbrantly: ebola doctor
kenyans: kenya
keralafloods: kerala flood
keralastory: film kerala
kerch: crimea bridge
ketanji ketanjibrownjackson kbj: jackson supreme court justice
kevinmccarthy: speaker
kevinrudd: rudd australia
keystonexl: pipeline keystone
kfaraza beeri: kibbutz hamas israel
kgb: russia
khabib: ufc
khalistan khalistani: sikh punjab
khamenei: leader ayatollah
khansheikhoun: syria sarin
khanyounis: gaza
khashoggi: journalist istanbul consulate
khomeini: iran ayatollah
khuylo: putin
kickl: austria
kidapawan: philippines farmers
kidsincages: border
kigali: rwanda
kilicdaroglu: turkey opposition
kimdavis: kentucky marriage
kimjongil: kim korea
kimjongun: kim korea north
kimkardashian: kardashian kim
kimmel fallon: host
kimyojong: kim korea sister
kingcharles: charles king
kingston: jamaica
kingtut: tutankhamun
kinmen: taiwan
kinshasa: congo
kinzhal: missile russian hypersonic
kirchner: argentina cristina
kisan: farmers india protest
kishida suga: japan minister
kitharington: harington
kitkat: nestle
klausschwab: schwab wef davos
klitschko: kyiv mayor boxer
klobuchar: senator minnesota
klopp: liverpool jurgen
koalas: australia
kobane kobani
kobe: basketball
kobebryant: kobe bryant basketball helicopter
koelnhbf silvesternacht: cologne
kohli: virat
kolkata: india bengal
kony2012: kony uganda
kory: ivermectin pierre
kosovars: kosovo
kpop: music
krakatau krakatoa
krakatoa merapi: volcano indonesia
kraken: powell lawsuit election trump
kramatorsk: ukraine station
kremlin: moscow
kristersson: sweden
krokodil: desomorphine
kualalumpur: malaysia
kukluxklan: klan
kumamoto noto: japan earthquake
kumbh: mela prayagraj
kumbhmela: kumbh ganga
kunduz: afghanistan hospital
kupyansk izyum izium soledar robotyne sumy mykolaiv: ukraine
kurdi: syrian refugee boy
kurds: kurdish
kursk belgorod: ukraine
kurz: austria sebastian
kushner: jared trump ivanka adviser
kwarteng: chancellor
kylerittenhouse: rittenhouse kenosha
kylianmbappe: mbappe football
kyliejenner: jenner kylie
kyrie: irving
laalsinghchaddha: aamir film
ladakh: india china
ladygaga: gaga singer
laetrile: apricot
lafarge: cement syria
lafayettesquare: trump church protest
lagarde: ecb christine
lakenriley: georgia immigrant
lalu: rjd
lampedusa: italy migrants
lanadelrey: rey singer
lancearmstrong: armstrong cyclist
lapalma cumbrevieja: volcano canary palma
lapid: israel yair
laptopfromhell: hunter biden
laschet: armin cdu
lasramblas ramblas: barcelona attack
lastnightinsweden: sweden trump
lasvegas: vegas nevada
lasvegasshooting: vegas shooting paddock
lata: mangeshkar
latakia: syria
lateralflow: test covid
laurenboebert: colorado
lauterbach spahn: germany health
lavajato: brazil corruption
lavrov: russia foreign
lbj: president
lcfc: leicester
ldn: london
learntherisk: vaccine
leaveeu: brexit leave
leavingneverland: jackson documentary
lebronjames: lebron basketball
leekuanyew lky: singapore
leerigby: soldier woolwich
legault: quebec
lehman: brothers bank
lekki: lagos tollgate massacre
lekkimassacre lekkitollgate: lekki lagos soldiers
lemonde: monde newspaper
leni: philippines
lenin: soviet
lenirobredo robredo: philippines leni
leodicaprio dicaprio: actor leonardo
leomessi lionelmessi: messi argentina
leopard2 leopards: tank german
lepen: marine france
lesbos: greece migrants
letitiajames: attorney york trump
letsgobrandon: fuck brandon
letztegeneration lastgeneration: climate protest
lewishamilton: hamilton formula
lewiston: maine shooting
lgbtq lgbtqia: gay transgender
lhc: cern
liathomas rileygaines: swimmer transgender
libreville: gabon
libsoftiktok: raichik
libyans: libya
ligo: gravitational waves
lilnasx: rapper shoes satan
lilongwe: malawi
lindell: mypillow mike election
lindseygraham: senator carolina
lineker: gary bbc
linyuting: boxer taiwan
lionair: plane indonesia crash
lisbon lisboa
listeria: recall
littlemarco marcorubio: marco
littlemermaid: mermaid disney
litvinenko: polonium poison russia
liverpool: merseyside
liwenliang: wuhan doctor whistleblower
lizcheney: congresswoman wyoming
liztruss: minister
lizz: truss
lizzo: singer flute
loadshedding: eskom
lochness: nessie monster
lochte: swimmer rio robbery
lockdowns: lockdown
lockheed: fighter
lockherup imwithher: hillary clinton
locusts: swarm
loganpaul: youtuber
loksabha loksabhaelections: india election parliament
lolitaexpress: epstein plane
lombardy: italy milan
lombok: indonesia earthquake
london2012: olympics london
londonbridge: london attack bridge
londonbridgeisdown: queen death
londonistan: muslim
longcovid: symptoms
lopezobrador obrador penanieto: mexico president
loreal: cosmetics
louisvuitton: vuitton
louvre: paris museum
lovejihad: hindu muslim marriage
ltn ltns: traffic
ltte: lanka
luanda: angola
lubitz: germanwings pilot
lucknow kanpur: uttar pradesh
lucyletby letby: nurse babies
lufthansa: airline german
luigimangione: mangione unitedhealthcare
lukashenko: president
lukemagnotta magnotta: cannibal
lula: president
luladasilva lulalivre: lula brazil
lusaka: zambia
lusitania: ship
lyingted: cruz ted
m5s: italy stelle
macau macao
macaulayculkin: culkin actor
macmiller: miller rapper
macri: argentina
maddie: mccann madeleine
madeleinemccann: mccann maddie missing
madisoncawthorn: cawthorn congressman
madoff: bernie
maduro: president nicolas
maga: republican america
magats: republicans
magnetchallenge: magnetic vaccine arm
magufuli daressalaam samiasuluhu: tanzania
mahathir: malaysia
mahomes: chiefs
mahsa: amini iran
mahsaamini: amini iran hijab
maiasandu: moldova sandu
mailin: postal vote
mailinballots: mail ballots vote
majdalshams: golan druze
makeamericagreatagain: trump maga slogan
makeinindia: modi india
makingamurderer: avery
malala: pakistan nobel
malalayousafzai: malala pakistan nobel
malaysians: malaysia
malcolmx: malcolm
malema: eff julius
malia sasha: obama daughter
malta: valletta
mamasapano: philippines saf
mamatabanerjee: banerjee bengal mamata
manafort: paul trump campaign chairman
manaus: brazil amazon
manchesterarena: bombing ariana concert
mancity: manchester city
mandalaybay: vegas shooting hotel
mandela: africa
mandelaeffect: memory
mandsaur: farmers
mangalyaan: mars india isro
mangione: unitedhealthcare
manipur: india meitei kuki
manipurviolence: manipur
manmohan: india minister
mannequinchallenge: mannequin
manning: chelsea
mannkibaat: modi radio
mannypacquiao: pacquiao boxer
manunited: manchester united
maozedong: mao china
maputo: mozambique
maradona: football diego
maralago: florida palm estate
maralagoraid: fbi trump search
marawi mindanao: philippines
marchforourlives: parkland march
marcos: philippines ferdinand
mariacorinamachado: machado venezuela
mariaressa rappler: ressa philippines
maricopa: ballots
marielle: franco brazil
mariellefranco: marielle brazil
marikana: miners africa
marinelepen: pen marine france
marineone: president helicopter
marjorietaylorgreene: greene marjorie georgia
markle: duchess harry
marrakech marrakesh
marsrover: mars rover
marthavineyard marthasvineyard: migrants desantis
martinelli: whatsapp video
maryamnawaz: maryam pakistan
mashalkhan: lynching pakistan blasphemy
matteosalvini: salvini italy
mattgaetz: florida
matthancock: health secretary
matthewperry: perry friends
mattis: defense secretary general
maui: fire
mauifires lahainafire lahaina: maui hawaii fire
maunaloa: volcano hawaii
maxinewaters: congresswoman california
maybot: theresa
mayorpete petebuttigieg: pete
mayweather: boxer floyd
mbappe: football france kylian
mbz: uae president
mccabe: fbi deputy andrew
mccain: arizona
mccanns: madeleine
mccarthy: speaker house kevin
mcconnell: senate republican leader
mccullough: cardiologist vaccine peter
mcd: mcdonalds
mcdonalds burgerking: burger
mcdonalds mcdonald
mcenany: kayleigh press secretary trump
mcgregor: conor irish
mecca: saudi kaaba
medvedev: russia
megachurch: pastor
meghan: duchess
meghanmarkle: meghan markle duchess
megynkelly: megyn kelly
melania: wife slovenia
melaniatrump: melania lady
melenchon: france left
melgibson: gibson actor
melindagates: gates melinda
meloni: giorgia
memphis nashville: tennessee
mengele: nazi auschwitz
mengwanzhou: huawei
merchan: trump
mercola: vaccine doctor joseph
merkava: israel
merkel: angela
merrickgarland: garland attorney general
mers: camel
meryl: actress
merylstreep: streep actress
merz: cdu
messi: football lionel
metoo: assault
metpolice: london
mh17: ukraine
mh370: missing
mhra: vaccine
michaelcohen: cohen lawyer trump
michaeljackson: jackson
michaeljordan: jordan basketball
michelleobama: lady
microcephaly: zika babies
microchips microchip: vaccine gates
microsoft: gates
middleton: princess
midjourney: artificial image
mifepristone misoprostol: abortion pill
migrantcaravan caravana: caravan migrants honduras
migrantworkers: labourers india lockdown
mikebrown: brown police
mikepence: president
miketyson: tyson boxer
mikovits: plandemic judy
milano: milan
milei: president javier
mileycyrus: cyrus singer
milley: chairman
milliband miliband: labour ed
milo: yiannopoulos
milosevic: serbia
minaj: nicki rapper
minsk: belarus
mittromney mitt: republican utah
mkultra: cia mind
mladic: srebrenica general
mlkday: holiday
mmr: autism
mnangagwa chamisa harare: zimbabwe
mnuchin: secretary steven
moab: bomb afghanistan
modi: minister
modihaitomumkinhai: modi
mohammedbinsalman binsalman: mbs saudi prince
molenbeek: brussels
mollytibbetts tibbetts: iowa immigrant
molnupiravir: merck pill covid
mombasa: kenya
momochallenge: momo challenge
momsforliberty: moms school
monalisa: louvre painting
monica: lewinsky
monicalewinsky lewinsky: monica clinton
monkeypox: virus
monrovia: liberia
monsanto: bayer
montreal alberta calgary quebec: canada
moonjaein: moon korea
moonlanding moonhoax: moon apollo
morandi: genoa bridge
morbi: bridge gujarat
morganfreeman: freeman actor
mormons: lds
moroccans: morocco
morsi: egypt brotherhood
mosalah: salah liverpool
moscowmitch mitchmcconnell: senate
moskva: warship
moslem muslim
mossackfonseca: panama papers
mossadegh: iran
mosul: isis
mourinho: football jose
mrbeast: youtube beast
mrfafo: gaza palestinian influencer
mriya: antonov aircraft
mrna: pfizer moderna
mrsa: bacteria hospital
msdhoni: dhoni cricket
msgsphere: vegas
msnbc: maddow channel
mtg: congresswoman georgia
mubarak: egypt
mueller: russia investigation special
mugabe: robert
mugshot: trump
muhammadali: ali boxer
muhammadubuhari: buhari nigeria
mujica montevideo: uruguay
mukeshambani: ambani reliance
mulan: disney film
mumbai: maharashtra
murderhornets: hornets
murdoch: news
muslimban: trump
mussolini: italy fascist
myocarditis: vaccine
mypillow: lindell pillow
mypillowguy: lindell
nadal: rafael
nadella: microsoft
nadler: jerry congressman
naftali: bennett israel
nagornokarabakh karabakh artsakh: armenia azerbaijan
nahel: nanterre police france
naira dangote: nigeria
najib: malaysia
nakba: 1948
nancypelosi: speaker nancy
nanterre strasbourg: france
naomiosaka: osaka tennis
napaquake: napa earthquake california
napoli: naples
narendramodi namo: india minister
nashvillebombing: nashville bombing
nashvilleshooting covenantschool: nashville school shooting
nasrallah: lebanon
nassar: gymnast doctor
natalieholloway: aruba
natanz: iran nuclear
navalny: opposition alexei
navidafkari: iran wrestler
navyseal navyseals: seal navy
navyyard: washington shooting
nawaz: pakistan
nawazsharif: nawaz sharif pakistan
nazis: nazi
nbcnews: nbc
ncert: textbook india
ndjamena: chad
ndp: canada
ndtv: india channel
neerajchopra: neeraj javelin gold
neet: india
neilarmstrong: armstrong moon
neilferguson: imperial professor
nelsonmandela madiba: mandela africa
nemtsov: russia killed
neom: saudi city
neonazis: nazi
nepalearthquake nepalquake: nepal earthquake kathmandu
nestle: water
netanyahu: minister benjamin
netflix: series
netzarim: gaza
neuralink: musk brain chip
neverforget911: september attack
newdelhi: delhi india
newhorizons plutoflyby: pluto
neworleans nola: louisiana
newsmax: channel trump
newsom: gavin
newtown: sandy hook
newworldorder: world order
newzealand auckland wellington maori: zealand
newzealand nz aotearoa
neymar pele: football
neymarjr: neymar
nft nfts: token
nhs: service
nhscovidapp: app nhs trace
niamey: niger
niceattack: nice truck attack
nickclegg: liberal
nickfuentes: fuentes
nickiminaj: minaj rapper vaccine testicles
nicolabulley: bulley river
nicolasmaduro: maduro venezuela
nicolasturgeon: scotland
nicosia: cyprus
nigelfarage: ukip brexit
nigerians: nigeria
nijjar: sikh canada khalistan
nikashakarami: iran girl
nike: kaepernick
nikkihaley: carolina republican
nikolascruz: parkland shooter
ninapham kacihickox: ebola nurse
nintendo: japan
nipah: kerala bat
nipsey: hussle rapper
niravmodi: nirav pnb
nirbhaya: delhi rape
nirmalasitharaman sitharaman: finance india
nisman: argentina prosecutor
nitish: kumar
nitishkumar: nitish bihar
nixon: richard president watergate
nizamuddin: delhi markaz tablighi
nkorea northkorea: korea north
nnamdikanu: kanu ipob biafra
nobamacare: obamacare repeal
nodapl: pipeline dakota
noem: governor dakota kristi
noida: delhi
nordstream2: pipeline gas nord
nordstream: germany
norfolksouthern: train ohio derailment
normandy: france dday
norovirus: winter
norwegians: norway
notebandi: india
notredamedeparis: notre dame cathedral
notredamefire: notre dame paris fire
novafestival: hamas israel festival
novak novakdjokovic: djokovic tennis
novax: vaccine
novichok: poison russia
noynoy: aquino philippines
nrc: assam
nsa: spying
nsw: sydney
nunavut: inuit
nupursharma: nupur prophet bjp
nuremberg2: vaccine trial
nurembergcode: vaccine experiment
nuseirat: gaza camp
nutella: ferrero
nvidia: chips
nytimesopinion: york times
oann oan: one network
oathkeepers: militia capitol
obama: president
obamacare: healthcare
obamagate: obama trump
obamas: obama
obc: india
ocasiocortez ocasio: aoc alexandria cortez congresswoman
occupycentral umbrellarevolution umbrellamovement: hong kong protest
oceangate: titanic submersible
oct7 october7 october7th: hamas israel attack
odisha orissa
odisha: india
ofsted: inspectors
ojsimpson oj: simpson
oklahomacity: bombing mcveigh
olafscholz: scholz germany
olympics2016 olympics2020 olympics2012 olympics2024: olympics
omdurman: sudan khartoum
omran omrandaqneesh: aleppo boy
onechina: taiwan
onecoin: cryptocurrency
onedirection 1d: direction band
onelovemanchester: ariana manchester concert
onlyfans: porn
opcw: chemical weapons
openai: chatgpt altman
opisis: anonymous isis
oppenheimer: film
orangeline: lahore
orangemanbad dumptrump: trump
orban: viktor
orca killerwhale
oregonstandoff: bundy malheur
oreilly: bill
oreshnik sarmat: missile russian
orlando tampa: florida
orlandostrong omarmateen mateen: orlando pulse
orourke: beto texas
oroville: dam california
ortega managua: nicaragua
osaka: japan
osama: qaeda
oscarpistorius: pistorius reeva
oscars oscar: academy film
osinbajo: nigeria
ossoff: senator georgia jon
ottawashooting: ottawa cirillo parliament
ottowarmbier: warmbier korea
ouagadougou: burkina
oumuamua: asteroid alien
owaisi: hyderabad asaduddin
oxi greferendum: greece referendum
oxycontin: sackler purdue
ozil oezil: football germany
pabloescobar: escobar colombia
pacquiao: boxer philippines manny
padmavati padmaavat: film rajput
pagers pagerattack: hezbollah explosion lebanon
pakistanis: pakistan
palestine gazans: gaza
palestinians: palestine
palghar: sadhus lynching maharashtra
palin: sarah alaska governor
pallywood gazawood: gaza palestinian staged actors
palmyra: syria isis
palu: indonesia tsunami sulawesi
panamacanal: panama
panamapapers: mossack
pandorapapers paradisepapers: offshore
pangolin pangolins: wuhan
panjshir: taliban
paracetamol acetaminophen tylenol panadol
paradisefire: california fire
paris2024 jo2024: olympics paris
parisattacks: paris bataclan terror
parkgeunhye: park korea
parkland: florida marjory
parler: trump app
pastafarian: spaghetti church
patanjali: ayurveda
pathaan: shahrukh film
patna: bihar
patriotmissile: missile
paulinehanson: hanson australia nation
paulmccartney: mccartney beatles
paulpelosi: pelosi husband hammer attack
paulryan: speaker house
paulwalker: walker actor furious
paxlovid: pill covid
paypal zelle venmo cashapp: payment
pbs: broadcaster
pdaf: philippines pork
pearlharbor: hawaii japan
pedogate: pedophile
pedoisland: epstein
pedos paedos: pedophile paedophile
pedrosanchez: sanchez spain
pegasus pegasusproject: spyware nso
pegida: dresden germany
pehlukhan: lynching alwar
peking: beijing
pelosi: house democrat
pelositaiwan nancytaiwan: pelosi taiwan
pence: president mike trump
pengshuai: tennis china
peoplesvote: brexit referendum
periyar: tamil
peshawar balochistan quetta sialkot: pakistan
peshawarattack: peshawar school army
peshmerga: iraq
peskov: kremlin spokesman
peterdutton: australia
peterobi obidient obidients: obi nigeria
petro uribe farc bogota: colombia
pga: golf
phalaphala: farm ramaphosa
pharaohs: egypt
phelps: swimmer michael
philadelphia: pennsylvania
philadelphicorridor: gaza egypt
philae: comet rosetta
philandocastile: castile police minnesota
philipseymourhoffman: hoffman actor
philliphughes: cricket hughes
phnompenh hunsen: cambodia
phuket: thailand
pichai: google sundar
pierrepoilievre: canada
piers: morgan
piersmorgan: piers morgan
piggate: cameron pig
pilipinas: philippines
pinarayi: kerala vijayan
pinoys filipinos: filipino philippines
pistorius: oscar reeva
pixar frozen2: disney
pizzagate: clinton pedophile restaurant
pkk: kurdish turkey
pla: china
plaasmoorde farmmurders: farmers africa white
planb: contraceptive pill
plandemic: planned mikovits gates
playboy: hefner
pmcares: modi fund
pmln: pakistan
pmo: minister office
pmoindia: india minister
pnoy: aquino philippines
podemos: spain iglesias
podesta: john clinton emails campaign
podgorica: montenegro
poilievre: canada pierre conservative
pokemongo: pokemon game
polarbear: ice
polpot: cambodia
polska: poland
pompeo: secretary state mike cia
pontifex: pope
poonawalla: serum vaccine
popebenedict: pope benedict ratzinger
popefrancis: pope francis vatican
popocatepetl: volcano mexico
poppyappeal poppies: poppy remembrance
popularvote: popular vote
populationcontrol depopulation: population vaccine
poroshenko yanukovych: ukraine president
portauprince: haiti
porto: portugal
postofficescandal: horizon post office
potus46: president
potusdebate debate2016 debates2016: debate
potusdebates: debate presidential
ppe: gowns
prabhas: actor
prabowo: indonesia subianto
prague: czech
prayforamazonia prayforamazonas prayforamazon: amazon fire rainforest brazil
prayforamerica: usa america
prayforaustralia: australia bushfire fire
prayforbarcelona: barcelona attack
prayforbrussels brusselsattack: brussels airport bombing
prayforchina: china coronavirus
prayforgaza: gaza israel
prayforhaiti: haiti earthquake
prayforharvey: hurricane harvey houston
prayforhawaii prayformaui: maui fire lahaina
prayforitaly: italy earthquake coronavirus
prayforjapan: japan earthquake tsunami
prayforkerala: kerala flood india
prayforlebanon prayforbeirut: beirut explosion lebanon
prayforlibya: libya derna flood
prayforlondon londonattack londonattacks: london attack terror
prayformanchester manchesterattack manchesterbombing: manchester arena ariana concert
prayformexico: mexico earthquake
prayformorocco: morocco earthquake
prayfornepal: nepal earthquake
prayfornice: nice attack
prayforpalestine: palestine gaza
prayforpeshawar: peshawar school pakistan
prayforpuertorico: puerto rico hurricane maria
prayforsrilanka: lanka bombing easter
prayforsyria: syria
prayfortexas: texas
prayforturkey: turkey earthquake
prayforukraine: ukraine war
prayforvegas: vegas shooting
prayut: thailand
premierleague: football league
pressley: ayanna congresswoman
presstv: iran
prigozhin: wagner russia
princeandrew: andrew epstein giuffre
princecharles: charles prince king
princeharry: harry prince
princephilip: philip prince edinburgh
princessdiana ladydi: diana princess
princewilliam: william prince
pristina: kosovo
pritipatel priti: home secretary
priyankachopra: chopra priyanka actress
priyankagandhi: gandhi priyanka congress
priyankareddy dishacase: hyderabad rape
project2025: trump
prophetmuhammad: prophet muhammad
proudboys: militia
ps752: ukraine plane iran
psaki: secretary biden
psoe: spain socialist
psy: gangnam
puffdaddy: combs diddy
puigdemont: catalonia carles
pulseorlando orlandoshooting: orlando nightclub shooting pulse
pulwama: attack crpf
pulwamaattack: pulwama kashmir crpf
pune nagpur: maharashtra
pureblood purebloods: unvaccinated
purell: sanitizer
pussyriot: russia band
putin: president
pvsindhu: sindhu badminton
pyeongchang: olympics korea
pyramids: egypt giza
qandeel: baloch pakistan
qanon: trump pedophile
qanonshaman: capitol horns chansley
qantas: australian
qassemsoleimani qasemsoleimani: soleimani iran
qatar2022: cup football qatar
qatar: doha
quebecmosque: quebec mosque shooting
queenelizabeth queenelizabethii: queen elizabeth
quezon davao cebu: philippines
quiboloy: philippines pastor
qz8501: airasia plane
raab: dominic foreign
rabat marrakech casablanca: morocco
racheldolezal dolezal: black
rachellevine: health transgender admiral
rachelreeves: chancellor
rafale: jets india dassault
raffensperger: secretary state
rahul: congress
rahulgandhi raga pappu: rahul congress
railaodinga odinga: raila kenya
rajapaksa: lanka
rajdeep: sardesai journalist
rajnath: defence india
rajoy: mariano
ramadan: fasting
ramadanmubarak: ramadan
ramaphosa: president cyril
ramaswamy: vivek republican
ramdev: patanjali
rammandir ramtemple: temple ayodhya
ramrahim: dera sirsa guru
ranaplaza: bangladesh factory collapse
ranaut: kangana actress
randpaul: senator kentucky
raoult: hydroxychloroquine marseille doctor
raqqa: isis
rashford: marcus football
rashida: congresswoman
ratantata: tata
raveesh ravishkumar: ravish ndtv
rayepps: capitol fbi
rayner: angela labour
rayrice: rice ravens
raytheon: missile
razorwire: texas border
rbg: supreme justice
rcmp: canada
reagan: ronald president
realdonaldtrump: president
realmadrid: real madrid
reddit: wallstreetbets
redfield: cdc director robert
reesmogg: jacob mogg
reeva: steenkamp pistorius
refugeeswelcome: refugees germany
regeneron: antibody trump covid
reichsbuerger reichsburger: germany coup
reichstag: berlin germany
remdesivir veklury
remdesivir: gilead covid
remembranceday armisticeday: remembrance
remoaners remoaner: remain brexit
renzi: matteo
repealthe8th repealthe8: abortion ireland
reptilian reptilians: lizard
republictv: arnab goswami
ressa: rappler philippines
reykjavik: iceland
rfkjr: vaccine
rgkar: kolkata doctor rape
rhea: chakraborty sushant
richardspencer: spencer supremacist
riga: latvia
rigopiano: avalanche italy
rio2016: olympics brazil
riodejaneiro: rio brazil
rishisunak rishi: minister
rittenhouse: kyle shooting
rkelly: singer
rmstitanic: titanic
rnc: convention
rnli: lifeboat migrants
robbelementary: uvalde shooting school
robertdeniro: niro actor
robertkennedyjr childrenshealthdefense: kennedy vaccine
robertmalone drmalone: malone mrna vaccine
robertmueller: mueller special counsel russia
robertmugabe: mugabe zimbabwe
robinhood: gamestop stock
robinwilliams: williams actor suicide
rockefeller: foundation
roevwade roe: wade court
rogan: podcast
rogerstone: trump
rohingya: muslim refugees
rohith: vemula
rohitsharma: rohit cricket
rojava: kurdish syria
roma: rome
romanians: romania
romney: mitt utah republican
ronaldo: football portugal
ronaldreagan: reagan president
rondesantis: florida
rooney: wayne football
rosaparks: parks bus montgomery
rosetta: comet philae
rosettastone: egypt
rostov: russia wagner
roswell: alien
rotherham rochdale: grooming gangs
rothschild rothschilds: bank
rotterdam: netherlands
rouhani raisi ahmadinejad: iran president
rowanatkinson mrbean: atkinson bean
rowling: author
royalbaby: kate william baby
royalwedding: harry meghan
roymoore: alabama senate
rrr: film telugu
rsf: sudan rapid forces
rss vhp bajrangdal bajrang hindutva: hindu india
rubiales: kiss spain football
rubio: marco senator florida
ruble rouble
rubles roubles
rubyfreeman: georgia election worker ballots
rudy rudygiuliani: trump lawyer
rugbyworldcup: rugby
rupertmurdoch: murdoch
ruscism rashism: russia
ruskies: russian
russellbrand: brand comedian
russia2018: cup football russia
russiagate: trump
russiatoday: rt
ruto: william
rutte: netherlands mark nato
rwanda: kigali deportation
rwandaplan: rwanda asylum
ryanair: plane
ryanlochte: lochte swimmer
ryanrouth routh: trump golf
sabarimala: temple kerala women
sachin: cricket
sackler: purdue opioid
saddamhussein: saddam iraq
sadhguru: jaggi guru
sadiqkhan: london sadiq
sads: vaccine
sajidjavid: javid
saka: football penalty
salah: liverpool egypt mohamed
salmankhan: khan salman actor
salmond: scotland snp alex
salvadorans: salvador
salvadorramos: uvalde shooter
salvini: matteo lega
samaltman altman: openai
sambrinton brinton: luggage nuclear
samesexmarriage marriageequality lovewins: gay marriage
samoa: measles
samsung: korea
samuelpaty: teacher paris beheaded
sanantonio: texas
sanbernardino: california shooting
sanchez: pedro
sanders: bernie senator vermont
sandiego oakland sanjose norcal: california
sandmann: nick
sandrabland: bland texas jail
sandyhook: newtown connecticut
sanfran: california
sannamarin: marin finland
santafe: texas shooting
saopaulo: paulo brazil
saraheverard: everard police
sarahpalin: alaska governor
sarajevo: bosnia
sardarpatel: patel
sarkozy: france president nicolas
satanicgrammys: satan grammy
satoshi: bitcoin nakamoto
satya: nadella microsoft
saudis: saudi
savarkar: hindutva
savealeppo standwithaleppo: aleppo syria
savehalab: aleppo
saveournhs: nhs
savethechildern: trafficking
savethechildren saveourchildren: trafficking children
saveuyghurs: uyghur china
savile: jimmy bbc abuse
sb277: vaccine california
sb8: abortion texas
sbf bankmanfried: ftx bankman
scalia: supreme court
scamdemic: hoax
scarborough: shoal philippines china
scarlettjohansson: johansson actress
schengen: border europe
schiff: congressman california democrat
scholz: olaf chancellor
schumacher: michael formula
schumer: chuck senate democrat leader
schwab: wef klaus
schwarzenegger: actor
scottmorrison scomo: morrison australia minister
scottpeterson: laci
scottyfrommarketing: australia
scs southchinasea: sea china philippines
seanconnery: connery
seanhannity: fox
seaspiracy: fishing
sednaya saydnaya: syria prison
selenagomez: gomez singer
sendai: japan tsunami
sengol: parliament modi
september11: twin towers
serbs: serbia
serenawilliams: serena tennis
seth: rich
sethrich: dnc wikileaks rich
sevastopol: crimea
severodonetsk sievierodonetsk: ukraine
sevilla: seville
sewol: ferry korea
shacarri: richardson sprinter
shahbag chittagong: bangladesh
shaheenbagh: caa protest
shahidafridi: afridi cricket pakistan
shahrukhkhan shahrukh: khan actor
shakira: colombian
shakirapique: pique
shamimabegum: begum isis syria
shanewarne: warne cricket
shanghai guangzhou shenzhen chongqing: china
shanilouk: louk hamas german
shaq: oneal basketball
sharadpawar: pawar ncp
sharialaw nogozone nogozones taqiyya jizya: muslim
sharknado: shark
sharpie: arizona
sharpiegate: sharpie arizona
shedding: vaccine
shehbazsharif shahbazsharif: sharif pakistan
sheikhhasina: hasina bangladesh
sheikhjarrah: jerusalem palestinian
shein: clothing china
sheinbaum: mexico president
shepherdbushiri: bushiri prophet
shib shibainu: cryptocurrency
shinbet: israel intelligence
shinzo: abe japan
shinzoabe: abe japan minister
shireen: journalist jenin
shireenabuakleh: journalist jazeera jenin
shivaji: maratha
shivsena: maharashtra thackeray mumbai
shizhengli batwoman: wuhan virologist bat
shkreli: pharma daraprim martin
shoigu: russia defence
shraddhawalkar: aftab delhi
shramik: train migrants india
shuanghuanglian: coronavirus herbal
sidhumoosewala moosewala: singer punjab
sidneypowell: kraken lawyer trump election
sierraclub: climate
sii seruminstitute: covishield vaccine india
silkyara: tunnel uttarakhand workers
simonebiles: biles gymnast
simonegold: frontline doctors
simpsons: cartoon
sinaloa culiacan: cartel mexico
singhu: farmers delhi border
sinjar: yazidi iraq
sinnfein: ireland republican
sinopharm: chinese
sinovac: chinese
sinwar: gaza
sirisena: lanka
sisi: egypt president
sjw sjws: liberals
skopje: macedonia
skorea southkorea: korea south
skripal: salisbury novichok poison
slavaukraini standwithukraine istandwithukraine: ukraine
slc: utah
slenderman: stabbing
slickwillie: clinton
slovaks: slovakia
smallboats: channel
smartmatic: dominion
smolensk: plane kaczynski poland
smollett: jussie hoax attack chicago
smritiirani: bjp
snakeisland: ukraine russian warship
snapchat: app
snl: live
snoopdogg: snoop rapper
snowden: leak
snowmageddon: snow
snowzilla: snow blizzard
snp: scotland
snyder: governor michigan
sochi sochi2014: olympics russia
sochiproblems: sochi olympics
socialcredit: china score
socialdistancing: distance lockdown
soeder: bavaria markus
sofia: bulgaria
soleimani: qasem
solingen: stabbing germany
somalis: somalia
soniagandhi: gandhi sonia congress
sonyhack: sony korea
sophieturner: turner
soscuba: cuba protest
sotomayor: supreme court
soundoffreedom: trafficking ballard
soursop: cancer fruit
southafrica: africa
southportstabbing southport: stabbing girls
spaceforce: trump space
spaniards espana: spain
spetsnaz: russia
spicejet indigo6e: airline india
spicer: secretary press whitehouse trump
spiegel: german magazine
spratly: china philippines
springfieldohio: springfield haitian
sputnikvaccine: russian vaccine
spygate: trump fbi obama
squidgame: netflix korean
srebrenica: bosnia massacre
srebrenicagenocide: srebrenica
sridevi: actress bollywood
srk: actor
stacey: georgia
staceyabrams: georgia democrat
stalin: tamil soviet
standwithhongkong standwithhk freehongkong: hong kong protest
stanleykubrick kubrick: moon landing
starmer keir
starwars: film disney
statueofliberty: york liberty
statueofunity: patel statue gujarat
stayhome stayathome stayhomesavelives flattenthecurve: lockdown
steeledossier: dossier trump russia
stellaimmanuel: immanuel hydroxychloroquine doctor
stephencolbert: colbert host
stephenharper: canada
stephenhawking: hawking
stephenlawrence: lawrence
stephenpaddock: paddock vegas
sterilization sterilisation
stevebannon: bannon trump adviser
steveirwin: irwin crocodile
stevejobs: jobs apple
stlouis: louis missouri
stocktonrush: oceangate titanic
stoltenberg: nato
stopthesteal riggedelection: election fraud trump
stopttheboats stoptheboats: migrants boats
stormciara: storm
stormydaniels: stormy trump payment porn
strache: austria ibiza
strangerthings: netflix
streep: meryl actress
strongerin: remain brexit
strzok: agent texts
sturgeon: snp
su35 su57: fighter russian jet
suarez: football uruguay bite
suella: home secretary
suez: canal egypt
sulawesi: indonesia
suleimani soleimani
sunak: rishi minister
sundarpichai: pichai google
superbowl sb50 superbowl50: bowl football
superleague: football clubs
superstormsandy: sandy hurricane
supertuesday: primary election
surfside: condo collapse miami
surgicalstrike: india pakistan
surovikin gerasimov: russia general
sushant: suicide
sushantsinghrajput ssr: sushant actor rajput
sutherlandsprings: texas church shooting
suukyi aungsansuukyi: myanmar aung
svb: silicon bank
swachhbharat: clean india modi
swedes: sweden
swiftban: russia bank
sydneysiege martinplace: sydney cafe siege
sylvesterstallone stallone: actor rocky
syrians: syria
syriza: greece tsipras
t72 t90: russian
taal: volcano philippines
tablighi tablighijamaat: jamaat delhi markaz coronavirus
tabrezansari: lynching jharkhand
tacloban: philippines typhoon haiyan
tahrir rabaa: egypt cairo
taiwan: china taipei
taiwanstrait: taiwan china
tajmahal: taj agra
takeaknee: kaepernick anthem kneeling nfl
tallinn: estonia
tamirrice: cleveland police
tarrant: christchurch mosque
taser: police
tashkent: uzbekistan
tasmania: australia
tata: india
tatmadaw: myanmar army
tauktae: mumbai
taylorswift swifties: swift taylor
tbilisi saakashvili: georgia
tbjoshua: nigeria
tcja: trump
tcot pjnet tlot: conservative
teaparty: republican
tedbundy: bundy
tedcruz: senator texas
tedros: who ghebreyesus ethiopia
tegucigalpa: honduras
tejas: jet india
temu: china app
tencent wechat weibo: china
tendulkar: cricket
tepco: fukushima nuclear
terfs: transgender
tesla: musk
testandtrace: nhs covid
texasblackout texasfreeze: texas power
thabombeki: mbeki
thackeray: maharashtra uddhav
thaicaverescue thaicave thamluang: thailand cave boys
thais: thailand
thaksin: thailand shinawatra
thalapathy: vijay actor
thalibajao: modi clapping plates
thalidomide: babies drug
thatcher: minister
thefappening celebgate: nude hack celebrities
theforceawakens: wars film
thegreatreset greatreset: wef schwab reset
thehague: hague netherlands
theinterview: korea sony rogen
theonion: satire onion
theranos: holmes blood
theresamay: minister theresa
thermobaric: bomb
therock dwayne: johnson rock
thesimpsons: simpsons cartoon predicted
thesquad: omar tlaib cortez pressley
thfc spurs: tottenham
thimerosal thiomersal
thimphu: bhutan
thomascrooks: trump shooter butler
thomaseduncan ericduncan: ebola dallas
threegorges threegorgesdam: china dam
thunberg: sweden
tiananmen1989: tiananmen
tiananmen: china beijing
tiananmensquare tankman: tiananmen beijing
tianjin: china explosion
tibet: china lama
tidepods tidepod: detergent challenge
tiffanytrump: trump daughter
tigerking: exotic baskin
tigerwoods: tiger golf
tigray: ethiopia
tijuana: mexico border
tikait: farmers rakesh
tikhanovskaya tsikhanouskaya: belarus opposition
tikrit: iraq saddam
tiktok: bytedance
tiktokban: tiktok ban
tilikum: orca seaworld
tillerson: secretary state rex exxon
timcook: cook apple
timecover: time magazine
timemagazine: time magazine cover
timesnow: india channel
timessquare: york square
timesup: harassment
timwalz: governor minnesota
tinubu: president bola
tipu: sultan
tirana: albania
titan: oceangate
titanic: iceberg
titansubmersible: titanic oceangate
tlaib: congresswoman michigan
tlp: pakistan labbaik
tmc: mamata
tocilizumab actemra
tohoku: japan tsunami earthquake
tokhang: duterte drug philippines
tokyo2020: olympics japan
tombrady deflategate: brady patriots
tomcruise: cruise actor
tomhanks: hanks actor
tommyrobinson: tommy edl yaxley
tonyabbott: abbott australia
tonyblair: minister
toomaj: iran rapper
torino: turin
tornadoes: tornado
torys toryscum: conservative
toshakhana: imran pakistan
toyota: japan
tplf: tigray ethiopia
transnistria: moldova
traore: adama
traoreburkina ibrahimtraore: traore burkina
travelban: trump
traviskelce: kelce swift
travisscott: scott astroworld
trayvon: zimmerman florida
trayvonmartin: trayvon zimmerman
treeoflife: pittsburgh synagogue shooting
trendearagua tda: venezuelan gang
trevornoah: noah comedian
tricolour tiranga: india flag
tripoli: libya
trudeau: minister
trudeaumustgo: trudeau
trump2020 trump2024 trump2016: campaign election
trump: president republican
trumpassassination trumpshooting: trump shooting assassination
trumpcare ahca: healthcare
trumpers trumpsters trumpists: maga
trumphascovid: trump covid
trumpindictment trumpindicted trumparrest: trump indictment arrest
trumprussia: trump
trumps: trump
trumpshutdown: government shutdown trump
trumptaxes trumptaxreturns: trump tax
trumptower: trump york
trumptrial: trump trial
trumpuniversity: university fraud
trumpvirus: trump coronavirus
truss: minister
truthsocial: truth
truvada: hiv prep
tsahal: israel army
tsai: taiwan president
tsarnaev: boston marathon bomber
tsipras: alexis
tsmc: taiwan chips
tsunamis: tsunami
tu154: smolensk plane
tuckercarlson tucker: fox
tucson: arizona
tulsa: massacre
tulsi: hawaii
tulsigabbard: tulsi
tunis: tunisia
turnbull: malcolm
tusk: donald
tuskegee: syphilis
tweeps: twitter
twintowers: 911 september
twitterfiles: twitter musk
twotierkeir: starmer police
tymoshenko: ukraine yulia
typhoonhaiyan yolandaph: haiyan typhoon philippines
tyrenichols: nichols memphis police
tyson: mike
udaipur: tailor rajasthan
ufos uap uaps: alien
uhuru: kenya
ukip: farage
ukrainebiolabs: biolabs ukraine laboratories
ukrainegate quidproquo: trump ukraine impeachment
ukrainerefugees: refugees ukraine
ukronazis ukronazi bandera banderites: ukraine nazi
ulez: khan
uluru: australia
umarkhalid: khalid jnu
umpqua: oregon shooting
unabomber: bomber
unga: united
unhrc: human rights council
unilever: soap
unitedairlines: united passenger dragged
unitedkingdom: britain
unitedstates: america american
unitetheright: charlottesville rally
unnao: rape sengar
unwomen: women
upi paytm: india
uraniumone uranium1: clinton
ursula: european
ursulavonderleyen: leyen european commission
urumqi xinjiang: china uyghur
usaid: agency
usainbolt: bolt jamaica
usatoday: usa today
usopen: tennis
usps: service
ussfitzgerald ussjohnmccain: navy collision
ussr: russia
utoya: norway breivik
uttarakhand: india flood himalaya
uvalde: texas
uyghur uighur uyghurs uighurs
uyghur: xinjiang china muslim
vaccinepassport greenpass: vaccine certificate passport
vaers: deaths
vagner: wagner
valencia: spain flood
valenciafloods: valencia flood spain
valentines: valentine
vallance: patrick scientific adviser
valletta: malta
vandemataram: india song
vantara: ambani
vanuatu: cyclone
varadkar: ireland leo taoiseach
varanasi: india
varoufakis: greece yanis
vaxine: vaccine
vaxxed: vaccine
vaxxedthemovie: vaccine autism wakefield
vaxzevria: astrazeneca vaccine
vegasstrong: vegas shooting
venezia: venice
ventilators ventilator: respirator breathing
verstappen: formula
vesuvius: naples pompeii
veteransday memorialday: veterans
viagra sildenafil
vieques: puerto
vietnamwar: vietnam
vijaymallya mallya: kingfisher
vikramlander: moon chandrayaan
viktorbout: arms dealer griner
viktororban: orban hungary
vilnius: lithuania
vincefoster: foster clinton
vineshphogat vinesh: phogat wrestler
viratanushka: kohli anushka
viratkohli: kohli cricket
virginiatech: shooting
vivek: republican
vladimirputin: putin russia
volkswagen: emissions diesel
vonderleyen: ursula european commission
votebymail: ballots mail
voteleave: brexit leave referendum bus
voteyes yesscotland: scotland independence referendum
voxespana: spain abascal
vucic belgrade kosovo: serbia
waco: texas siege
wagnercoup: wagner prigozhin moscow
wagnergroup: wagner prigozhin
wakanda: panther marvel
wakefield: vaccine autism mmr andrew
walensky: director rochelle
wallstreetbets wsb: gamestop reddit
walmartriot: walmart
walterpalmer: dentist cecil lion
walterreed: trump hospital
walz: governor minnesota
wannacry: ransomware nhs
warmbier: otto korea
warnock: senator georgia raphael
waronchristmas: christmas
warren: senator elizabeth
washingtonpost: wapo
wassermanschultz: dnc chairwoman debbie
wayanad: kerala landslide
wayfair: trafficking cabinets
wayfairgate: wayfair trafficking
wckitchen worldcentralkitchen: gaza aid kitchen
weah: liberia
wearamask maskup nomask nomasks facemasks: mask
weinergate: weiner anthony
wenger: arsenal
wenliang: wuhan doctor
westgate: nairobi mall kenya
westminsterattack: westminster london bridge
wetherspoons: pub
wetmarket: wuhan market animals
wework: neumann
whatsapp: facebook
whitehelmets: rescue
whitephosphorus: phosphorus
whitewednesday: iran hijab
whitmer: gretchen
whitneyhouston: whitney singer
whitty: chris
wholefoods: amazon supermarket
whoopigoldberg: goldberg
wilders: netherlands geert
williamruto: ruto kenya
willsmith: smith will actor
windhoek: namibia
windmills windturbine windturbines: wind turbine
windrush: home office
windsor: castle royal
winfrey: oprah
witchhunt: trump
womenlifefreedom womanlifefreedom zanzendegiazadi: iran hijab protest
worldbank: bank
worldcup worldcup2014 worldcup2018 worldcup2022 wc2018 wc2022: cup football fifa
worldwar3: war
wps: philippines sea china
wray: director christopher
wtc7: building collapse september
wtc: towers september
wuhan: covid
wuhanlab: wuhan laboratory leak coronavirus
wwg1wga thestorm qdrop qdrops: qanon
xanax: alprazolam
xijinping xi: jinping china president
xinhua: china agency
xitler: jinping china
xmas: santa
xrp: ripple
xxxtentacion: rapper
xylazine: tranq drug zombie
yahyasinwar: sinwar hamas
yamagami: abe shinzo
yanggang: yang andrew
yangon: myanmar
yaounde douala ambazonia anglophonecrisis biya: cameroon
yarmouk: syria damascus
yazidi yezidi
yazidis: isis iraq
yeadon: pfizer vaccine
yeezy: adidas
yellen: secretary janet
yellowcard: vaccine adverse mhra
yellowstone: volcano park
yemenis: yemen
yerevan pashinyan: armenia
yetiairlines: nepal plane
ynwa: liverpool
yogi: uttar pradesh
yogiadityanath adityanath: yogi uttar pradesh
yomkippur: jewish
yoon: korea president
youllownnothing: wef happy
youtubers pewdiepie: youtube
ypg: syria
yugoslavia: serbia
yulindogfestival: yulin dog china
yunus: bangladesh
zagreb: croatia
zainabkasur justiceforzainab: kasur girl pakistan
zakharova: russia spokeswoman
zakirnaik: naik preacher
zaluzhny zaluzhnyi: ukraine commander
zantac ranitidine
zaporizhzhia zaporizhia
zardari: pakistan
zaventem: brussels airport
zayn: malik
zeenews aajtak: india channel
zehafbibeau: ottawa gunman
zelenko: hydroxychloroquine doctor zinc
zelenska: ukraine olena lady
zelensky zelenskyy zelenskiy: president
zelenskyycall: trump ukraine
zeman: czech president
zemmour: france eric
zerocovid: china lockdown
zhangzhan fangbin: wuhan journalist
zhengzhou: china flood
zika: brazil microcephaly
zimbabweans: zimbabwe
zimmerman: martin
zionist zionists: israel
zmapp: ebola drug
zodiackiller: cruz serial
zrada: ukraine
zubair: altnews
zuckerberg: mark meta
zuckerborg markzuckerberg: zuckerberg facebook
zuma: jacob
zumamustfall: zuma
zwartepiet: netherlands piet
`
