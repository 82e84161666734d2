import type { Phrases } from './phrases.ts'

const passages = ['مقطع واحد', 'مقطعان', 'مقاطع', 'مقطعًا'] as const

export const arabic: Phrases = {
  language: 'ar',
  skipToText: 'انتقل إلى النص',
  mainNavigation: 'التنقل الرئيسي',
  siteLinks: 'عن هذا الموقع',
  siteLanguages: 'لغات هذا الموقع',
  youAreHere: 'أنت هنا',
  about: 'من نحن',
  privacy: 'الخصوصية',
  archive: 'الأرشيف',
  latest: 'الأحدث',
  trends: 'الأكثر قراءة خلال 24 ساعة',
  search: 'بحث',
  feed: 'خلاصة RSS',
  noNewsYet: 'لا توجد أخبار هنا بعد.',
  articles: counted,
  newsOf: (period) => `أخبار ${period}`,
  by: 'بقلم',
  updated: 'آخر تحديث',
  firstSeen: 'أول ظهور',
  undated: 'بلا تاريخ',
  readingMinutes: (minutes) => `مدة القراءة: ${minutes} د`,
  source: 'المصدر:',
  allNewsOn: (day) => `جميع مقالات يوم ${day}`,
  otherForms: 'متاح أيضًا بصيغة',
  plainText: 'نص عادي',
  edition: {
    dayAs: 'اليوم كاملًا بصيغة',
    print: 'صفحة للطباعة',
    file: 'ملف للاحتفاظ به',
    contents: 'المحتويات',
    onTheSite: 'على الموقع',
    more: 'مزيد من مقالات هذا اليوم على الموقع',
  },
  isTruncated: 'لا يعرض المصدر سوى بداية هذه المقالة.',
  isPaid: 'لا يوجد هنا سوى بداية هذه المقالة: يطلب المصدر الدفع لقراءة بقيتها.',
  readAtSource: (source) => `اقرأها على موقع ${source}`,
  topics: 'الموضوعات:',
  youMayLike: 'قد يعجبك أيضًا',
  moreFrom: (source) => `المزيد من ${source}`,
  moreOn: (topic) => `المزيد عن ${topic}`,
  alsoThatDay: 'في اليوم نفسه أيضًا',
  moreIn: (language) => `المزيد باللغة ${language}`,
  fromLanguage: (language) => (language === null ? 'ترجمة' : `ترجمة عن ${language}`),
  headlines: 'العناوين',
  alsoReportedBy: 'نشره أيضًا',
  earlierThatDay: 'قبلها في اليوم نفسه',
  laterThatDay: 'بعدها في اليوم نفسه',
  earlier: 'السابق',
  later: 'التالي',
  report: 'أبلغ عن هذه المقالة أو اطلب إزالتها',
  reporting: {
    about: 'يقرأ شخص من هذا الموقع كل بلاغ. قل ما الخطأ وأين هو، واذكر الجملة إن أمكن.',
    reason: 'ما موضوع البلاغ؟',
    reasons: {
      text: 'النص خاطئ',
      rights: 'يمسّ حقوقي',
      translation: 'الترجمة خاطئة',
      other: 'شيء آخر',
    },
    message: 'بلاغك، برابطين على الأكثر',
    contact: 'أين نجيبك إن شئت (عنوان بريد إلكتروني)',
    leaveEmpty: 'اترك هذا الحقل فارغًا',
    send: 'أرسل البلاغ',
    otherwise: 'أو اكتب إلى هذا الموقع مباشرة',
    outcomes: {
      sent: { title: 'شكرًا لك', text: 'وصل بلاغك، وسيقرؤه شخص من هذا الموقع.' },
      incomplete: {
        title: 'ينقص شيء',
        text: 'يحتاج البلاغ إلى سبب ونص لا يزيد على 2000 حرف. ارجع إلى الصفحة السابقة، فما كتبته ما زال هناك.',
      },
      links: {
        title: 'روابط كثيرة',
        text: 'يمكن أن يحوي البلاغ رابطين على الأكثر. ارجع واحذف بعضها من فضلك.',
      },
      many: { title: 'ليس الآن', text: 'هناك بلاغات كثيرة تنتظر. حاول لاحقًا من فضلك.' },
    },
  },
  listKind: { source: 'المصدر', topic: 'الموضوع', author: 'الكاتب', language: 'اللغة' },
  listKinds: { source: 'المصادر', topic: 'الموضوعات', author: 'الكتّاب', language: 'اللغات' },
  listIndexes: 'الفهارس',
  pages: 'الصفحات',
  onward: 'المزيد',
  toBeginning: 'العودة إلى البداية',
  moreStories: 'مقالات أخرى',
  days: 'يومًا بيوم',
  noTrendsYet: 'لم يُقرأ ما يكفي خلال آخر 24 ساعة لمعرفة الأكثر قراءة.',
  searchWords: 'كلمات البحث',
  searchHelp: 'جرّب "كلمات متتالية" أو بداية* أو ‎-بدون.',
  searchFilters: 'تضييق البحث',
  fromDay: 'من يوم',
  toDay: 'إلى يوم',
  anySource: 'كل المصادر',
  anyLanguage: 'كل اللغات',
  allLanguages: 'كل اللغات',
  onlyIn: (languages) => `لغة المقالات: ${languages}`,
  chooseLanguages: 'اختر اللغات',
  chooseLanguagesHelp: (maximum) =>
    `اختر ${maximum} لغات على الأكثر. يصبح اختيارك جزءًا من عنوان الصفحة، فاحفظ العنوان لتعود إليه. لا يُخزَّن شيء.`,
  showChosen: 'اعرض المقالات',
  found: (count, formatted) => `عُثر على ${counted(count, formatted)}`,
  foundOver: (formatted) => `عُثر على أكثر من ${formatted} مقالة`,
  noneFoundYet: 'لا تطابق بحثَك أيٌّ من أحدث المقالات التي فيها هذه الكلمات. قد تطابقه مقالات أقدم.',
  nothingFound: 'لا توجد مقالة بهذه الكلمات. قد تجد المزيد بكلمات أقل أو بكلمات أخرى.',
  searchedSince: (day) => `شمل البحث المقالات منذ ${day}، والأقدم منها في الصفحة التالية.`,
  absent: (days) => `تعذّر عرض بعض المقالات حاليًا: ${days}.`,
  translation: {
    by: {
      machine: (from, author, day) => `ترجمة آلية من ${from} بواسطة ${author}، ${day}.`,
      'post-edited': (from, author, day) => `ترجمة آلية من ${from} بمراجعة ${author}، ${day}.`,
      human: (from, author, day) => `ترجمة من ${from} بقلم ${author}، ${day}.`,
    },
    unchecked: 'لم يراجعها إنسان.',
    quotations: 'والاقتباسات مترجمة أيضًا.',
    quotation: 'اقتباس مترجم',
    remaining: (count, formatted, all, language) =>
      `ما زال بلغة الأصل (${language}): ${inNumber(count, formatted, passages)} من ${all}.`,
    stale: 'تغيّر المصدر منذ ذلك الحين: هذه ترجمة نسخة أقدم.',
    mismatched: 'قد لا تتطابق المقاطع المتجاورة.',
    none: (into) => `لا توجد ترجمة إلى ${into}.`,
    waiting: (into) => `الترجمة إلى ${into} في الطريق.`,
    failed: (into, cause, nextAttempt) =>
      `لم تنجح الترجمة إلى ${into} بعد: ${cause}. المحاولة التالية: ${nextAttempt}.`,
    refused: (cause) => `غير مترجمة: ${cause}.`,
    update: {
      waiting: 'نسخة جديدة من الترجمة في الطريق.',
      failed: (cause, nextAttempt) =>
        `لم تنجح النسخة الجديدة من الترجمة بعد: ${cause}. المحاولة التالية: ${nextAttempt}.`,
      refused: (cause) => `لن تكون هناك نسخة جديدة من الترجمة: ${cause}.`,
    },
    failures: {
      engine_unavailable: 'البرنامج لا يستجيب',
      quota_reached: 'ترجم البرنامج اليوم كل ما يُسمح له به',
      interrupted: 'حدث عطل هنا',
    },
    refusals: {
      language_unknown: () => 'لغتها غير معروفة',
      language_excluded: () => 'تُترك المقالات بهذه اللغة هنا على حالها',
      source_excluded: () => 'تُترك مقالات هذا المصدر هنا على حالها',
      rights_reserved: () => 'يحتفظ المصدر بحقوقه',
      too_long: () => 'المقالة أطول مما ينبغي',
      pair_not_offered: (from, into) => `لا يوجد هنا برنامج يترجم من ${from} إلى ${into}`,
      answers_refused: () => 'لم يكن ما كتبه البرنامج جيدًا بما يكفي',
      engine_declined: () => 'البرنامج لا يقبل هذه المقالة',
      withdrawn: () => 'سُحبت الترجمة',
    },
    originalIn: (language) => `لغة الأصل: ${language}.`,
    readOriginal: 'اقرأ الأصل',
    readIn: (language) => `اقرأ باللغة ${language}`,
    parallel: 'جنبًا إلى جنب',
    original: 'الأصل',
  },
  history: {
    title: 'النسخ',
    link: (count, formatted) =>
      count === 1
        ? 'نسخة واحدة'
        : count === 2
          ? 'نسختان'
          : count % 100 >= 3 && count % 100 <= 10
            ? `${formatted} نسخ`
            : `${formatted} نسخة`,
    about:
      'كل نسخ المقالة التي عرضها هذا الموقع، والأحدث أولًا. كثيرًا ما تغيّر المصادر صفحاتها دون أن تعلن ذلك.',
    version: (number) => `النسخة ${number}`,
    present: 'المعروضة الآن',
    changedBy: {
      first: 'كما شوهدت أول مرة',
      source: 'غيّرها المصدر',
      cleaner: 'الصفحة نفسها، قُرئت هنا قراءة أفضل',
      editor: 'صحّحها هنا شخص',
    },
    compareWith: (number) => `قارن بالنسخة ${number}`,
    from: 'من',
    to: 'إلى',
    compare: 'قارن',
    difference: (from, to) => `ما تغيّر من النسخة ${from} إلى النسخة ${to}`,
    noDifference: 'لم يتغيّر شيء مما يراه القارئ.',
    unchanged: (count, formatted) =>
      count === 1
        ? 'فقرة واحدة لم تتغيّر'
        : count === 2
          ? 'فقرتان لم تتغيّرا'
          : count % 100 >= 3 && count % 100 <= 10
            ? `${formatted} فقرات لم تتغيّر`
            : `${formatted} فقرة لم تتغيّر`,
    restyled: 'الكلمات نفسها، وتغيّر رابط أو صورة أو تنسيق',
    inserted: 'مُضاف',
    deleted: 'محذوف',
    fields: {
      title: 'العنوان',
      lede: 'المقدمة',
      byline: 'الكُتّاب',
      agencies: 'الوكالات',
      publishedAt: 'نُشر',
      modifiedAt: 'حُدّث',
      section: 'القسم',
      tags: 'المواضيع',
      image: 'الصورة',
      lang: 'اللغة',
    },
    parts: {
      code: 'نص برمجي',
      caption: 'تعليق',
      row: 'صف من جدول',
      picture: 'صورة',
      embed: 'محتوى مضمّن',
      note: 'حاشية',
      rule: 'فاصل',
    },
    former: (version, from, until) => `${version} كما عُرضت هنا من ${from} إلى ${until}.`,
    isPresent: (version, from) => `${version}، معروضة هنا منذ ${from}.`,
    readPresent: 'اقرأ المقالة كما هي الآن',
  },
  table: 'جدول',
  footnotes: 'الحواشي',
  footnote: (number) => `الحاشية ${number}`,
  backToText: (number) => `العودة إلى نص الحاشية ${number}`,
  disclaimer:
    'مقالات هذا الموقع من ناشرين آخرين، ولا سلطان لنا على محتواها. والرابط ليس توصية بما وراءه ولا موافقة عليه.',
  notFound: {
    title: 'لا شيء هنا',
    text: 'لا توجد صفحة في هذا العنوان. ربما كُتب خطأً أو أن الرابط قديم.',
  },
  gone: {
    title: 'أُزيلت',
    text: 'أُزيلت المقالة التي كانت هنا ولن تعود.',
  },
  removedForLegalReasons: {
    title: 'أُزيلت لأسباب قانونية',
    text: 'أُزيلت المقالة التي كانت هنا بناءً على طلب قانوني.',
  },
  tooManySearches: {
    title: 'عمليات بحث كثيرة',
    text: 'أجرت شبكتك عمليات بحث كثيرة في الدقيقة الأخيرة. حاول مرة أخرى بعد دقيقة.',
  },
  broken: {
    title: 'حدث عطل هنا',
    text: 'تعذّر إعداد الصفحة، وليس الخطأ منك. حاول مرة أخرى بعد قليل.',
  },
  toFrontPage: 'إلى الصفحة الأولى',
  aboutText: (site) => [
    `يجمع ${site} مقالات من ناشرين ولغات كثيرة، ويعرض كلًّا منها في صفحة هادئة بسيطة: الكلمات والصور، ولا شيء ` +
      'يتحرك أو يتعقّب أو يعترض الطريق.',
    'تذكر كل مقالة مصدرها وتقود إليه. والنص والصور وحقوقها لمن صنعوها.',
    'وكل مقالة متاحة أيضًا بصيغة Markdown أو نصًّا عاديًّا أو JSON، عبر الروابط في آخرها.',
  ],
  privacyText: (arePicturesOwn) => [
    'لا يضع هذا الموقع ملفات تعريف ارتباط، ولا يشغّل برامج في متصفحك، ولا يحتفظ بما تقرأ.',
    arePicturesOwn
      ? 'يجلب هذا الموقع صور المقالة بنفسه ويعرض عليك نسخه منها، فلا يعرف مصدر المقالة عنك شيئًا. أما المقاطع المرئية ' +
        'والصوتية فتبقى عند مصادرها خلف روابط.'
      : 'صور المقالة ومقاطعها المرئية والصوتية تأتي من خوادم مصدرها. وعندما يجلب متصفحك صورة يعرف ذلك الخادم عنوانك ' +
        'على الشبكة، لكنه لا يعرف الصفحة التي كنت تقرؤها.',
    'كل مشاهدة لمقالة تزيد عدّاد تلك الساعة واحدًا، ومنه تُصنع قائمة الأكثر قراءة. ولا يقول العدّاد شيئًا عن القارئ، ' +
      'ويُنسى بعد يوم.',
    'الشبكة التي توصل هذه الصفحات تعالج عنوانك على الشبكة ريثما تجيب، ولدفع إساءة الاستخدام.',
    'إذا أبلغت عن مقالة يحفظ هذا الموقع ما كتبته ولغة الصفحة والوقت وعنوان الرد إن ذكرته. ويُحذف ذلك بعد 90 يومًا من ' +
      'معالجة البلاغ، وبعد 400 يوم على كل حال. ولا يُحفظ معه عنوانك على الشبكة.',
  ],
}

function counted(count: number, formatted: string): string {
  return inNumber(count, formatted, ['مقالة واحدة', 'مقالتان', 'مقالات', 'مقالة'])
}

// One and two have forms of their own; three to ten take the plural, more the singular.
function inNumber(
  count: number,
  formatted: string,
  [one, two, few, many]: readonly [string, string, string, string],
): string {
  if (count === 1) return one
  if (count === 2) return two
  const rest = count % 100
  return `${formatted} ${rest >= 3 && rest <= 10 ? few : many}`
}
