/**
 * Readings of the characters that not everybody reads off the page: those of 通用规范汉字表 outside its 3,500 一级字 that have one
 * reading alone, by pinyin-pro 3.29.4 and the table's own dictionary (Unicode's kTGH, kTGHZ2013) alike. A character of several
 * readings is not here: which one is meant is not to be guessed.
 */
const TABLE = `
biàn卞弁忭抃昪汴苄𨚕 biào俵鳔 bié癿蹩 biān煸砭笾鳊 biāo儦幖瀌熛瘭膘镖镳飑飙骉 biǎn碥褊 biǎo婊脿裱 bo啵 bà灞鲅 bài稗 bàn靽 bàng塝玤蒡 bá妭胈菝魃
bèi焙琲碚糒蓓褙邶鐾钡鞁鞴𬇙 bèn倴坌 bèng甏迸镚 béng甭 bì佖咇哔坒婢嬖庳弼愎敝毖滗狴珌畀皕筚箅篦苾荜萆蓖薜襞觱诐赑跸邲铋陛馝髀 bìn摈殡膑髌 bìng摒 bí荸 bò檗 bó亳僰帛欂浡礴箔袯踣钹铂镈馞鹁
bù埗瓿蔀钚 bú醭 bā岜朳笆粑羓蚆 bān攽瘢癍𨭉 bāng浜𠳐 bāo孢煲龅 bēi鹎 bēn犇锛 bēng嘣 běn畚苯 běng琫 bī鲾 bīn傧豳邠镔 bō嶓砵钵饽𬭛 bū晡逋 bǎi佰捭 bǎn坂昄钣阪
bǎo葆褓鸨 bǐ俾妣沘秕舭 bǐng昺炳蛃邴 bǔ卟𬷕 chuài踹 chuàn钏 chuàng怆 chuán椽遄 chuáng噇 chuí倕棰槌陲 chuò辍龊 chuāi搋 chuān氚 chuō踔逴 chuǎn舛
chà侘姹汊诧 chài虿 chàn忏羼韂 chàng怅鬯 chào耖 chá垞嵖搽槎檫猹𥻗 chái侪 chán婵巉廛潺澶瀍蟾谗躔镵 cháng嫦徜苌鲿 cháo晁 chè㬚坼掣 chèn榇疢谶龀 chén宸煁
chéng丞埕塍宬枨澂珵珹酲铖 chì傺叱啻彳敕炽痓瘛饬 chí墀漦篪茌踟 chòng铳 chóu俦惆踌雠 chù亍怵憷搐斶琡绌黜 chú刍滁蜍蹰躇 chún莼鹑𬭚 chā锸 chāi钗 chān襜觇辿 chāng伥娼菖阊鲳
chāo弨怊 chē砗 chēn嗔抻琛瞋郴𬘭 chēng柽琤瞠蛏赪 chěn碜 chěng庱骋 chī哧嗤媸摛瓻眵笞蚩螭魑鸱𫄨 chōng㳘忡憧摏珫翀舂艟茺 chōu犨瘳 chū䝙䢺摴樗 chūn䲠堾瑃蝽 chǎ蹅镲
chǎi茝 chǎn冁旵浐蒇谄骣𬊤 chǎng昶氅𬬮 chǐ胣褫豉 chǒu侴 chǔ杵楮濋𬺓 cuàn爨 cuì毳淬瘁萃 cuò厝棤莝锉 cuó嵯痤矬鹾 cuān撺汆蹿镩 cuī榱 cuō瑳磋蹉 cuǐ璀 cuǒ脞
càn璨粲 cáo嘈漕艚螬𥕢 cè恻 cén岑涔 céng嶒 cì佽莿 cí糍茨鹚 còu腠辏 cóng悰淙琮 cù猝蔟蹙蹴 cú徂殂 cān骖 cāng鸧 cī疵 cōng璁苁骢 cūn皴邨 cǎn䅟黪 cǐ泚𫚖 cǔn忖
da垯跶 diàn坫扂琔癜簟靛 diào窎铞 dié垤堞牒瓞绖耋蹀鲽𫶇 diān癫 diāo凋汈碉貂鲷 diū铥 diǎ嗲 diǎn踮 duàn塅椴煅瑖簖 duì怼碓祋 duò剁饳 duó铎 duō㙍剟掇裰 duǒ亸哚埵
dài叇垈埭岱殆玳绐轪迨黛 dàn啖憺疍萏𫢸 dàng凼垱砀菪𬍡 dào纛 dá妲怛炟笪荙靼鞑𫟼 dáo捯 dèn扽 dèng嶝磴 dé锝 dì䗖娣玓睇碲禘菂谛踶𤧛 dìng啶碇腚萣锭 dí嫡狄籴荻觌髢𬱖 dòng硐胨胴
dòu窦 dù芏蠹𬭊 dùn炖砘遁 dú椟牍犊髑黩 dā哒耷褡𨱏 dān殚眈箪聃郸 dāng珰筜裆 dāo忉氘舠鱽 dēng噔璒 děng戥 dī䃅羝鞮 dīng仃玎疔耵 dōng咚岽氡鸫𬟽 dōu篼蔸 dū厾嘟
dūn惇礅蹾 dǎi傣 dǎn赕𬘘 dǎng谠𣗋 dǐ砥诋邸骶 dǔ笃 dǔn趸 fà珐 fàn梵畈 fá垡 fán墦樊燔璠蘩蹯钒𫔍𬸪 fáng鲂 fèi剕狒镄 fèn偾瀵鲼 fèng俸赗 féi淝腓 fén棼汾豮鼢𣸣
fù㳇蝮讣赙阜馥驸鲋 fú凫匐孚幞怫桴氟涪祓绂绋罘芣苻茀茯菔蚨蜉郛韨黻 fān幡藩 fāng牥邡钫 fēi扉绯霏鲱𬴂 fēn棻翂酚 fēng崶沣沨烽砜酆 fěi悱棐榧篚翡 fěng唪 fū呋玞砆稃趺跗鄜麸𫓧 fǎ砝
fǎng昉舫 fǒu缶 fǔ㕮拊滏簠腑釜黼𫖯 guà诖 guài夬 guàn掼涫爟瓘盥祼鹳 guì刽刿筀 guó帼腘虢馘𬇹 guā胍鸹 guān倌蒄鳏 guāng咣垙洸珖胱𨐈 guī圭妫珪皈邽鬶 guō呙埚崞聒蝈 guǎ剐
guǎn琯筦鳤 guǎng犷 guǐ匦姽宄庋晷簋 guǒ椁粿蜾馃 gài戤𬮿 gàn㽏淦绀 gàng筻鿍 gào筶诰郜锆 gá噶尜钆 gè虼铬 gèn亘茛 gèng暅 gé嗝塥滆膈骼 gòu媾彀觏诟遘雊 gù堌崮梏牿痼锢鲴
gā旮 gāi垓晐荄赅陔 gān坩泔玕疳矸苷酐 gāng㭎冮堽罡 gāo槔睾篙 gē圪袼 gēng浭赓鹒 gě舸 gěng哽绠鲠𬒔 gōng䢼肱觥龚 gōu佝篝缑鞲 gū箍菰蓇觚轱酤鸪 gǎ尕 gǎn擀澉鳡 gǎo杲槁缟藁
gǒng珙 gǒu岣笱耇 gǔ榖汩瀔牯瞽罟羖臌蛊诂钴馉𦙶 gǔn磙绲衮辊鲧 huà婳 huàn奂擐浣漶豢逭鲩 huàng㿠滉 huá铧骅 huái踝 huán寰峘桓洹澴缳荁萑锾镮鬟鹮𤩽𬘫
huáng喤媓徨湟瑝璜癀篁艎蟥遑锽隍鳇𨱑 huì喙彗恚橞烩硊翙荟蕙蟪𬤝𬭬 huí洄茴蛔 huò㸌嚯藿蠖镬 huó佸 huān獾 huāng肓 huī㧑咴晖翚袆诙麾 huō劐攉耠锪𬴃 huǎn㬊 huǒ夥钬 hài嗐氦
hàn垾扞撖暵瀚菡颔 hàng沆 hào昊淏灏皞鄗颢 hái骸 hán崡晗浛焓琀邗邯 háng绗颃 háo嗥壕濠蚝 hè垎壑翯 hèng堼 hé劾曷涸盉盍翮菏郃阂阖鞨饸鹖龁龢𬌗 héng姮珩蘅鸻 hòng讧
hòu垕堠逅郈鲎鲘 hóng泓玒竑纮翃荭谼闳黉𫟹𬭎 hóu瘊篌糇骺𬭤 hù冱嫭岵怙戽扈昈瓠祜笏鄠鳠鹱 hùn溷诨 hú囫斛槲煳猢瑚縠觳醐鹕 hún馄 hāi咍 hān蚶顸鼾 hāo嚆蒿薅 hē嗬诃 hēi𬭶 hěn𬣳
hōng薨訇 hōu齁 hū唿惚昒淴滹烀轷 hūn碈阍 hǎi醢 hǎn㘎 hǎo郝 hǔ琥 jiàn僭楗毽牮腱谏踺饯𬣡 jiàng弶洚犟糨绛 jiào噍斠滘漖皭藠醮 jiá恝荚蛱郏铗 jiè玠疥蚧褯骱
jié㛃劼婕孑岊桀羯蜐讦鲒 jiù㠇僦厩咎柩桕鹫 jiā枷泇浃珈痂笳葭袈跏迦镓𬂩 jiān戋搛湔笺缄缣菅蒹鞯鲣鳒鹣 jiāng礓茳豇鳉 jiāo䴔僬峧茭蛟鲛鹪 jiē喈嗟湝疖 jiě檞 jiōng坰扃𬳶 jiū啾赳阄鬏鸠
jiǎ岬斝槚胛 jiǎn戬枧睑笕翦裥謇谫趼蹇 jiǎng耩膙 jiǎo佼敫璬皎皦铰 jiǒng䌹冏泂炯迥颎 juàn桊狷鄄 jué㵐劂厥孓抉攫桷橛獗玃玦珏矍砄蕨觖谲镢𫔎𫘝 juān涓蠲镌 juē噘 juǎn锩
jì垍徛悸惎暨洎漈瀱稷穄罽芰蓟觊跽霁骥髻鲚𪟝𬶨𬶭 jìn噤墐妗殣浕溍烬琎瑨祲缙荩觐赆靳 jìng婧獍痉竫胫迳 jí㴔伋佶堲姞岌嵴戢楫殛汲瘠笈蒺蕺蹐鹡 jù倨屦岠澽犋秬窭讵踞遽醵钜飓 jùn䐃捃晙珺畯郡 jú䴗焗
jī乩剞墼姬屐嵇枅犄玑畿矶笄羁芨赍跻齑𫌀𫓯𫓹𬯀 jīn珒衿𬬱 jīng䴖旌泾猄粳腈菁麖鼱 jū娵崌掬椐泃狙琚疽砠腒裾雎鞫𬶋 jūn皲莙鲪 jǐ戟掎虮鱾麂 jǐn卺槿瑾馑 jǐng儆刭憬汫璟璥肼阱 jǔ弆榉筥莒蒟踽龃 kuà胯
kuài侩哙狯脍郐鲙 kuàng圹纩贶邝 kuáng诳𫛭 kuì喟愦篑聩 kuí喹夔奎戣揆暌櫆睽蝰逵馗骙 kuò蛞 kuān髋 kuāng匡哐洭诓 kuī岿 kuǎ侉 kuǎi㧟蒯 kuǎng夼 kuǐ煃跬𫠆 kài炌
kàn墈崁瞰磡衎 kàng伉钪 kào㸆犒 kè恪氪溘缂锞骒 kèn裉 kòu筘蔻 kù喾绔 kā喀 kāi锎 kān戡龛 kāng𡐓𩾌 kāo尻 kē柯牁珂疴瞌稞窠轲髁 kēng硁铿 kě岢炣 kōng埪崆箜 kōu眍芤𫸩
kū刳圐矻骷 kūn堃焜琨裈醌锟髡鲲鹍 kǎ胩 kǎi剀垲恺蒈铠锴闿 kǎn侃莰 kǎo栲 kǔn壸悃阃 la鞡 liàn楝殓潋瑓𬶠 liàng悢 liào尥廖撂镣𪤗 lián奁涟濂蠊裢鲢 liáng俍墚椋辌𫟅
liáo嫽寮橑獠簝髎鹩 liè䴕冽埒峛捩洌脟趔躐鬣𫚭 liù鹨 liú旒瑬疁鎏镠飗骝鹠 liāo蹽 liū熘 liǎn琏蔹裣 liǎng魉𬜯 liǔ珋绺罶锍 lu氇 luán娈孪挛栾滦脔銮鸾 luò摞珞荦雒 luó椤猡脶
luǒ倮瘰蓏蠃 là瘌蝲镴𬶟 lài濑癞籁赉 làng㫰埌崀蒗 lào嫪耢 lá旯 lái俫崃梾涞铼 lán岚斓褴襕谰镧阑𬒗 láng桹稂螂锒 láo崂痨醪铹𫭼 lè仂叻泐簕鳓 lèi酹 lèng堎 léi嫘檑缧罍羸镭
léng塄楞 lì俪傈凓呖唳坜戾朸枥溧猁珕疬砺笠篥粝苈莅蛎詈轹𫵷𬍛 lìn膦蔺 lìng呤 lí㰀喱嫠缡罹蓠藜蜊醨骊鲡鹂黧 lín嶙潾璘瞵粼翷辚遴霖麟𬭸𬴊 líng㥄囹坽姈昤柃棂泠澪瓴祾绫翎舲苓蛉酃鲮鸰 lòng哢
lòu瘘镂 lóng昽栊漋珑癃眬砻茏 lóu剅溇耧蒌蝼髅𪣻 lù僇勠戮渌漉潞琭璐甪稑箓簏蕗辂辘逯鹭麓𫘧 lú垆栌泸胪舻轳鲈鸬𬬻 lún囵𬬭 lüè䂮圙锊 lā邋 lāng啷 lěi儡癗耒藟诔 lōu䁖 lū噜撸 lǎn漤罱
lǎng㮾塱烺蓢 lǎo佬栳荖铑 lǐ俚娌浬澧逦醴锂鳢 lǐn廪懔檩 lǒng陇𬕂 lǒu嵝 lǔ掳橹澛镥 lǔn𫭢 lǘ榈闾 lǚ梠稆膂褛 lǜ垏葎 miáo鹋 miè篾 miāo喵 miē咩 miǎn丏偭冕勔娩愐沔湎腼𩾃
miǎo杪淼眇缈邈 mà祃 mài劢唛鿏 màn墁幔缦镘𬜬 mào懋楙瑁眊瞀耄袤鄚 mái霾 mán鬘鳗 máng厖杧牻硭邙 máo牦茆蝥蟊髦 mèi寐袂 mèn懑焖 méi嵋楣湄瑂莓郿酶镅鹛 mén扪钔𫞩
méng㠓幪甍礞艨虻鹲𫑡 mì嘧幂汨谧 mí猕祢縻蘼醚醾麋 mín岷旻珉缗苠 míng暝洺溟瞑茗螟 mò殁瘼秣耱蓦貊貘镆靺𬙊 mó嫫嬷藦谟 móu侔眸蛑鍪 mù仫苜钼 mú毪 mān颟 māng牤 měi媄浼渼镁
měng勐懵獴艋蜢蠓 mōu哞 mǎ犸 mǎi荬 mǎn螨 mǎng漭 mǎo峁昴泖铆 mǐ弭敉洣脒芈 mǐn愍抿泯闵鳘 mǐng酩 mǔ𧿹𬭁 niàn埝廿 niào脲 nián鲇黏 niè啮嗫嵲涅糵臬蘖蹑镊镍陧颞𫔶
niān拈蔫 niū妞 niǎn辇 niǎo茑袅 niǔ忸狃 nuò搦锘 nuó傩 nà肭衲 nài柰萘鼐 nàn婻 nàng齉 nào臑 ná镎 nán喃楠萳 náo呶峱猱硇蛲铙 nè讷 nì昵睨𨺙 nìng佞
ní倪坭怩猊铌霓鲵麑𫐐𫠜 níng咛聍 nòu耨 nóng侬哝秾𬪩 nù傉 nú孥笯驽 nān囡 nāng囔 nāo孬 nǎ乸 nǎi氖艿迺 nǎn腩蝻赧 nǎng攮曩 nǎo垴 nǐ旎薿 nǔ弩砮胬 nǚ钕 nǜ恧衄
piào嘌蔈 pián㛹楩胼蹁骈 piān犏 piāo剽螵 piē氕瞥 piě苤𬭯 piǎn谝𡎚 piǎo殍瞟 pài哌蒎 pàn泮袢襻 pào疱 pá杷潖琶筢 pái俳簰 pán槃爿磐蟠蹒 páng逄鳑 páo匏咆庖狍
pèi帔旆辔霈 pèng椪 péi裴锫 pén湓 péng弸硼芃蟛 pì䴙媲澼甓 pìn牝 pí枇毗琵罴蚍蜱貔郫陴鲏鼙 pín嫔玭颦𬞟 píng帡枰洴玶荓蚲鲆 pò珀粕 pó皤鄱 póu抔裒 pú匍墣濮璞穙莆蒱酺镤 pā舥葩
pāng滂雱 pāo脬 pēi呸衃醅 pēng嘭怦抨 pī丕伾噼狉砒邳𬳵 pīn姘 pīng俜娉涄 pō䥽钋 pū噗潽 pǎng耪 pǐ嚭圮痞癖苉 pǒ叵笸钷 pǔ氆溥蹼镨 qià髂 qiàn伣倩椠芡蒨𬘬 qiàng炝
qiào诮 qiá拤 qián墘掮虔钤靬 qiáng嫱樯蔃蔷 qiáo樵硚荞鞒 qiè妾惬挈箧锲 qióng䓖穹筇茕蛩邛銎 qiú俅巯泅犰璆虬裘訄赇逑遒酋鼽𨱇 qiā葜 qiān仟佥圲岍悭愆扦搴杄汧芊褰钎阡骞鹐
qiāng戕羌蜣锖锵 qiāo劁橇硗 qiū楸萩邱鞧鳅鹙 qiǎn缱肷 qiǎng襁 qiǎo愀 qiǔ糗 quán佺瑔筌荃蜷诠辁醛铨颧鬈鳈 què悫榷阕𬒈 quān悛𨟠 quē炔 quǎn畎绻 qì憩汔碛碶磜葺讫
qìn吣揿 qìng碃磬罄 qí䓫亓埼岐愭淇琦琪畦祁祺綦芪萁蕲蛴蜞锜颀骐鲯麒𨙸𬨂 qín嗪噙檎芩 qíng勍檠氰黥 qù阒 qú劬氍灈璩癯磲蕖蘧蠼衢鸲鼩 qī嘁桤沏萋郪 qīn嵚衾骎 qīng圊 qū㭕䓛坥祛胠蛆蛐袪诎麹黢𪨰
qūn囷逡 qǐ婍屺杞棨玘绮芑 qǐn锓 qǐng庼苘 qǔ龋 ruán堧 ruì枘汭睿芮蚋 ruí蕤 ruò偌爇箬蒻鄀 ruǎn瓀阮 rán蚺髯 ráng禳穰蘘 ráo荛 rèn仞妊纴衽讱轫饪 rì驲 róng嵘狨瑢蝾镕
róu糅鞣𫐓 rù洳溽缛蓐 rú嚅嬬孺濡茹薷襦铷颥 rěn稔荏 rǎn䎃苒 rǎng攘 shuàn腨 shuì帨 shuò妁搠朔槊蒴铄 shuā唰 shuān闩 shuāng孀礵骦鹴 shà唼歃
shàn墡嬗汕疝缮膳蟮讪鄯骟鳝𫮃 shàng绱 shào劭潲邵 sháo玿韶 shè厍慑滠麝 shèn瘆胂蜃 shèng嵊 shé佘 shén𬬹 shì䏡仕噬奭弑栻筮舐襫谥贳轼铈𬤊 shí埘湜炻祏鲥鼫 shòu狩绶
shù戍沭腧𬬸 shùn舜 shú塾婌孰秫 shā痧裟铩 shān潸舢芟跚 shāng墒殇熵觞 shāo筲艄 shē猞畲赊𪨶 shēn侁娠屾燊珅甡砷诜鲹𬳽 shēng昇陞 shěn哂瞫矧谂 shěng眚
shī䴓浉蓍虱邿鲺鸤𫚕 shū倏姝摅殳毹纾菽鄃陎 shǎn晱 shǎng垧 shǐ豕 shǒu艏 shǔ黍 suì旞燧璲穟襚谇邃𫟦𬭼 suí绥 suān狻 suī濉眭睢荽 suō嗍娑桫睃羧蓑 suǒ唢溹 sà卅脎飒 sào瘙
sè啬璱穑铯 sì兕嗣姒汜泗涘笥耜驷 sù傃僳嗉夙愫涑簌蔌觫谡蹜骕鹔𫗧 sā仨 sāi噻 sān毵 sāo溞缫 sī㟃凘厮咝楒澌缌虒蛳锶飔鸶 sōng凇娀崧嵩淞菘 sōu嗖廋溲蒐螋锼飕馊 sū甦稣窣 sūn狲荪飧 sǎ靸
sǎn馓 sǎng搡磉颡 sǒng㧐怂悚竦 sǒu叟嗾瞍薮 sǔn榫隼 tiàn掭 tiào眺粜 tián沺湉畋阗 tiáo笤蜩髫鲦龆 tiè餮 tiān黇 tiāo佻祧 tiē萜 tiǎn忝晪殄淟腆 tiǎo嬥朓
tuàn彖 tuán抟 tuì煺 tuí魋𬯎 tuò柝箨萚 tuó佗坨橐沱砣跎酡陀鼍𬶍 tuān湍煓 tuō侂圫 tuǎn疃 tuǒ庹 tà挞榻闼阘鞳 tài肽酞钛 tái炱薹跆邰鲐 tán昙榃磹郯 táng䣘搪溏瑭螗螳鄌
táo啕洮绹鼗𫘦 tè忑慝铽 téng䲢滕縢螣 tì倜嚏悌逖 tí瑅缇醍鳀鹈𫘨 tíng䗴婷莛葶霆 tòng恸 tóng仝佟哃峂曈潼砼茼酮鲖𦒍𫍣 tóu骰 tù堍 tú腯荼酴𬳿 tún饨鲀 tā溻褟趿遢 tān坍
tāng嘡羰蹚 tāo弢慆绦韬饕 tēng熥 tī䏲䴘锑 tīng汀烃𬘩 tōng嗵 tū㻬葖 tūn暾焞 tǎ獭鳎 tǎn忐璮菼袒钽 tǎng傥埫镋 tǐng侹圢烶珽颋 tǒng㛚 tǔ钍 wà腽 wàn𬇕 wán烷纨芄
wèi渭煟螱霨鳚 wèn璺 wèng瓮蕹 wéi峗嵬帏桅沩洈涠潍闱韦𣲗𬶏 wén炆芠阌雯𫘜 wò偓幄渥硪肟龌 wù坞婺寤屼晤杌焐痦鋈靰骛鹜 wú峿毋浯珸郚铻鹀鼯 wā娲畖窊 wān剜塆蜿 wāng尪 wēi溦煨葳逶隈鳂
wēn蕰辒鳁 wēng鹟𬭩 wěi娓洧炜猥玮痿艉诿韪鲔𫇭𬀩𬱟 wěn刎 wěng蓊 wō莴踒 wū圬洿邬钨 wǎ佤 wǎn椀琬畹绾脘 wǎng惘罔辋魍 wǔ仵妩庑忤怃牾珷迕𣲘 xià罅 xiàn岘缐苋霰𪾢𬀪 xiàng珦
xiào涍 xiá柙狎瑕硖翈遐黠 xián娴挦涎痫舷鹇𫍯 xiáng庠 xiáo崤洨 xiè亵偰廨榍榭渫澥瀣燮獬绁薢薤躞邂𤫉𬹼 xié㙦偕勰撷缬 xiòng诇 xiù岫溴珛琇 xiān忺暹氙祆籼跹酰锨𬸣
xiāng瓖缃芗葙襄骧𬙋 xiāo哓枭枵猇绡翛虓蟏逍骁魈鸮 xiē揳楔 xiōng芎讻 xiū䗛咻庥脩貅馐髹鸺 xiǎn㬎冼崄燹狝猃禒筅藓蚬跣 xiǎng飨饷鲞 xiǎo皛筱𫍲 xiǔ滫 xu蓿 xuàn昡楦泫琄眩碹衒铉
xuán暶漩璇痃𫠊 xuè谑 xué峃茓踅 xuān儇愃暄煊瑄禤翾萱谖𫍽𫓶 xuě鳕 xuǎn晅 xì屃潟禊绤舄郤阋饩 xìn囟 xìng婞悻荇 xí嶍檄觋隰鳛𠅤𫘬 xíng硎邢钘铏陉𫰛 xù㳚勖垿昫洫溆煦 xùn噀巽徇蕈
xún峋恂栒洵浔珣荀鲟𬊈𬍤𬘓𬩽 xī俙僖兮唏奚嬉巇晞曦樨汐浠淅烯熹熻爔皙睎硒穸窸粞羲翕肸舾菥蜥螅觿谿豨酅醯饻鼷 xīn䜣忻昕歆炘鑫𫷷 xīng惺煋瑆骍 xū媭盱胥谞顼魆𦈡𬣙 xūn埙曛獯薰醺𫄸 xǐ屣憙枲玺禧葸蓰𬭳𬶮
xǐn伈 xǐng擤 xǔ冔栩珝糈诩醑 yuàn掾瑗 yuán垣塬嫄橼沅湲爰羱螈辕鼋𫘪 yuè刖樾瀹爚玥籥钺龠𫐄𬸚 yuān眢蜎鸢 yuē彟 yà娅揠氩砑迓 yàn嬿彦晏滟焱觃谳赝酽餍 yàng怏恙羕 yào崾曜靿鹞
yá伢堐岈玡琊睚蚜 yán妍筵虤闫𫄧 yáng佯垟徉旸炀疡蛘钖飏 yáo垚媱峣徭爻猺珧瑶轺鳐 yè晔曳烨谒邺靥馌 yé揶铘
yì㑊乂佾刈劓勚呓埸奕嫕峄廙弈弋怿悒懿挹杙枍殪浥潩熠燚瘗癔缢羿翊翌翳肄臆薏蜴螠裔裛诣轶镒镱驿鹝鹢𫄷𬟁𬬩 yìn䲟慭胤茚 yìng媵 yí匜咦圯宧嶷彝扅椸沂痍簃颐饴 yín嚚垠夤崟狺硍訚鄞霪 yíng嬴楹溁滢潆瀛茔萦蓥
yòng㶲 yòu侑囿宥祐蚴釉鼬 yóng颙 yóu浟猷疣莜莸蚰蝣铀鱿鲉𬨎 yù堉妪峪彧昱棫毓淯滪潏煜燏燠聿蓣蜮谕遹钰阈饫驭鬻鹆鹬 yùn恽愠郓 yú妤嵎嵛揄欤狳玙瑜盂窬竽腴臾舁艅萸虞蝓褕觎谀邘雩髃 yún妘昀沄涢筼纭芸郧鋆
yā桠 yān嫣崦恹漹胭鄢阉 yāng泱 yāo㙘幺 yē倻噎 yī咿噫揖洢漪祎繄铱黟 yīn喑堙愔氤洇溵禋铟骃𬘡𬤇𬮱 yīng䓨嘤媖撄瑛璎缨罂膺锳 yō唷 yōng墉壅慵痈臃邕鄘镛雍饔鳙 yōu呦攸耰麀 yū瘀纡
yūn氲赟𫖳 yǎn䶮俨偃兖厣弇戭扊沇琰甗罨蝘郾魇黡鼹𪩘𬙂𬸘 yǎo杳窅窈 yǐ扆旖舣苡踦酏钇𫖮𬺈 yǐn尹 yǐng瘿郢颍 yǒng俑埇恿栐甬蛹鲬 yǒu卣牖羑莠铕黝 yǔ㺄伛俣圄圉庾敔瑀瘐窳鄅龉 yǔn殒狁
zhuàn僎啭瑑篆馔 zhuì惴缒 zhuó䓬擢斫晫椓浞禚诼镯𬸦 zhuā髽 zhuān䏝颛 zhuī骓 zhuō䦃倬棁涿 zhà䃎咤溠痄蚱霅 zhài瘵 zhàn偡湛蘸 zhàng嶂幛瘴 zhào旐曌笊诏𬶐 zhá札铡
zhè䗪柘鹧 zhèn圳朕纼赈鸩 zhèng诤 zhé喆晢磔蛰詟谪辄 zhì帙庤彘忮晊栉桎梽滍炙痔痣蛭觯贽跱踬轾郅铚锧陟雉骘鸷𬃊 zhí埴摭絷跖踯 zhòng茽 zhòu㑇㤘籀纣绉胄荮酎 zhóu妯碡 zhù伫杼炷疰箸纻翥苎
zhú瘃舳蠋躅 zhā哳挓揸齇 zhān旃栴詹谵鹯𫗴 zhāng嫜暲漳獐璋蟑鄣 zhāo钊𬬿 zhēn帧桢榛浈瑧甄砧祯禛箴胗臻葴蓁 zhēng峥烝 zhě褶赭锗 zhěn昣畛稹缜袗轸鬒 zhī卮栀榰泜祗稙胝𦭜
zhōng柊盅舯螽锺 zhōu诌赒辀鸼 zhū侏槠橥洙潴茱诛邾铢 zhūn窀衠 zhǎ拃砟鲝 zhǎn搌飐 zhǎng仉 zhǐ咫扺枳沚祉芷轵酯黹 zhǒng冢踵 zhǔ渚麈𬣞 zhǔn𬘯 zuàn攥 zuì槜蕞
zuò唑岞祚胙阼 zuó捽 zuān躜 zuǎn纂缵 zàn瓒錾 zào唣慥簉𥖨 zè仄昃 zèn谮 zèng甑锃 zé啧帻箦舴赜迮 zéi鲗 zì恣渍眦 zòng疭粽 zú镞 zā匝咂臜 zān簪糌 zāng牂臧
zēng䎖矰罾鄫 zī嗞孜孳嵫淄粢缁赀趑辎鄑锱镃髭鲻鼒龇 zōng倧腙鬃鬷 zōu诹邹鄹陬驺鲰 zūn嶟樽鳟𨱔 zǎi崽 zǎn昝趱 zǎng驵 zǎo璪 zǐ梓滓秭笫耔虸 zǒng偬 zǔ俎诅 zǔn僔噂撙 ài嫒暧瑷砹
àn胺 àng盎 ào坳奡岙鏊骜 ái皑 áo嗷廒敖獒璈翱聱螯遨鏖鳌 è厄垩崿腭苊萼谔轭锷颚鹗𥔲𫫇 èn摁 èr咡 é涐莪锇 ér陑鲕鸸 òu怄 ā锕 āi锿 ān桉盦谙鹌𩽾 ē婀屙 ēn蒽 ěr洱珥迩铒 ō噢 ōu瓯讴
ǎi毐霭 ǎn唵埯铵 ǎo媪 ǒu耦𠙶𬉼`;

let known: ReadonlyMap<string, string> | undefined;

/** How a rare character is read; undefined for one that is common, or has several readings. O(1) but for the first call. */
export function readingOf(char: string): string | undefined {
  known ??= readTable();
  return known.get(char);
}

function readTable(): Map<string, string> {
  const readings = new Map<string, string>();
  for (const row of TABLE.trim().split(/\s+/)) {
    const [, reading = '', chars = ''] = /^([^\p{Script=Han}]+)(.+)$/u.exec(row) ?? [];
    for (const char of chars) readings.set(char, reading);
  }
  return readings;
}
