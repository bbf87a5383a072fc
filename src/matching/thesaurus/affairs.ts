/** Crime, war, law, money, work, media and their pictures, transport, death. Rows as `rowsOf` reads them. */
export const affairs = `
18wheeler: truck
2a: amendment gun
abomb: atomic bomb
aboriginal: indigenous native
absentee: mail ballot
acquit exonerate
activist campaigner
admit confess acknowledge
adultery infidelity
airbrushed: altered edited
airbus: plane aircraft
airforce: air military
airline airways
airpods: apple earbuds
ak47: rifle assault
alert: warning
allege claim assert
alleged: accused
altered edited manipulated
ambassador: diplomat
ammunition: bullets
announce declare proclaim
anon anonymous
apartheid: segregation
app: application
applauded: praised
ar15: rifle assault
argue argument quarrel
arrest arrested detained
assange: wikileaks
assassin hitman
assassinate: killed murdered
assault attack
assault offensive attack
asylum: refugee
athlete sportsman sportswoman
audio: recording
automaker carmaker
b52: bomber
ballot: election
ban prohibit outlaw forbid forbidden
bandh: strike
bandit: robber
banknote: currency note
bankrupt bankruptcy insolvent
banner: flag sign
bashed: criticized
baton truncheon
battle: fight
battleship: warship ship
bayraktar: drone turkish
bazooka: rocket launcher
bball: basketball
behead decapitate
berated: criticized scolded
besiege besieged siege: surround encircle
bezos: amazon
bieber: justin
bigot bigotry
bigot: racist
biker: motorcycle
bikie: motorcycle gang
billboard: sign advertisement
binladen: laden osama
bio: biography
biopic: film
biracial: mixed race
bitcoin btc
blackmail extort
blockade: siege
blockbuster: film
blogger: blog
bodycam: camera police footage
bodycount: deaths killed
boeing: plane aircraft
bollywood: indian film
bombard: bombed
booby: mine
bot: automated robot
boxer: boxing
breakthrough breach
breakup: separated split
bribe bribery kickback
brussels: european union
bucks: dollars
bureaucrat: official
burglary: robbery theft
burj: khalifa dubai
caa: citizenship amendment
candidate nominee
capsize: sank
caricature: cartoon
carpark: parking
cartel: drug
casualties losses: killed
casualty: killed victims
caucasian: white
cauldron kessel: encirclement encircle surround
cbi: investigation bureau
cctv: surveillance camera footage
ceasefire truce armistice
cgi: computer generated digital
charity nonprofit ngo
citizen citizenship
clemency: pardon
cm: chief minister
collusion: conspiracy
colonel col
colosseum coliseum
combat: war
comedian: comic comedy
comelec: elections commission
commando: soldier forces
commercial: advertisement
concede: admitted
concert: performance
concoct: invented
confidential: secret
confirm verify
congestion: traffic
conquer: capture seize
conscription: draft
constable: police officer
contender: candidate
corpse: body
correspondent: reporter journalist
cottage: house
counsel: lawyer
counteroffensive counterattack: offensive attack
coup: overthrow
coupon: discount
covert secret clandestine
coverup: concealed hidden
crash accident
crash collision collide
criminal crook
criticize criticise critique
crooked: corrupt
crpf: police
culprit perpetrator
cuss: cursed
cutoff: surround supply
cyberattack: hack attack
dagger: knife
dashcam: camera footage
deal: agreement
debunk disprove refute
deceive dupe fool
decriminalize: legalize
deepfake: manipulated ai generated
delete erase
delete: removed
demolish raze bulldoze
demonrat: democrat
denounce condemn decry
deployed: sent
deport: expelled
desktop: computer
destroy: demolished
detain detention
detective: investigator police
dharna: protest
diana: princess
dicaprio: leonardo
dictator tyrant despot
didi: mamata banerjee
diesel: fuel
disneyworld: disney
dissed: insulted criticized
divorced: separated
dm: message direct
dmv: license vehicle
dock pier wharf
docuseries: documentary
dod: defense department pentagon
dole: welfare benefits
dominion: voting machines
donate contribute
doodle: drawing
doping: drugs
dow: stock
downtown: city
driver motorist
drone uav
drunk drunken intoxicated
duma: russian parliament
eavesdrop wiretap
eiffel: tower paris
election vote ballot
electorate: voters
electrocute: electric shock
embassy consulate
embezzle: stole
emmy: award television
emoji emoticon
enacted: passed
encroach advance
enemy foe
envoy: ambassador diplomat
eur: euro
evade dodge
evade evasion
evidence proof
evm: voting machine
excoriated: criticized condemned
exhort: urged
expat: foreigner
explosion explode detonate
extol: praised
fake phony bogus counterfeit
fake: false
fakenews: fake false
falsehood: lie false
fatality: death killed
fell fallen: captured lost
felon: convicted criminal
felony: crime
ferry: boat ship
fessed: admitted confessed
feud: dispute
film: footage video
filmmaker director
firebomb molotov
flotus: lady first
fly flew flown flight
font typeface
foothold bridgehead
foreigner: immigrants
forgery forged counterfeit
freighter: ship cargo
frigate: warship ship
frontier: border
frontline front
frontrunner: candidate
ftc: trade commission
fugitive: escaped
gadget device
gamer: game
gangster mobster
garda gardai
garrison: troops soldiers
gas: gasoline
gbp: pounds
genocide: massacre killing
gerrymander: redistricting district
gif: video image
goalkeeper goalie
gofundme: donations
golfer: golf
gossip: rumor
gps: tracking location
graffiti: painted vandalized
grammy: award music
greencard: resident permanent
greenlit: approved
grenade: explosive
gridlock: traffic
grifter: fraudster scammer
grope: sexual assault
gst: tax
guerrilla guerilla
guerrilla: rebel
gun firearm weapon
gunfire gunshot
gunman: shooting
gunpoint: gun
hack hacker hacked
halted: stopped suspended
handcuff: arrested
handgun: gun firearm
harbor: port
harley: motorcycle
hartal: strike
headphone earphone earbud
headshot: photograph portrait
heckle: booed
heiress: heir
helicopter chopper copter
highrise: building
highway freeway motorway expressway
hinted: suggested
hire recruit
hitler: nazi adolf
hoax: false fake
hologram holographic
holyrood: scottish parliament
homicide: murder killing
hoops: basketball
hotline helpline
howitzer: artillery
hub: centre
humvee: military vehicle
idf: israeli military army
iebc: electoral commission
illegal unlawful illicit
illegal unlawful undocumented
immigrant migrant refugee
impersonate: posing
implore: urged
imposter impostor
impound: seized
income earnings
indict: charged
injure injury wound hurt
inr: rupees
insurgent rebel
internet online
intersection crossroads junction
interwebs: internet
investigation inquiry enquiry
ipad: apple tablet
ira: irish republican
irgc: iranian guard
jackpot: lottery prize
jail prison gaol
jailbird: prisoner
jailbreak: escape prison
jeer: booed
joke quip jest
journalist reporter journo
judge: court
jury juror
jussie: smollett
kaep: kaepernick
kalashnikov: rifle ak47
kill murder slay slain
kingpin: leader
kl: kuala lumpur
lambasted: criticized
lamestream: mainstream media
lampoon: mocked satire
landline: telephone
landlord: owner
larceny: theft
law legislation statute
layoff: fired dismissed
leaflet flyer pamphlet flier
leftist: left liberal
legit: genuine authentic real
lesbian: gay
levy: tax
lib: liberal
liberate: capture
livestream: live broadcast video
logistics supply
logo emblem
lookalike doppelganger
lottery lotto
lynch: hanged
macbook: apple laptop
mafioso: mafia
magistrate: judge
maker: manufacturer
man men male
mandate: require mandatory
mandatory compulsory
manhunt: search
mannequin dummy
manslaughter: homicide killing
massacre bloodbath carnage
meatgrinder: casualties losses
meme: image
memo memorandum
memoir autobiography
merc: mercenary
mi5: british intelligence
mi6: british intelligence
midterms: election
migrant immigrant migration
militant: fighter
million mln
minister ministry
minivan: van vehicle
misinformation misinfo disinformation disinfo
mislead misled deceive
mob: crowd
mobilization conscription draft
mock ridicule deride
modified: altered
molest: abused assaulted
monarch monarchy
montage collage
moped: motorcycle scooter
motel: hotel
motorcade: convoy
mourn grieve
movie film flick
mp: parliament member
mugshot: photograph arrest
mural: painting
muzzled: silenced censored
narco: drug
newscaster newsreader anchorman
newscaster: anchor television
nobel: prize
nonce: pedophile
noose: hanging
nra: rifle gun
nrc: citizens register
nsa: security agency
offence: crime
okayed: approved
olympian: olympic athlete
oped: opinion editorial
otp: password
outskirts: edge
overdose: drug
overpass flyover
overrun overran: capture seize
overthrow overthrew overthrown topple oust
overturn: reversed
owe: debt
pal buddy friend
paparazzi: photographer
password passcode
paycheck paycheque
paycheck: wages salary
peacekeeper: peace un
pedophile paedophile pedo paedo
penitentiary: prison
pepsi: pepsico
perished: died killed
perjury: lied oath
perv pervert
phishing: scam fraud
phone telephone
photo photograph picture pic image snapshot
photog: photographer
photomontage: collage
photoshop: altered edited manipulated
picket: strike protest
pickpocket: thief
pileup: crash collision
pincer pincers: encircle surround
pizzagate: child trafficking
placard: sign
playstation: sony
plaza: square
pnp: philippine police
podium lectern
politician politico
poll: survey election
pollie: politician
pollster: poll
ponzi: pyramid scheme
portrait: painting
post tweet meme
postpone delay defer
precinct: polling
predict forecast foretell foretold
prego: pregnant
prejudice: discrimination bias
presser: press conference
privacy private
probe: investigation inquiry
promo: promotion
prosecute: charged
protest protestor demonstration
pullout: withdrawal
punched: hit
quarterback qb
quote quotation
quote: attributed
radicalized: extremist
rafale: fighter jet
raffle: lottery
railway railroad rail
ransomware: malware
rant tirade diatribe
rapper: rap
realtor: estate
rebuffed: rejected
redeploy transfer
reduce reduction decrease
referendum plebiscite
refugee: migrant
regime: government
reimburse refund
reinforcements: troops
remake reboot
remark comment
rent lease
repeal abolish
repost reshare
repost: shared
rescue: saved
retailer: store
retake recapture
rethuglican: republican
retreat withdraw withdrawal pullback pullout
retweet: shared tweet
reveal disclose divulge
revoke rescind
reward: prize
rfid: chip
rifle: gun firearm
riot rioter
rmb: yuan
rob robbery robber
robocall: telephone call
rs: rupees
rss: sangh
sabha: parliament
sabotage saboteurs: infiltrate
saddam: hussein iraq
satire parody spoof
scam fraud swindle
scammer fraudster swindler conman
scold rebuke reprimand admonish chide
screenshot screengrab screencap
screenshot: image
script screenplay
sculpture statue
seatbelt: belt
seize capture
selfie: photograph
servo: petrol station
sexist sexism misogyny misogynist
shack hut
shadowban: censored suppressed
shahed: drone iranian
sham: fake fraudulent
shelling bombardment: artillery attack
shipwreck: sank ship
shootout: shooting gunfire
shopper: customer
shotgun: gun firearm
shout yell scream holler
silenced: censored
sitcom: comedy
site: website
sketch drawing
skyscraper: building tower
slammed: criticized condemned
slashed: cut reduced
slaughter: massacre killed
slave slavery enslaved
sleuth: detective investigator
sms: text message
smuggle traffick
sniper: gunman shooter
snubbed: refused ignored
soldier troop serviceman servicemen
sorry: apologized
speech: spoke
split: separated divorce
sprinter: runner
spurned: rejected
spyware: malware
ssn: social security
stadium arena
staffer: staff employee
stampede: crush trampled
standup: comedian
starbies: starbucks
startup: company
strangle strangulation
strangle: choked
street road highway
stronghold bastion fortress
subsidy subsidize subsidise
subtitle caption
subway metro
suicide: killed
superstar: star
surround encircle encirclement
sweepstake: lottery prize
swiftie: taylor swift
swimmer: swimming
taj: mahal
taliban taleban
tampered: altered manipulated
tanker: ship oil
taoiseach: irish prime minister
tariff: tax
tarmac: runway
taser tased
tax taxation
taxi cab taxicab
techie: technology
telecast broadcast televised
telemarketer: telephone
telenovela: television series
teleprompter autocue
tenant renter
terror terrorist
testify testimony
thief: theft stole
threat threaten
throng: crowd
thug goon hooligan
tiktok: video
timelapse: video
toilet restroom bathroom loo lavatory washroom
tomahawk: missile
tomb: grave
toon: cartoon animated
town city
trafficker: smuggler
tram streetcar
trans transgender transsexual
treaty pact
treaty: agreement
tribunal: court
trolled: mocked
tuktuk: rickshaw
tv television telly
tweet: twitter post
tycoon magnate mogul
uber: taxi
uboat: submarine german
ufc: mma
ufo: unidentified flying object
umpire ump
unaltered unedited
undocumented: illegal immigrants
unedited: original
unrest: riots protests
unveiled: announced revealed
uploaded: posted shared
uprising revolt rebellion insurrection
ute: truck
uzi: gun
vandalize vandalise deface
vat: tax
verdict: ruling
victory triumph
videogame: game
violence violent
vlogger: youtuber
vocalist: singer
voicemail: message
voicenote: audio recording
vote voter ballot
voucher coupon
vr: virtual reality
walkout: strike
war conflict
warfare: war
warhead: missile nuclear
warn caution
warplane: aircraft jet military
warranty guarantee
warship: ship navy
watergate: nixon
webcam: camera
website webpage
whatsapp watsapp
wikileaks: assange
windscreen windshield
wiretap: phone
withdraw withdrew withdrawn pullout
woman women female
wrestle wrestler
ww1 wwi
ww2 wwii
ww3 wwiii
xbox: microsoft
`
