// Written folded: lower case, letters and digits only.

/** What stands where a page shows the rest of an article to subscribers alone, by language. */
// oxfmt-ignore
export const paywallPhrases: readonly string[] = [
  'subscribe to continue', 'subscribe to read', 'subscribe to keep reading', 'to continue reading', 'to keep reading', 'to read the full', 'log in to continue', 'sign in to continue', 'register to continue', 'already a subscriber', 'for subscribers only', 'subscribers only', 'subscriber only', 'reserved for subscribers', 'exclusive to subscribers', 'for members only', 'unlock this article', 'this article is for',
  'jetzt weiterlesen', 'weiterlesen mit', 'um weiterzulesen', 'bereits abonnent', 'schon abonnent', 'nur für abonnenten', 'exklusiv für abonnenten', 'für abonnenten', 'artikel freischalten', 'mit plus weiterlesen',
  'réservé aux abonnés', 'réservée aux abonnés', 'réservé à nos abonnés', 'il vous reste', 'déjà abonné', 'lire la suite avec', 'la suite est réservée', 'exclusivo para suscriptores', 'solo para suscriptores', 'sólo para suscriptores', 'para seguir leyendo', 'para continuar leyendo', 'ya eres suscriptor', 'exclusivo para assinantes', 'para assinantes', 'para continuar lendo', 'já é assinante', 'riservato agli abbonati', 'per continuare a leggere', 'continuare a leggere', 'sei già abbonato', 'només per a subscriptors',
  'alleen voor abonnees', 'verder lezen', 'lees verder met', 'al abonnee', 'läs vidare', 'för prenumeranter', 'redan prenumerant', 'læs resten', 'læs videre', 'for abonnenter', 'bliv abonnent', 'bli abonnent', 'les videre', 'kun for abonnenter', 'lue koko juttu', 'tilaajille', 'vain tilaajille',
  'dla subskrybentów', 'dla prenumeratorów', 'dalsza część artykułu', 'aby czytać dalej', 'pro předplatitele', 'pre predplatiteľov', 'előfizetőknek', 'előfizetőinknek', 'doar pentru abonați', 'за абонати', 'samo za pretplatnike', 'за претплатнике', 'samo za naročnike', 'tik prenumeratoriams', 'tikai abonentiem', 'tellijale', 'μόνο για συνδρομητές', 'abonelere özel', 'okumaya devam etmek için',
  'доступен по подписке', 'доступно по подписке', 'для подписчиков', 'за передплатою', 'для передплатників', 'للمشتركين فقط', 'خاص بالمشتركين', 'למנויים בלבד', 'सब्सक्राइबर के लिए',
  '有料会員限定', '会員限定', '有料記事', '続きをお読み', '続きを読むには', '残り文字', '付费阅读', '付费内容', '會員專屬', '訂閱後', '유료회원 전용', '구독자 전용', '유료 콘텐츠', 'dành cho thuê bao', 'khusus pelanggan',
]
