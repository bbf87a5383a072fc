/** What a picture stands for, without variation selectors: each with the words that a claim would have. */
export const emoji = `
🐶 dog puppy
🐱 cat kitten
🐭 mouse
🐀 rat rodent
🐰 rabbit
🦊 fox
🐻 bear
🐼 panda bear
🐻‍❄ polar bear
🐨 koala
🐯 tiger
🐆 leopard
🦁 lion
🐮 cow cattle
🐃 buffalo
🦬 bison buffalo
🐷 pig
🐗 boar pig
🐸 frog
🐵 monkey
🦍 gorilla ape
🦧 orangutan ape
🐔 chicken hen
🐓 rooster chicken
🐧 penguin
🐦 bird
🦅 eagle bird
🦆 duck
🦢 swan
🦉 owl
🦩 flamingo
🦚 peacock
🦜 parrot
🦃 turkey thanksgiving
🕊 dove
🐺 wolf
🦇 bat
🐴 horse
🦓 zebra
🦌 deer
🐪 camel
🦒 giraffe
🐘 elephant
🦣 mammoth
🦏 rhinoceros rhino
🦛 hippopotamus hippo
🐑 sheep
🦘 kangaroo
🦝 raccoon
🐿 squirrel
🦔 hedgehog
🐢 turtle tortoise
🐍 snake
🦎 lizard
🐊 crocodile alligator
🦖 dinosaur tyrannosaurus
🦕 dinosaur
🐋 whale
🐬 dolphin
🦭 seal
🐟 fish
🦈 shark
🐙 octopus
🦑 squid
🦐 shrimp prawn
🦞 lobster
🦀 crab
🦋 butterfly
🐜 ant insect
🐝 bee honeybee
🐞 ladybug
🦗 cricket insect
🪳 cockroach
🕷 spider
🦂 scorpion
🦟 mosquito
🦠 virus bacteria germ
🌲 tree forest
🌳 tree
🌾 wheat crop rice
🍁 maple canada
🍄 mushroom
🌻 sunflower
🎄 christmas tree
🍎 apple
🍋 lemon
🍌 banana
🍉 watermelon
🍓 strawberry
🍍 pineapple
🥥 coconut
🍅 tomato
🥑 avocado
🌶 chili pepper
🌽 corn maize
🧄 garlic
🧅 onion
🥔 potato
🥜 peanut
🍞 bread
🧀 cheese
🥚 egg
🍳 egg frying
🥓 bacon pork
🥩 steak meat beef
🍗 chicken
🌭 hotdog sausage
🍔 hamburger burger
🍟 fries chips mcdonalds
🍕 pizza
🌮 taco
🍣 sushi
🍚 rice
🍦 icecream ice cream
🎂 birthday cake
🍫 chocolate
🍯 honey
🧂 salt
🧈 butter
🥛 milk
🍼 bottle baby formula
☕ coffee
🍵 tea
🍺 beer
🍷 wine
🥃 whiskey
🥤 soda drink
🚗 car
🚕 taxi
🚌 bus
🏎 racing car
🚓 police car
🚑 ambulance hospital
🚒 firefighter fire truck
🚚 truck
🚜 tractor farmers
🏍 motorcycle motorbike
🚲 bicycle bike
🚂 train locomotive
🚇 subway metro
✈ plane airplane flight
🚁 helicopter
🚀 rocket space
🛰 satellite
🛸 ufo alien
👽 alien extraterrestrial
🚢 ship
⛽ fuel gas petrol
🗽 statue liberty
🏰 castle
🏟 stadium
🏜 desert
🌋 volcano eruption
⛰ mountain
🗻 fuji mountain
🏠 house home
🏥 hospital
🏦 bank
🏫 school
🏭 factory
🏛 government court
⛪ church
🕌 mosque
🛕 temple hindu
🕍 synagogue
🕋 mecca kaaba
⛩ shrine
🌉 bridge
☀ sun
🌙 moon
🌍 earth world africa
🪐 saturn planet
☄ comet meteor asteroid
🌪 tornado
🌈 rainbow lgbtq
🌧 rain
⛈ thunderstorm storm
❄ snow
🌀 hurricane cyclone
🌊 wave tsunami flood
🌡 temperature heat
🌌 galaxy
🔭 telescope
🔬 microscope
🧪 laboratory test
🧬 dna genetic
💉 vaccine syringe
🩸 blood
💊 pill drug medicine
🩺 doctor medical
🩻 xray
🦷 tooth teeth
🧠 brain
🫁 lungs
🦴 bone
⚰ coffin
🪦 grave tombstone
☢ radioactive nuclear
☣ biohazard biological
⚛ atomic nuclear
🔫 gun
💣 bomb
🔪 knife
🪖 helmet soldier military
🚬 cigarette smoking
📱 phone smartphone
💻 computer laptop
📷 camera photo
🎥 film camera movie
📺 television tv
📻 radio
🎬 film movie
📰 newspaper
🔋 battery
💵 dollar money cash
💶 euro
💷 pound
💰 money
💳 card credit
💍 ring diamond
⚖ court justice
🚽 toilet
🧻 toilet paper
🛒 shopping supermarket
🎁 gift prize
🎆 fireworks
🎃 halloween pumpkin
🎅 santa christmas
🪔 diwali lamp
🕎 hanukkah menorah
🎓 graduation university
📚 books
🧸 teddy bear toy
🎮 game
🎨 painting artist
🗳 ballot vote election
✉ letter mail
📧 email
👕 shirt
👟 shoe sneaker
👑 crown king queen
⚽ football soccer
🏀 basketball
🏈 football nfl
⚾ baseball
🎾 tennis
🏉 rugby
🏒 hockey
🏏 cricket
⛳ golf
🥊 boxing boxer
🚴 cycling cyclist
🏇 horse racing jockey
🏆 trophy champion
🥇 gold medal
🥈 silver medal
🥉 bronze medal
👮 police officer
🕵 detective spy
👷 worker construction
🧑‍⚕ doctor nurse
👨‍⚕ doctor nurse
👩‍⚕ doctor nurse
🧑‍🏫 teacher
👩‍🏫 teacher
👨‍🏫 teacher
🧑‍⚖ judge
👨‍⚖ judge
👩‍⚖ judge
🧑‍🌾 farmer
👨‍🌾 farmer
👩‍🌾 farmer
🧑‍🍳 chef cook
👨‍🍳 chef cook
👩‍🍳 chef cook
🧑‍🔬 scientist
👨‍🔬 scientist
👩‍🔬 scientist
🧑‍🚀 astronaut
👨‍🚀 astronaut
👩‍🚀 astronaut
🧑‍🚒 firefighter
👨‍🚒 firefighter
👩‍🚒 firefighter
🧑‍✈ pilot
👨‍✈ pilot
👩‍✈ pilot
🧑‍🎓 student graduate
👨‍🎓 student graduate
👩‍🎓 student graduate
🤰 pregnant
👶 baby infant
🤱 breastfeeding
👰 bride wedding
💒 wedding
🤖 robot
🧕 hijab muslim
♿ wheelchair disabled
♻ recycling
✝ christian cross
☪ islam muslim
✡ jewish jew
🕉 hindu
☸ buddhist
🇺🇸 america american usa
🇬🇧 britain british uk
🏴󠁧󠁢󠁥󠁮󠁧󠁿 england english
🏴󠁧󠁢󠁳󠁣󠁴󠁿 scotland scottish
🏴󠁧󠁢󠁷󠁬󠁳󠁿 wales welsh
🇪🇺 european europe eu
🇺🇳 nations
🇺🇦 ukraine ukrainian
🇷🇺 russia russian
🇨🇳 china chinese
🇹🇼 taiwan taiwanese
🇭🇰 hong kong
🇯🇵 japan japanese
🇰🇷 korea korean
🇰🇵 korea korean
🇮🇳 india indian
🇵🇰 pakistan pakistani
🇧🇩 bangladesh bangladeshi
🇵🇭 philippines filipino philippine
🇮🇩 indonesia indonesian
🇦🇺 australia australian
🇳🇿 zealand
🇨🇦 canada canadian
🇲🇽 mexico mexican
🇧🇷 brazil brazilian
🇦🇷 argentina argentine
🇻🇪 venezuela venezuelan
🇫🇷 france french
🇩🇪 germany german
🇮🇹 italy italian
🇪🇸 spain spanish
🇳🇱 netherlands dutch
🇸🇪 sweden swedish
🇫🇮 finland finnish
🇵🇱 poland polish
🇮🇪 ireland irish
🇹🇷 turkey turkish
🇮🇱 israel israeli
🇵🇸 palestine palestinian gaza
🇮🇷 iran iranian
🇸🇾 syria syrian
🇱🇧 lebanon lebanese
🇸🇦 saudi arabia
🇪🇬 egypt egyptian
🇦🇫 afghanistan afghan taliban
🇳🇬 nigeria nigerian
🇿🇦 south africa african
🇰🇪 kenya kenyan
🏳‍🌈 gay lgbtq pride
🏳‍⚧ transgender trans
`
