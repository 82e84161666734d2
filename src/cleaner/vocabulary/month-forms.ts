// oxfmt-ignore
/**
 * The months of languages, and of other calendars than the Gregorian one, separated by a stroke. Each has its forms:
 * alone, next to a day, short, in all countries of the language. They are in lower case, without a full stop at the
 * end; a Hebrew name also comes with "in". From Unicode CLDR.
 *
 * It is a table because opening the platform's locale data costs a fresh isolate as much as reading a page.
 */
export const monthForms: Readonly<Record<string, string>> = {
  af: `januarie/jan|februarie/feb|maart/mrt|april/apr|mei|junie/jun|julie/jul|augustus/aug|
    september/sep|oktober/okt|november/nov|desember/des`,
  am: 'ጃንዋሪ/ጃን|ፌብሩዋሪ/ፌብ|ማርች|ኤፕሪል/ኤፕሪ|ሜይ|ጁን|ጁላይ|ኦገስት/ኦገስ|ሴፕቴምበር/ሴፕቴ|ኦክቶበር/ኦክቶ|ኖቬምበር/ኖቬም|ዲሴምበር/ዲሴም',
  ar: `يناير/كانون الثاني/جانفي|فبراير/شباط/فيفري|مارس/آذار|أبريل/نيسان/أفريل|مايو/أيار/ماي|
    يونيو/حزيران/جوان|يوليو/تموز/جويلية/يوليوز|أغسطس/آب/أوت/غشت|سبتمبر/أيلول/شتنبر|
    أكتوبر/تشرين الأول|نوفمبر/تشرين الثاني/نونبر|ديسمبر/كانون الأول/دجنبر`,
  az: `yanvar/yan/јанвар/јан|fevral/fev/феврал/фев|mart/mar/март/мар|aprel/apr/апрел/апр|may/май|
    iyun/iyn/ијун/ијн|iyul/iyl/ијул/ијл|avqust/avq/август/авг|sentyabr/sen/сентјабр/сен|
    oktyabr/okt/октјабр/окт|noyabr/noy/нојабр/ној|dekabr/dek/декабр/дек`,
  be: `студзень/студзеня/сту|люты/лютага/лют|сакавік/сакавіка/сак|красавік/красавіка/кра|май/мая|
    чэрвень/чэрвеня/чэр|ліпень/ліпеня/ліп|жнівень/жніўня/жні|верасень/верасня/вер|
    кастрычнік/кастрычніка/кас|лістапад/лістапада/ліс|снежань/снежня/сне`,
  bg: 'януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември',
  bn: `জানুয়ারি/জানু|ফেব্রুয়ারি/ফেব|মার্চ|এপ্রিল/এপ্রি|মে|জুন|জুলাই/জুল|আগস্ট/আগ|
    সেপ্টেম্বর/সেপ্ট/সেপ|অক্টোবর/অক্টো|নভেম্বর/নভে|ডিসেম্বর/ডিসে`,
  bs: `januar/jan/јануар/јан/siječanj/siječnja/sij|februar/feb/фебруар/феб/veljača/veljače/velj|
    mart/mar/март/мар/ožujak/ožujka/ožu|april/apr/април/апр/travanj/travnja/tra|
    maj/мај/svibanj/svibnja/svi|juni/jun/јун/lipanj/lipnja/lip|juli/jul/јул/srpanj/srpnja/srp|
    august/aug/август/авг/kolovoz/kolovoza/kol|septembar/sep/септембар/сеп/rujan/rujna/ruj|
    oktobar/okt/октобар/окт/listopad/listopada/lis|
    novembar/nov/новембар/нов/studeni/studenoga/stu|
    decembar/dec/децембар/дец/prosinac/prosinca/pro`,
  ca: `gener/de gener/gen/de gen|febrer/de febrer/febr/de febr|març/de març|
    abril/d’abril/abr/d’abr|maig/de maig|juny/de juny|juliol/de juliol/jul/de jul|
    agost/d’agost/ag/d’ag|setembre/de setembre/set/de set|octubre/d’octubre/oct/d’oct|
    novembre/de novembre/nov/de nov|desembre/de desembre/des/de des`,
  cs: `leden/ledna/led|únor/února/úno|březen/března/bře|duben/dubna/dub|květen/května/kvě|
    červen/června/čvn|červenec/července/čvc|srpen/srpna/srp|září/zář|říjen/října/říj|
    listopad/listopadu/lis|prosinec/prosince/pro`,
  cy: `ionawr/ion|chwefror/chw/chwef|mawrth/maw|ebrill/ebr|mai|mehefin/meh|gorffennaf/gor/gorff|
    awst|medi|hydref/hyd|tachwedd/tach|rhagfyr/rhag`,
  da: `januar/jan|februar/feb|marts/mar|april/apr|maj|juni/jun|juli/jul|august/aug|september/sep|
    oktober/okt|november/nov|december/dec`,
  de: `januar/jan/jänner/jän|februar/feb|märz/mär|april/apr|mai|juni/jun|juli/jul|august/aug|
    september/sep/sept|oktober/okt|november/nov|dezember/dez`,
  el: `ιανουαρίου/ιαν|φεβρουαρίου/φεβ|μαρτίου/μαρ|απριλίου/απρ|μαΐου/μαΐ|ιουνίου/ιουν|
    ιουλίου/ιουλ|αυγούστου/αυγ|σεπτεμβρίου/σεπ|οκτωβρίου/οκτ|νοεμβρίου/νοε|δεκεμβρίου/δεκ`,
  en: `january/jan|february/feb|march/mar|april/apr|may|june/jun|july/jul|august/aug|
    september/sep/sept|october/oct|november/nov|december/dec`,
  eo: `januaro/jan|februaro/feb|marto/mar|aprilo/apr|majo/maj|junio/jun|julio/jul|aŭgusto/aŭg|
    septembro/sep|oktobro/okt|novembro/nov|decembro/dec`,
  es: `enero/ene|febrero/feb|marzo/mar|abril/abr|mayo/may|junio/jun|julio/jul|agosto/ago|
    septiembre/sept|octubre/oct|noviembre/nov|diciembre/dic`,
  et: `jaanuar/jaan|veebruar/veebr|märts|aprill/apr|mai|juuni|juuli|august/aug|september/sept|
    oktoober/okt|november/nov|detsember/dets`,
  eu: `urtarrila/urtarrilaren/urt|otsaila/otsailaren/ots|martxoa/martxoaren/mar|
    apirila/apirilaren/api|maiatza/maiatzaren/mai|ekaina/ekainaren/eka|uztaila/uztailaren/uzt|
    abuztua/abuztuaren/abu|iraila/irailaren/ira|urria/urriaren/urr|azaroa/azaroaren/aza|
    abendua/abenduaren/abe`,
  fa: 'ژانویه|فوریه|مارس|آوریل|مه|ژوئن|ژوئیه|اوت|سپتامبر|اکتبر|نوامبر|دسامبر',
  fi: `tammikuu/tammikuuta/tammi|helmikuu/helmikuuta/helmi|maaliskuu/maaliskuuta/maalis|
    huhtikuu/huhtikuuta/huhti|toukokuu/toukokuuta/touko|kesäkuu/kesäkuuta/kesä|
    heinäkuu/heinäkuuta/heinä|elokuu/elokuuta/elo|syyskuu/syyskuuta/syys|lokakuu/lokakuuta/loka|
    marraskuu/marraskuuta/marras|joulukuu/joulukuuta/joulu`,
  fil: `enero/ene|pebrero/peb|marso/mar|abril/abr|mayo/may|hunyo/hun|hulyo/hul|agosto/ago|
    setyembre/set|oktubre/okt|nobyembre/nob|disyembre/dis`,
  fo: `januar/jan|februar/feb|mars/mar|apríl/apr|mai|juni/jun|juli/jul|august/aug|september/sep|
    oktober/okt|november/nov|desember/des`,
  fr: `janvier/janv|février/févr|mars|avril/avr|mai|juin|juillet/juil|août|septembre/sept|
    octobre/oct|novembre/nov|décembre/déc`,
  ga: `eanáir/ean|feabhra/feabh|márta|aibreán/aib|bealtaine/beal|meitheamh/meith|iúil|lúnasa/lún|
    meán fómhair/mfómh|deireadh fómhair/dfómh|samhain/samh|nollaig/noll`,
  gd: `am faoilleach/dhen fhaoilleach/faoi|an gearran/dhen ghearran/gearr|
    am màrt/dhen mhàrt/màrt|an giblean/dhen ghiblean/gibl|an cèitean/dhen chèitean/cèit|
    an t-ògmhios/dhen ògmhios/ògmh|an t-iuchar/dhen iuchar/iuch|an lùnastal/dhen lùnastal/lùna|
    an t-sultain/dhen t-sultain/sult|an dàmhair/dhen dàmhair/dàmh|
    an t-samhain/dhen t-samhain/samh|an dùbhlachd/dhen dùbhlachd/dùbh`,
  gl: `xaneiro/xan|febreiro/feb|marzo/mar|abril/abr|maio|xuño|xullo/xul|agosto/ago|setembro/set|
    outubro/out|novembro/nov|decembro/dec`,
  gu: `જાન્યુઆરી/જાન્યુ|ફેબ્રુઆરી/ફેબ્રુ|માર્ચ|એપ્રિલ|મે|જૂન|જુલાઈ|ઑગસ્ટ|સપ્ટેમ્બર/સપ્ટે|
    ઑક્ટોબર/ઑક્ટો|નવેમ્બર/નવે|ડિસેમ્બર/ડિસે`,
  he: `ינואר/בינואר/ינו׳/בינו׳|פברואר/בפברואר/פבר׳/בפבר׳|מרץ/במרץ|אפריל/באפריל/אפר׳/באפר׳|
    מאי/במאי|יוני/ביוני|יולי/ביולי|אוגוסט/באוגוסט/אוג׳/באוג׳|ספטמבר/בספטמבר/ספט׳/בספט׳|
    אוקטובר/באוקטובר/אוק׳/באוק׳|נובמבר/בנובמבר/נוב׳/בנוב׳|דצמבר/בדצמבר/דצמ׳/בדצמ׳`,
  hi: `जनवरी/जन॰|फ़रवरी/फ़र॰|मार्च|अप्रैल|मई|जून|जुलाई/जुल॰|अगस्त/अग॰|सितंबर/सित॰|अक्टूबर/अक्टू॰|
    नवंबर/नव॰|दिसंबर/दिस॰`,
  hr: `siječanj/siječnja/sij/januar/jan|veljača/veljače/velj/februar/feb|
    ožujak/ožujka/ožu/mart/mar|travanj/travnja/tra/april/apr|svibanj/svibnja/svi/maj|
    lipanj/lipnja/lip/jun|srpanj/srpnja/srp/jul|kolovoz/kolovoza/kol/avgust/avg|
    rujan/rujna/ruj/septembar/sep|listopad/listopada/lis/oktobar/okt|
    studeni/studenoga/stu/novembar/nov|prosinac/prosinca/pro/decembar/dec`,
  hu: `január/jan|február/febr|március/márc|április/ápr|május/máj|június/jún|július/júl|
    augusztus/aug|szeptember/szept|október/okt|november/nov|december/dec`,
  hy: `հունվար/հունվարի/հնվ|փետրվար/փետրվարի/փտվ|մարտ/մարտի/մրտ|ապրիլ/ապրիլի/ապր|
    մայիս/մայիսի/մյս|հունիս/հունիսի/հնս|հուլիս/հուլիսի/հլս|օգոստոս/օգոստոսի/օգս|
    սեպտեմբեր/սեպտեմբերի/սեպ|հոկտեմբեր/հոկտեմբերի/հոկ|նոյեմբեր/նոյեմբերի/նոյ|
    դեկտեմբեր/դեկտեմբերի/դեկ`,
  id: `januari/jan|februari/feb|maret/mar|april/apr|mei|juni/jun|juli/jul|agustus/agu|
    september/sep|oktober/okt|november/nov|desember/des`,
  in: `januari/jan|februari/feb|maret/mar|april/apr|mei|juni/jun|juli/jul|agustus/agu|
    september/sep|oktober/okt|november/nov|desember/des`,
  is: `janúar/jan|febrúar/feb|mars/mar|apríl/apr|maí|júní/jún|júlí/júl|ágúst/ágú|september/sep|
    október/okt|nóvember/nóv|desember/des`,
  it: `gennaio/gen|febbraio/feb|marzo/mar|aprile/apr|maggio/mag|giugno/giu|luglio/lug|agosto/ago|
    settembre/set|ottobre/ott|novembre/nov|dicembre/dic`,
  iw: `ינואר/בינואר/ינו׳/בינו׳|פברואר/בפברואר/פבר׳/בפבר׳|מרץ/במרץ|אפריל/באפריל/אפר׳/באפר׳|
    מאי/במאי|יוני/ביוני|יולי/ביולי|אוגוסט/באוגוסט/אוג׳/באוג׳|ספטמבר/בספטמבר/ספט׳/בספט׳|
    אוקטובר/באוקטובר/אוק׳/באוק׳|נובמבר/בנובמבר/נוב׳/בנוב׳|דצמבר/בדצמבר/דצמ׳/בדצמ׳`,
  ja: '',
  ka: `იანვარი/იან|თებერვალი/თებ|მარტი/მარ|აპრილი/აპრ|მაისი/მაი|ივნისი/ივნ|ივლისი/ივლ|
    აგვისტო/აგვ|სექტემბერი/სექ|ოქტომბერი/ოქტ|ნოემბერი/ნოე|დეკემბერი/დეკ`,
  kk: `қаңтар/қаң|ақпан/ақп|наурыз/нау|сәуір/сәу|мамыр/мам|маусым/мау|шілде/шіл|тамыз/там|
    қыркүйек/қыр|қазан/қаз|қараша/қар|желтоқсан/жел`,
  km: 'មករា|កុម្ភៈ|មីនា|មេសា|ឧសភា|មិថុនា|កក្កដា|សីហា|កញ្ញា|តុលា|វិច្ឆិកា|ធ្នូ',
  kn: `ಜನವರಿ/ಜನ|ಫೆಬ್ರವರಿ/ಫೆಬ್ರ|ಮಾರ್ಚ್|ಏಪ್ರಿಲ್/ಏಪ್ರಿ|ಮೇ|ಜೂನ್|ಜುಲೈ|ಆಗಸ್ಟ್/ಆಗ|ಸೆಪ್ಟೆಂಬರ್/ಸೆಪ್ಟೆಂ|
    ಅಕ್ಟೋಬರ್/ಅಕ್ಟೋ|ನವೆಂಬರ್/ನವೆಂ|ಡಿಸೆಂಬರ್/ಡಿಸೆಂ`,
  ko: '',
  ky: `январь/янв|февраль/фев|март/мар|апрель/апр|май|июнь/июн|июль/июл|август/авг|сентябрь/сен|
    октябрь/окт|ноябрь/ноя|декабрь/дек`,
  lb: `januar/jan|februar/feb|mäerz/mäe|abrëll/abr|mee|juni/jun|juli/jul|august/aug|
    september/sep|oktober/okt|november/nov|dezember/dez`,
  lo: `ມັງກອນ/ມ.ກ|ກຸມພາ/ກ.ພ|ມີນາ/ມ.ນ|ເມສາ/ມ.ສ|ພຶດສະພາ/ພ.ພ|ມິຖຸນາ/ມິ.ຖ|ກໍລະກົດ/ກ.ລ|ສິງຫາ/ສ.ຫ|
    ກັນຍາ/ກ.ຍ|ຕຸລາ/ຕ.ລ|ພະຈິກ/ພ.ຈ|ທັນວາ/ທ.ວ`,
  lt: `sausis/sausio|vasaris/vasario|kovas/kovo|balandis/balandžio|gegužė/gegužės|
    birželis/birželio|liepa/liepos|rugpjūtis/rugpjūčio|rugsėjis/rugsėjo|spalis/spalio|
    lapkritis/lapkričio|gruodis/gruodžio`,
  lv: `janvāris/janv|februāris/febr|marts|aprīlis/apr|maijs|jūnijs/jūn|jūlijs/jūl|augusts/aug|
    septembris/sept|oktobris/okt|novembris/nov|decembris/dec`,
  mk: `јануари/јан|февруари/фев|март/мар|април/апр|мај|јуни/јун|јули/јул|август/авг|
    септември/сеп|октомври/окт|ноември/ное|декември/дек`,
  ml: `ജനുവരി/ജനു|ഫെബ്രുവരി/ഫെബ്രു|മാർച്ച്/മാർ|ഏപ്രിൽ/ഏപ്രി|മേയ്|ജൂൺ|ജൂലൈ|ഓഗസ്റ്റ്/ഓഗ|
    സെപ്റ്റംബർ/സെപ്റ്റം|ഒക്‌ടോബർ/ഒക്ടോ|നവംബർ/നവം|ഡിസംബർ/ഡിസം`,
  mn: `нэгдүгээр сар|хоёрдугаар сар|гуравдугаар сар|дөрөвдүгээр сар|тавдугаар сар|
    зургаадугаар сар|долоодугаар сар|наймдугаар сар|есдүгээр сар|аравдугаар сар|
    арван нэгдүгээр сар|арван хоёрдугаар сар`,
  mr: `जानेवारी/जाने|फेब्रुवारी/फेब्रु|मार्च|एप्रिल/एप्रि|मे|जून|जुलै|ऑगस्ट/ऑग|सप्टेंबर/सप्टें|
    ऑक्टोबर/ऑक्टो|नोव्हेंबर/नोव्हें|डिसेंबर/डिसें`,
  ms: `januari/jan|februari/feb|mac|april/apr|mei|jun|julai/jul|ogos/ogo|september/sep|
    oktober/okt|november/nov|disember/dis`,
  mt: `jannar/jan|frar/fra|marzu/mar|april/apr|mejju/mej|ġunju/ġun|lulju/lul|awwissu/aww|
    settembru/set|ottubru/ott|novembru/nov|diċembru/diċ`,
  my: `ဇန်နဝါရီ/ဇန်|ဖေဖော်ဝါရီ/ဖေ|မတ်|ဧပြီ/ဧ|မေ|ဇွန်|ဇူလိုင်/ဇူ|ဩဂုတ်/ဩ|စက်တင်ဘာ/စက်|
    အောက်တိုဘာ/အောက်|နိုဝင်ဘာ/နို|ဒီဇင်ဘာ/ဒီ`,
  nb: `januar/jan|februar/feb|mars/mar|april/apr|mai|juni/jun|juli/jul|august/aug|september/sep|
    oktober/okt|november/nov|desember/des`,
  ne: 'जनवरी|फेब्रुअरी|मार्च|अप्रिल|मे|जुन|जुलाई|अगस्ट|सेप्टेम्बर|अक्टोबर|नोभेम्बर|डिसेम्बर',
  nl: `januari/jan|februari/feb|maart/mrt|april/apr|mei|juni/jun|juli/jul|augustus/aug|
    september/sep|oktober/okt|november/nov|december/dec`,
  nn: `januar/jan|februar/feb|mars/mar|april/apr|mai|juni/jun|juli/jul|august/aug|september/sep|
    oktober/okt|november/nov|desember/des`,
  no: `januar/jan|februar/feb|mars/mar|april/apr|mai|juni/jun|juli/jul|august/aug|september/sep|
    oktober/okt|november/nov|desember/des`,
  pa: `ਜਨਵਰੀ/ਜਨ|ਫ਼ਰਵਰੀ/ਫ਼ਰ|ਮਾਰਚ|ਅਪ੍ਰੈਲ/ਅਪ੍ਰੈ|ਮਈ|ਜੂਨ|ਜੁਲਾਈ/ਜੁਲਾ|ਅਗਸਤ/ਅਗ|ਸਤੰਬਰ/ਸਤੰ|ਅਕਤੂਬਰ/ਅਕਤੂ|
    ਨਵੰਬਰ/ਨਵੰ|ਦਸੰਬਰ/ਦਸੰ`,
  pl: `styczeń/stycznia/sty|luty/lutego/lut|marzec/marca/mar|kwiecień/kwietnia/kwi|maj/maja|
    czerwiec/czerwca/cze|lipiec/lipca/lip|sierpień/sierpnia/sie|wrzesień/września/wrz|
    październik/października/paź|listopad/listopada/lis|grudzień/grudnia/gru`,
  ps: 'جنوري|فېبروري/فبروري|مارچ|اپریل|مۍ|جون|جولای|اګست|سپتمبر/سېپتمبر|اکتوبر|نومبر|دسمبر',
  pt: `janeiro/jan|fevereiro/fev|março/mar|abril/abr|maio/mai|junho/jun|julho/jul|agosto/ago|
    setembro/set|outubro/out|novembro/nov|dezembro/dez`,
  ro: `ianuarie/ian|februarie/feb|martie/mar|aprilie/apr|mai|iunie/iun|iulie/iul|august/aug|
    septembrie/sept|octombrie/oct|noiembrie/nov|decembrie/dec`,
  ru: `январь/января/янв|февраль/февраля/февр|март/марта/мар|апрель/апреля/апр|май/мая|
    июнь/июня/июн|июль/июля/июл|август/августа/авг|сентябрь/сентября/сент|октябрь/октября/окт|
    ноябрь/ноября/нояб|декабрь/декабря/дек`,
  sh: `januar/jan/siječanj/siječnja/sij|februar/feb/veljača/veljače/velj|
    mart/mar/ožujak/ožujka/ožu|april/apr/travanj/travnja/tra|maj/svibanj/svibnja/svi|
    jun/lipanj/lipnja/lip|jul/srpanj/srpnja/srp|avgust/avg/kolovoz/kolovoza/kol|
    septembar/sep/rujan/rujna/ruj|oktobar/okt/listopad/listopada/lis|
    novembar/nov/studeni/studenoga/stu|decembar/dec/prosinac/prosinca/pro`,
  si: 'දුරුතු|නවම්|මැදින්|බක්|වෙසක්|පොසොන්|ඇසළ|නිකිණි|බිනර|වප්|ඉල්|උඳුවප්',
  sk: `január/januára/jan|február/februára/feb|marec/marca/mar|apríl/apríla/apr|máj/mája|
    jún/júna|júl/júla|august/augusta/aug|september/septembra/sep|október/októbra/okt|
    november/novembra/nov|december/decembra/dec`,
  sl: `januar/jan|februar/feb|marec/mar|april/apr|maj|junij/jun|julij/jul|avgust/avg|
    september/sep|oktober/okt|november/nov|december/dec`,
  so: `jannaayo/janaayo/jan|febraayo/feb|maarso/mar|abriil/abr|maayo/may|juun/jun|luulyo/lul|
    ogosto/agosto/ogs|sebteembar/sebtembar/seb|oktoobar/okt|noofeembar/nof|diseembar/dis`,
  sq: `janar/jan|shkurt/shk|mars/mar|prill/pri|maj|qershor/qer|korrik/korr|gusht/gush|
    shtator/sht|tetor/tet|nëntor/nën|dhjetor/dhj`,
  sr: `јануар/јан/januar/jan/siječanj/siječnja/sij|фебруар/феб/februar/feb/veljača/veljače/velj|
    март/мар/mart/mar/ožujak/ožujka/ožu|април/апр/april/apr/travanj/travnja/tra|
    мај/maj/svibanj/svibnja/svi|јун/jun/lipanj/lipnja/lip|јул/jul/srpanj/srpnja/srp|
    август/авг/avgust/avg/kolovoz/kolovoza/kol|септембар/сеп/septembar/sep/rujan/rujna/ruj|
    октобар/окт/oktobar/okt/listopad/listopada/lis|
    новембар/нов/novembar/nov/studeni/studenoga/stu|
    децембар/дец/decembar/dec/prosinac/prosinca/pro`,
  sv: `januari/jan|februari/feb|mars|april/apr|maj|juni|juli|augusti/aug|september/sep|
    oktober/okt|november/nov|december/dec`,
  sw: `januari/jan|februari/feb|machi/mac|aprili/apr|mei|juni/jun|julai/jul|agosti/ago|
    septemba/sep|oktoba/okt|novemba/nov|desemba/des`,
  ta: `ஜனவரி/ஜன|பிப்ரவரி/பிப்|மார்ச்/மார்|ஏப்ரல்/ஏப்|மே|ஜூன்|ஜூலை|ஆகஸ்ட்/ஆக|செப்டம்பர்/செப்|
    அக்டோபர்/அக்|நவம்பர்/நவ|டிசம்பர்/டிச`,
  te: `జనవరి/జన|ఫిబ్రవరి/ఫిబ్ర|మార్చి|ఏప్రిల్/ఏప్రి|మే|జూన్|జులై|ఆగస్టు/ఆగ|సెప్టెంబర్/సెప్టెం|
    అక్టోబర్/అక్టో|నవంబర్/నవం|డిసెంబర్/డిసెం`,
  tg: `январ/янв|феврал/фев|март/мар|апрел/апр|май|июн|июл|август/авг|сентябр/сен|октябр/окт|
    ноябр/ноя|декабр/дек`,
  th: `มกราคม/ม.ค|กุมภาพันธ์/ก.พ|มีนาคม/มี.ค|เมษายน/เม.ย|พฤษภาคม/พ.ค|มิถุนายน/มิ.ย|กรกฎาคม/ก.ค|
    สิงหาคม/ส.ค|กันยายน/ก.ย|ตุลาคม/ต.ค|พฤศจิกายน/พ.ย|ธันวาคม/ธ.ค`,
  tl: `enero/ene|pebrero/peb|marso/mar|abril/abr|mayo/may|hunyo/hun|hulyo/hul|agosto/ago|
    setyembre/set|oktubre/okt|nobyembre/nob|disyembre/dis`,
  tr: `ocak/oca|şubat/şub|mart/mar|nisan/nis|mayıs/may|haziran/haz|temmuz/tem|ağustos/ağu|
    eylül/eyl|ekim/eki|kasım/kas|aralık/ara`,
  uk: `січень/січня/січ|лютий/лютого/лют|березень/березня/бер|квітень/квітня/квіт|
    травень/травня/трав|червень/червня/черв|липень/липня/лип|серпень/серпня/серп|
    вересень/вересня/вер|жовтень/жовтня/жовт|листопад/листопада/лист|грудень/грудня/груд`,
  ur: 'جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر',
  uz: `yanvar/yan/январ/янв|fevral/fev/феврал/фев|mart/mar/март/мар|aprel/apr/апрел/апр|may/май|
    iyun/iyn/июн|iyul/iyl/июл|avgust/avg/август/авг|sentabr/sen/сентябр/сен|
    oktabr/okt/октябр/окт|noyabr/noy/ноябр/ноя|dekabr/dek/декабр/дек`,
  vi: '',
  xh: `janyuwari/jan|februwari/feb|matshi/mat|epreli/epr|meyi/mey|juni/jun|julayi/jul|agasti/aga|
    septemba/sep/sept|okthoba/okthobha/okt|novemba/nov|disemba/dis`,
  zh: '一月|二月|三月|四月|五月|六月|七月|八月|九月|十月|十一月|十二月',
  zu: `januwari/jan|februwari/feb|mashi/mas|ephreli/eph|meyi/mey|juni/jun|julayi/jul|agasti/aga|
    septhemba/sep|okthoba/okt|novemba/nov|disemba/dis`,
  'am ethiopic': 'መስከረም|ጥቅምት|ኅዳር|ታኅሣሥ|ጥር|የካቲት|መጋቢት|ሚያዝያ|ግንቦት|ሰኔ|ሐምሌ|ነሐሴ|ጳጉሜን',
  'ar islamic-umalqura': `محرم|صفر|ربيع الأول||جمادى الأولى|جمادى الآخرة|رجب|شعبان|رمضان|شوال|
    ذو القعدة|ذو الحجة`,
  'fa persian': 'فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند',
  'fa islamic-umalqura': `محرم|صفر|ربیع‌الاول||جمادی‌الاول|جمادی‌الثانی|رجب|شعبان|رمضان|شوال|
    ذیقعده|ذیحجه`,
  'ur islamic-umalqura': `محرم|صفر|ر بیع الاول/ربیع الاوّل||جمادی الاول/جمادی الاوّل|
    جمادی الثانی/جمادی الثّانی|رجب|شعبان|رمضان|شوال|ذوالقعدۃ|ذوالحجۃ`,
}
